import { describe, expect, it } from 'vitest';
import { VendorError } from '#platform/http';
import { UpsAdapter } from './ups.adapter.js';
import type { Recovered, UpsClient } from './ups.client.js';
import { sampleActivity, samplePackage, sampleRated, sampleTender, sampleTerms, voidedPackage } from './ups.sample.js';
import type { WirePackage } from './ups.wire.js';

const ONCE = { mayHaveHappened: false };
const AGAIN = { mayHaveHappened: true };
const REFERENCE = 'sap-4711-S1-T1';

interface Sold {
  readonly number: string;
  readonly reference: string;
  readonly terms: string;
  voided?: true;
  parcel?: Partial<WirePackage>;
}

/** UPS's two books: what it sold, and what it tracks. A spec changes how they answer. */
class Books {
  readonly done: string[] = [];
  readonly sold: Sold[] = [];
  /** What Track does not know yet. */
  readonly untracked = new Set<string>();

  readonly client: Partial<UpsClient> = {
    rate: async () => [sampleRated()],
    ship: async ({ Shipment: { ReferenceNumber: references = [], Service: service } }) => {
      const [reference = '', terms = ''] = references.map(({ Value }) => Value);
      this.done.push(`ship ${reference} by ${service.Code}`);
      return this.keep({ number: `1Z${this.sold.length + 1}`, reference, terms }).number;
    },
    void: async (number) => {
      this.done.push(`void ${number}`);
      for (const each of this.sold) if (each.number === number) each.voided = true;
    },
    recover: async (reference): Promise<Recovered> => {
      const all = this.sold.filter((each) => each.reference === reference);
      const standing = all.filter(({ voided }) => !voided);
      if (standing.length > 0)
        return { state: 'found', labels: standing.map(({ number }) => ({ trackingNumber: number })) };
      return { state: all.length > 0 ? 'voided' : 'none' };
    },
    trackReference: async (reference) => this.tracked((each) => each.reference === reference),
    track: async (number) => this.tracked((each) => each.number === number)[0] ?? null,
    subscribe: async (number) => void this.done.push(`follow ${number}`),
  };

  get adapter(): UpsAdapter {
    const config = { accountNumber: 'A1B2C3', scac: 'UPSN', lateCommitMs: 0 };
    return new UpsAdapter(this.client as UpsClient, undefined as never, config);
  }

  keep(sold: Sold): Sold {
    this.sold.push(sold);
    return sold;
  }

  private tracked(wanted: (sold: Sold) => boolean): WirePackage[] {
    return this.sold
      .filter((each) => wanted(each) && !this.untracked.has(each.number))
      .map(({ number, reference, terms, voided, parcel }) =>
        (voided ? voidedPackage : samplePackage)({
          trackingNumber: number,
          referenceNumber: [{ number: reference }, { number: terms }],
          ...parcel,
        }),
      );
  }
}

const label = (number: string, sold: Partial<Sold> = {}): Sold => ({
  number,
  reference: REFERENCE,
  terms: sampleTerms,
  ...sold,
});

describe('a tender', () => {
  it('is a label, which is followed from then on', async () => {
    const books = new Books();
    expect(await books.adapter.tender(sampleTender(), ONCE)).toEqual({ tenderId: REFERENCE });
    expect(books.done).toEqual([`ship ${REFERENCE} by 11`, 'follow 1Z1']);
  });

  it('brings the picture of its label as long as UPS gives it out', async () => {
    const books = new Books();
    const image = { mediaType: 'image/gif', body: Buffer.from('a picture') };
    const { recover } = books.client;
    books.client.recover = async (reference, signal) => {
      const there = (await recover?.(reference, signal)) ?? { state: 'none' };
      return there.state === 'found' ? { ...there, labels: there.labels.map((each) => ({ ...each, image })) } : there;
    };
    const answered = { tenderId: REFERENCE, label: image };
    expect(await books.adapter.tender(sampleTender(), ONCE)).toEqual(answered);
    expect(await books.adapter.tender(sampleTender(), AGAIN)).toEqual(answered);
    books.client.recover = () => Promise.reject(new VendorError('rejected', 'the label is expired'));
    expect(await books.adapter.tender(sampleTender(), AGAIN)).toEqual({ tenderId: REFERENCE });
  });

  it('of a later version gives back what was bought for those before, and then buys its own', async () => {
    const books = new Books();
    books.keep(label('1Z1'));
    books.keep(label('1Z2', { reference: 'sap-4711-S1-T3', voided: true }));
    await books.adapter.tender(sampleTender({ version: 4 }), ONCE);
    expect(books.done).toEqual(['void 1Z1', 'ship sap-4711-S1-T4 by 11', 'follow 1Z3']);
  });

  it('buys nothing while UPS does not take back the one before', async () => {
    const books = new Books();
    books.keep(label('1Z1'));
    books.client.void = () => Promise.reject(new VendorError('rejected', 'Time for voiding has expired.'));
    const attempt = books.adapter.tender(sampleTender({ version: 2 }), ONCE);
    await expect(attempt).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/Time for voiding/),
    });
    expect(books.done).toEqual([]);
  });

  it('buys nothing where a void was only said to be made', async () => {
    const books = new Books();
    books.keep(label('1Z1'));
    books.client.void = async () => undefined;
    await expect(books.adapter.tender(sampleTender({ version: 2 }), ONCE)).rejects.toMatchObject({ kind: 'unclear' });
    expect(books.done).toEqual([]);
  });

  it('is no effect where a label was only said to be sold', async () => {
    const books = new Books();
    books.client.ship = async () => '1Z1';
    await expect(books.adapter.tender(sampleTender(), ONCE)).rejects.toMatchObject({ kind: 'unclear' });
  });

  it('needs no Track for what it has just bought', async () => {
    const books = new Books();
    books.untracked.add('1Z1');
    await expect(books.adapter.tender(sampleTender(), ONCE)).resolves.toEqual({ tenderId: REFERENCE });
  });

  it('that is repeated finds its label, and is followed where it was not yet', async () => {
    const books = new Books();
    books.keep(label('1Z1'));
    expect(await books.adapter.tender(sampleTender(), AGAIN)).toEqual({ tenderId: REFERENCE });
    expect(books.done).toEqual(['follow 1Z1']);
  });

  it('that is repeated waits where nobody tells yet what was ordered', async () => {
    const books = new Books();
    books.keep(label('1Z1'));
    books.untracked.add('1Z1');
    await expect(books.adapter.tender(sampleTender(), AGAIN)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(books.done).toEqual([]);
  });

  it('that is repeated otherwise is a conflict, in words', async () => {
    const books = new Books();
    books.keep(label('1Z1'));
    const { to } = sampleTender();
    const attempt = books.adapter.tender(sampleTender({ to: { ...to, postalCode: '28195' } }), AGAIN);
    await expect(attempt).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining(`ordered as ${sampleTerms} and not as 11 12.1KGS DE-28195`),
    });
    expect(books.done).toEqual([]);
  });

  it('that was given back is not bought again under its version', async () => {
    const books = new Books();
    books.keep(label('1Z1', { voided: true }));
    await expect(books.adapter.tender(sampleTender(), AGAIN)).rejects.toMatchObject({ kind: 'conflict' });
    books.untracked.add('1Z1');
    await expect(books.adapter.tender(sampleTender(), AGAIN)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('that was bought twice keeps the lowest number, whoever looks', async () => {
    const books = new Books();
    books.keep(label('1Z2'));
    books.keep(label('1Z1'));
    await books.adapter.tender(sampleTender(), AGAIN);
    expect(books.done).toEqual(['void 1Z2', 'follow 1Z1']);
  });

  it('that was bought twice keeps the one that is under way', async () => {
    const books = new Books();
    books.keep(label('1Z1'));
    books.keep(label('1Z2', { parcel: { activity: [sampleActivity()] } }));
    await books.adapter.tender(sampleTender(), AGAIN);
    expect(books.done).toEqual(['void 1Z1', 'follow 1Z2']);
  });

  it('whose late twin comes while it is repeated gives one of them back', async () => {
    const books = new Books();
    const { ship } = books.client;
    books.client.ship = async (order) => {
      books.keep(label('1Z0'));
      return (await ship?.(order)) ?? '';
    };
    await books.adapter.tender(sampleTender(), AGAIN);
    expect(books.done).toEqual([`ship ${REFERENCE} by 11`, 'void 1Z2', 'follow 1Z0']);
  });

  it('that costs more by now is refused, and nothing is bought', async () => {
    const books = new Books();
    const NegotiatedRateCharges = { TotalCharge: { CurrencyCode: 'EUR', MonetaryValue: '12.28' } };
    books.client.rate = async () => [sampleRated({ NegotiatedRateCharges })];
    await expect(books.adapter.tender(sampleTender(), ONCE)).rejects.toMatchObject({ kind: 'rejected' });
    expect(books.done).toEqual([]);
  });

  it('is one also where Track Alert will not follow it, and is repeated where it could not be asked', async () => {
    const books = new Books();
    books.client.subscribe = () => Promise.reject(new VendorError('rejected', 'no'));
    await expect(books.adapter.tender(sampleTender(), ONCE)).resolves.toEqual({ tenderId: REFERENCE });
    books.client.subscribe = () => Promise.reject(new VendorError('unavailable', 'no'));
    await expect(books.adapter.tender(sampleTender(), AGAIN)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(books.sold).toHaveLength(1);
  });
});

describe('a look-up', () => {
  it('is Track’s alone where Label Recovery gives labels of long ago no more', async () => {
    const books = new Books();
    books.keep(label('1Z1'));
    books.client.recover = async (reference) => {
      if (reference === REFERENCE) throw new VendorError('rejected', 'the label is expired');
      return { state: 'none' };
    };
    expect(await books.adapter.readShipment('sap-4711-S1')).toMatchObject({ tenders: [{ version: 1 }], pro: '1Z1' });
    books.untracked.add('1Z1');
    await expect(books.adapter.readShipment('sap-4711-S1')).rejects.toMatchObject({ kind: 'rejected' });
  });

  it('waits where several have a reference and nobody tells which', async () => {
    const books = new Books();
    books.client.recover = async () => ({ state: 'several' });
    await expect(books.adapter.tender(sampleTender(), AGAIN)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(books.done).toEqual([]);
  });

  it('passes by versions that left nothing', async () => {
    const books = new Books();
    books.keep(label('1Z1', { voided: true }));
    books.keep(label('1Z2', { reference: 'sap-4711-S1-T6' }));
    expect((await books.adapter.readShipment('sap-4711-S1'))?.tenders).toEqual([
      { version: 1, carrier: 'UPSN', state: 'withdrawn' },
      { version: 6, carrier: 'UPSN', state: 'accepted' },
    ]);
    expect(await books.adapter.readShipment('sap-9-S1')).toBeNull();
  });

  it('asks for nothing that no label can have', async () => {
    const books = new Books();
    books.client.recover = () => Promise.reject(new Error('nobody should have asked'));
    expect(await books.adapter.readShipment('x'.repeat(33))).toBeNull();
  });
});

describe('freight invoices', () => {
  it('are none of UPS’s here', async () => {
    const { adapter } = new Books();
    await expect(adapter.readFreightInvoice()).rejects.toMatchObject({ code: 'capability-missing' });
    await expect(adapter.disputeFreightInvoice()).rejects.toMatchObject({ code: 'capability-missing' });
  });
});
