import { describe, expect, it } from 'vitest';
import { VendorError } from '#platform/http';
import { EasyPostAdapter } from './easypost.adapter.js';
import type { EasyPostClient } from './easypost.client.js';
import { boughtShipment, sampleCarriers, sampleRate, sampleShipment, sampleTender } from './easypost.sample.js';
import type { WireShipment } from './easypost.wire.js';

const ONCE = { mayHaveHappened: false };
const AGAIN = { mayHaveHappened: true };

/** EasyPost's book; a spec changes how it answers. */
class Post {
  readonly done: string[] = [];
  readonly shipments = new Map<string, WireShipment>();
  bought: WireShipment | null = null;

  readonly client: Partial<EasyPostClient> = {
    rate: async ({ reference }) => sampleShipment({ reference, ...this.quoted }),
    find: async (reference) => this.shipments.get(reference) ?? null,
    get: async (id) => [...this.shipments.values()].find((each) => each.id === id) ?? null,
    findBought: async () => this.bought,
    create: async ({ reference }) =>
      this.keep(sampleShipment({ id: `shp_${reference}`, reference, ...this.quoted }), `create ${reference}`),
    buy: async (id) => this.change(id, `buy ${id}`, { selected_rate: sampleRate() }),
    refund: async (id) => this.change(id, `refund ${id}`, { refund_status: 'submitted' }),
  };

  constructor(private readonly quoted: Partial<WireShipment> = {}) {}

  get adapter(): EasyPostAdapter {
    return new EasyPostAdapter(this.client as EasyPostClient, undefined as never, sampleCarriers);
  }

  keep(shipment: WireShipment, done?: string): WireShipment {
    if (done) this.done.push(done);
    this.shipments.set(shipment.reference ?? '', shipment);
    return shipment;
  }

  private change(id: string, done: string, change: Partial<WireShipment>): WireShipment {
    const there = [...this.shipments.values()].find((each) => each.id === id);
    if (!there) throw new VendorError('not-found', id);
    return this.keep({ ...there, ...change }, done);
  }
}

describe('a tender', () => {
  it('of a later version gives back what was bought for those before, and then buys its own', async () => {
    const post = new Post();
    post.keep(boughtShipment({ id: 'shp_first', reference: 'sap-4711-S1-T1' }));
    post.keep(sampleShipment({ reference: 'sap-4711-S1-T2' }));
    post.keep(boughtShipment({ reference: 'sap-4711-S1-T3', refund_status: 'refunded' }));
    await post.adapter.tender(sampleTender({ version: 4 }), ONCE);
    expect(post.done).toEqual(['refund shp_first', 'create sap-4711-S1-T4', 'buy shp_sap-4711-S1-T4']);
  });

  it.each([
    ['refuses', () => Promise.reject(new VendorError('rejected', 'already scanned'))],
    ['does not take it back', async () => boughtShipment({ refund_status: 'rejected' })],
  ])('buys nothing while the carrier of the one before %s', async (_, refund) => {
    const post = new Post();
    post.keep(boughtShipment({ reference: 'sap-4711-S1-T1' }));
    post.client.refund = refund;
    await expect(post.adapter.tender(sampleTender({ version: 2 }), ONCE)).rejects.toMatchObject({ kind: 'conflict' });
    expect(post.done).toEqual([]);
  });

  it('buys nothing where a refund was only said to be made', async () => {
    const post = new Post();
    post.keep(boughtShipment({ reference: 'sap-4711-S1-T1' }));
    post.client.refund = async () => boughtShipment({ refund_status: 'submitted' });
    await expect(post.adapter.tender(sampleTender({ version: 2 }), ONCE)).rejects.toMatchObject({ kind: 'unclear' });
    expect(post.done).toEqual([]);
  });

  it('that is repeated finds the label behind a shipment that was made late under the same reference', async () => {
    const post = new Post();
    post.keep(sampleShipment({ id: 'shp_late' }));
    post.bought = boughtShipment({ id: 'shp_in_time' });
    expect(await post.adapter.tender(sampleTender(), AGAIN)).toEqual({ tenderId: 'sap-4711-S1-T1' });
    expect(post.done).toEqual([]);
  });

  it('that is repeated finds the label that was bought just now, where its reference is not found yet', async () => {
    const post = new Post();
    post.bought = boughtShipment();
    expect(await post.adapter.tender(sampleTender(), AGAIN)).toEqual({ tenderId: 'sap-4711-S1-T1' });
    expect(post.done).toEqual([]);
  });

  it('is read back by its own id: its reference may be found late', async () => {
    const post = new Post();
    post.client.find = async () => null;
    await expect(post.adapter.tender(sampleTender(), ONCE)).resolves.toEqual({ tenderId: 'sap-4711-S1-T1' });
  });

  it('that somebody else bought meanwhile is taken for done, once it is read back', async () => {
    const post = new Post();
    post.client.buy = async (id) => {
      post.keep(boughtShipment({ id }));
      throw new VendorError('rejected', 'Postage already exists', { vendorCode: 'SHIPMENT.POSTAGE.EXISTS' });
    };
    await expect(post.adapter.tender(sampleTender(), ONCE)).resolves.toEqual({ tenderId: 'sap-4711-S1-T1' });
  });
});

describe('rates', () => {
  it('of nobody are a refusal in the words of the carriers, or in ours', async () => {
    const messages = [{ carrier: 'USPS', message: 'too heavy' }];
    await expect(new Post({ rates: [], messages }).adapter.rate(sampleTender())).rejects.toMatchObject({
      kind: 'rejected',
      message: 'USPS: too heavy',
    });
    const rates = [sampleRate({ carrier: 'DHLExpress' })];
    await expect(new Post({ rates }).adapter.rate(sampleTender())).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('DHLExpress'),
    });
    await expect(new Post({ rates: [] }).adapter.rate(sampleTender())).resolves.toEqual([]);
  });
});

describe('freight invoices', () => {
  it('are none of EasyPost’s', async () => {
    const { adapter } = new Post();
    await expect(adapter.readFreightInvoice()).rejects.toMatchObject({ code: 'capability-missing' });
    await expect(adapter.disputeFreightInvoice()).rejects.toMatchObject({ code: 'capability-missing' });
  });
});
