import { beforeEach, describe, expect, it } from 'vitest';
import { carryOn, perform } from './carrier.js';
import { readOverrides } from './carrier.overrides.js';
import type { HubInvoice, HubLoad, NewHubTender } from './freighthub.records.js';
import { createLoad, disputeInvoice, tenderLoad } from './hub.js';
import { MemoryBook } from './memory-book.sample.js';

let book: MemoryBook;
let id: string;
const REFERENCE = 'sap-4711-S1';

const party = { name: 'Nordwind', city: 'Hamburg', postal_code: '20457', country: 'DE' };
const newLoad = {
  reference: REFERENCE,
  origin: party,
  destination: party,
  handling_units: [],
  total_weight_kg: '100.000',
  currency: 'EUR',
};
const tender = (version: number, scac = 'SWFT'): NewHubTender => ({
  version,
  scac,
  service_level: 'STANDARD',
  currency: 'EUR',
  charges: [
    { code: 'BASE', amount: '100.00' },
    { code: 'FUEL', amount: '12.50' },
  ],
  total: '112.50',
  respond_by: '2026-11-24T10:00:00Z',
});

const load = () => book.load(id) as HubLoad;
const act = (verb: Parameters<typeof perform>[2], overrides = {}) =>
  perform(book, load(), verb, readOverrides(overrides));
/** Lets the simulated time pass until nobody has anything left to do. */
const runOut = () => {
  for (let next = book.plans.shift(); next; next = book.plans.shift()) carryOn(book, next.plan);
};

beforeEach(() => {
  book = new MemoryBook();
  id = createLoad(book, newLoad).id;
});

describe('a shipper', () => {
  it('finds what is there when a create comes twice', () => {
    tenderLoad(book, id, tender(1));
    expect(() => createLoad(book, newLoad)).toThrowError(
      expect.objectContaining({ code: 'LOAD_EXISTS', more: { existing: load() } }),
    );
    expect(() => tenderLoad(book, id, tender(1))).toThrowError(expect.objectContaining({ code: 'TENDER_EXISTS' }));
    expect(book.journalled).toEqual([`load ${REFERENCE}`, `tender ${REFERENCE}/1`]);
  });

  it('cannot tender under an older version, to a stranger, or at charges that do not add up', () => {
    tenderLoad(book, id, tender(3));
    expect(() => tenderLoad(book, id, tender(2))).toThrowError(expect.objectContaining({ code: 'TENDER_STALE' }));
    expect(() => tenderLoad(book, id, tender(4, 'ACME'))).toThrow('no carrier ACME');
    expect(() => tenderLoad(book, id, { ...tender(4), total: '112.51' })).toThrow('do not sum');
  });
});

it('a milestone keeps who told it: the carrier of the load, or whoever is named', () => {
  tenderLoad(book, id, tender(1));
  act('accept');
  act('depart');
  act('deliver', { scac: 'NRTH' });
  expect(load().milestones.map(({ type, scac }) => `${type} ${scac}`)).toEqual([
    'PICKED_UP SWFT',
    'DEPARTED SWFT',
    'DELIVERED NRTH',
  ]);
});

describe('carriers by themselves', () => {
  it('accept, carry, deliver, prove and bill what was tendered', () => {
    tenderLoad(book, id, tender(1));
    runOut();
    expect(book.types).toEqual([
      'tender.accepted',
      'load.picked_up',
      'load.departed',
      'load.arrived',
      'load.delivered',
      'load.pod_available',
      'freight_invoice.issued',
    ]);
    expect(load()).toMatchObject({ status: 'COMPLETED', sequence: 7 });
    const [invoice] = book.invoicesOf(id);
    expect(invoice).toMatchObject({ total: '112.50', charges: tender(1).charges, pro_number: load().pro_number });
    expect(book.told.map(({ event }) => event.occurred_at)).toContain('2026-11-24T09:00:00+01:00');
    expect(book.journalled).toEqual([
      `load ${REFERENCE}`,
      `tender ${REFERENCE}/1`,
      `tender-accept ${REFERENCE}/1`,
      ...['depart', 'arrive', 'deliver', 'pod'].map((verb) => `${verb} ${REFERENCE}`),
      `freight-invoice ${invoice?.number}`,
    ]);
  });

  it('do not do again what was done by command', () => {
    tenderLoad(book, id, tender(1));
    for (const verb of ['accept', 'depart', 'deliver', 'invoice'] as const) act(verb);
    runOut();
    expect(book.types.filter((type) => type === 'load.departed' || type === 'load.arrived')).toEqual(['load.departed']);
    expect(book.invoicesOf(id)).toHaveLength(1);
  });

  it('leave a load alone that was tendered to another', () => {
    tenderLoad(book, id, tender(1));
    tenderLoad(book, id, tender(2, 'NRTH'));
    runOut();
    expect(book.journalled.filter((entry) => entry.startsWith('tender-accept'))).toEqual([
      `tender-accept ${REFERENCE}/2`,
    ]);
  });

  it('answer a dispute once, with what was tendered under a new number', () => {
    tenderLoad(book, id, tender(1));
    act('accept');
    const wrong = act('invoice', { factor: 1.1 }) as HubInvoice;
    expect(wrong.total).toBe('123.75');
    disputeInvoice(book, wrong.id, []);
    expect(() => disputeInvoice(book, wrong.id, [])).toThrowError(expect.objectContaining({ code: 'DISPUTE_EXISTS' }));
    book.plans.push({ ...(book.plans.at(-1) as (typeof book.plans)[number]) });
    runOut();
    const corrections = book.invoicesOf(id).filter(({ corrects }) => corrects === wrong.number);
    expect(corrections).toMatchObject([{ total: '112.50', charges: tender(1).charges }]);
    expect(corrections[0]?.number).not.toBe(wrong.number);
    expect(book.invoice(wrong.id)?.disputes).toMatchObject([{ status: 'SETTLED' }]);
  });

  it('do not bill again what was tendered when they are told that additional charges are disputed', () => {
    tenderLoad(book, id, tender(1));
    act('accept');
    act('invoice');
    const more = act('invoice', { charges: [{ code: 'DETENTION', amount: '25.00' }] }) as HubInvoice;
    disputeInvoice(book, more.id, []);
    runOut();
    expect(book.invoicesOf(id)).toHaveLength(2);
  });
});

describe('carriers by command', () => {
  beforeEach(() => void tenderLoad(book, id, tender(1)));

  it('tell of an answer that comes too late, and nothing changes', () => {
    tenderLoad(book, id, tender(2, 'NRTH'));
    act('accept', { version: 1 });
    expect(book.told.at(-1)?.event).toMatchObject({ type: 'tender.accepted', data: { version: 1, scac: 'SWFT' } });
    expect(load().tenders.map(({ status }) => status)).toEqual(['WITHDRAWN', 'OPEN']);
  });

  it('decline with a reason', () => {
    act('reject', { reason: 'no truck' });
    expect(book.told.at(-1)?.event).toMatchObject({
      type: 'tender.declined',
      data: { version: 1, reason: 'no truck' },
    });
    runOut();
    expect(book.types).toEqual(['tender.declined']);
  });

  it('say things out of order, twice, with times of their own or none', () => {
    act('deliver', { occurredAt: '2026-11-20T10:00:00+02:00', times: 3 });
    act('depart', { occurredAt: null });
    act('depart');
    expect(book.told[0]).toMatchObject({ copies: 3, event: { occurred_at: '2026-11-20T10:00:00+02:00' } });
    expect(book.told[2]?.event).not.toHaveProperty('occurred_at');
    expect(book.types).toEqual(['load.delivered', 'load.picked_up', 'load.departed', 'load.departed']);
    expect(load().status).toBe('DELIVERED');
    expect(book.journalled.filter((entry) => entry === `depart ${REFERENCE}`)).toHaveLength(1);
  });

  it('are delayed as often as they like', () => {
    act('delay');
    act('delay', { reason: 'snow', eta: '2026-11-26T10:00:00+01:00' });
    expect(book.journalled.slice(-2)).toEqual([`delay ${REFERENCE}`, `delay ${REFERENCE}/2`]);
    expect(book.told.at(-1)?.event.data).toMatchObject({ reason: 'snow', eta: '2026-11-26T10:00:00+01:00' });
  });

  it.each([
    [{ amount: '200.00' }, ['187.50', '12.50'], '200.00'],
    [{ amount: 200 }, ['187.50', '12.50'], '200.00'],
    [{ amount: { amount: 20_000, currency: 'EUR' } }, ['187.50', '12.50'], '200.00'],
    [{ factor: 1.1 }, ['110.00', '13.75'], '123.75'],
    [
      {
        charges: [
          { code: 'BASE', amount: '100' },
          { code: 'DETENTION', amount: 20 },
        ],
      },
      ['100.00', '20.00'],
      '120.00',
    ],
  ])('bill %j', (overrides, amounts, total) => {
    const invoice = act('invoice', overrides) as HubInvoice;
    expect(invoice.charges.map(({ amount }) => amount)).toEqual(amounts);
    expect(invoice.total).toBe(total);
    expect(invoice.number.length).toBeLessThanOrEqual(16);
  });

  it('bill on a weight of their own, with a certificate, and tell when and where', () => {
    const invoice = act('invoice', {
      charges: [{ code: 'BASE', amount: '110', ratedWeightKg: 220.5 }],
      weighCertificate: 'WC-1',
      pickedUpOn: '2026-11-24',
      deliveredTo: { postalCode: '80331', country: 'DE' },
    });
    expect(invoice).toMatchObject({
      charges: [{ code: 'BASE', rated_weight_kg: '220.5' }],
      weigh_certificate: 'WC-1',
      picked_up_on: '2026-11-24',
      delivered_to: { postal_code: '80331', country: 'DE' },
    });
  });

  it('take a part back with a credit memo, which corrects no invoice', () => {
    const { id: billed, number } = act('invoice') as HubInvoice;
    disputeInvoice(book, billed, []);
    const memo = act('invoice', { credits: number, charges: [{ code: 'BASE', amount: '-10' }] });
    expect(memo).toMatchObject({ credits: number, total: '-10.00' });
    expect(memo).not.toHaveProperty('corrects');
  });

  it('send an invoice again under its number, and bill twice without one', () => {
    const first = act('invoice') as HubInvoice;
    expect(act('invoice', { number: first.number })).toEqual(first);
    const second = act('invoice') as HubInvoice;
    expect(second.number).not.toBe(first.number);
    expect(book.journalled.filter((entry) => entry.startsWith('freight-invoice'))).toHaveLength(2);
    expect(new Set(book.told.map(({ event }) => event.id)).size).toBe(3);
  });

  it('cannot answer or bill what nobody tendered, nor overrides that make no sense', () => {
    const other = createLoad(book, { ...newLoad, reference: 'sap-4712-S1' });
    expect(() => perform(book, other, 'accept')).toThrow('to no carrier');
    expect(() => perform(book, other, 'invoice')).toThrow('to no carrier');
    expect(() => act('accept', { version: 7 })).toThrow('never under version 7');
    for (const wrong of [{ times: 0 }, { factor: 'twice' }, { number: 'x'.repeat(17) }, []]) {
      expect(() => readOverrides(wrong)).toThrow('not understood');
    }
  });
});
