import { beforeEach, describe, expect, it } from 'vitest';
import { carryOn, perform } from './carrier.js';
import { readOverrides } from './carrier.overrides.js';
import type { HubInvoice, HubLoad, NewHubTender } from './freighthub.records.js';
import { createLoad, disputeInvoice, findLoad, tenderLoad } from './hub.js';
import { MemoryBook } from './memory-book.sample.js';

const [ONE, TWO, THREE] = ['sap-1-S1', 'sap-2-S1', 'sap-3-S1'] as const;
const party = { name: 'Nordwind', city: 'Hamburg', postal_code: '20457', country: 'DE' };
let book: MemoryBook;

const load = (reference: string): HubLoad => findLoad(book, reference);
const act = (reference: string, verb: Parameters<typeof perform>[2], overrides = {}) =>
  perform(book, load(reference), verb, readOverrides(overrides));
const tender = (scac: string, base: string, version = 1): NewHubTender => ({
  version,
  scac,
  service_level: 'STANDARD',
  currency: 'EUR',
  charges: [
    { code: 'BASE', amount: base },
    { code: 'FUEL', amount: '10.00' },
  ],
  total: (Number(base) + 10).toFixed(2),
  respond_by: '2026-11-24T10:00:00Z',
});
function accepted(reference: string, scac = 'SWFT', base = '100.00'): void {
  const { id } = createLoad(book, {
    ...{ reference, origin: party, destination: party, handling_units: [], total_weight_kg: '1', currency: 'EUR' },
  });
  tenderLoad(book, id, tender(scac, base));
  act(reference, 'accept');
}
const runOut = () => {
  for (let next = book.plans.shift(); next; next = book.plans.shift()) carryOn(book, next.plan);
};
const told = (type: string) => book.told.filter(({ event }) => event.type === type).map(({ event }) => event);
const done = (kind: string) => book.journalled.filter((entry) => entry.startsWith(`${kind} `));

beforeEach(() => {
  book = new MemoryBook();
  accepted(ONE);
  accepted(TWO, 'SWFT', '50.00');
});

describe('loads that a carrier carries together', () => {
  beforeEach(() => void act(ONE, 'combine', { with: [TWO] }));

  it('go under one PRO from then on, which is told once', () => {
    const pro = load(ONE).pro_number;
    expect(load(TWO)).toMatchObject({ pro_number: pro, carried_with: [{ reference: ONE }] });
    expect(told('load.combined')).toMatchObject([
      { load: { reference: ONE, pro_number: pro, scac: 'SWFT' }, carried_with: [{ reference: TWO }] },
    ]);
    expect(done('combine')).toEqual([`combine ${ONE}/${pro}`, `combine ${TWO}/${pro}`]);
  });

  it('are joined by another before they leave, under the same PRO', () => {
    const pro = load(ONE).pro_number;
    accepted(THREE);
    act(TWO, 'combine', { with: [THREE] });
    act(TWO, 'combine', { with: [THREE] });
    expect([ONE, TWO, THREE].map((each) => load(each).pro_number)).toEqual([pro, pro, pro]);
    expect(load(ONE).carried_with?.map(({ reference }) => reference)).toEqual([TWO, THREE]);
    expect(done('combine')).toHaveLength(3);
  });

  it('meet the same, whichever is named: told once, kept and in the journal for each', () => {
    for (const verb of ['depart', 'delay', 'arrive', 'deliver', 'pod'] as const) act(TWO, verb);
    for (const type of ['picked_up', 'departed', 'delayed', 'arrived', 'delivered', 'pod_available'])
      expect(told(`load.${type}`)).toMatchObject([{ load: { reference: ONE }, carried_with: [{ reference: TWO }] }]);
    const types = ['PICKED_UP', 'DEPARTED', 'DELAYED', 'ARRIVED', 'DELIVERED', 'POD_AVAILABLE'];
    for (const reference of [ONE, TWO]) {
      expect(load(reference)).toMatchObject({ status: 'COMPLETED' });
      expect(load(reference).milestones.map(({ type }) => type)).toEqual(types);
    }
    expect(done('deliver')).toEqual([`deliver ${ONE}`, `deliver ${TWO}`]);
  });

  it('are carried and billed once by themselves, with what was tendered for each', () => {
    runOut();
    expect(told('load.delivered')).toHaveLength(1);
    expect(told('freight_invoice.issued')).toMatchObject([
      {
        carried_with: [{ reference: TWO }],
        data: {
          pro_number: load(TWO).pro_number,
          charges: [
            { code: 'BASE', amount: '150.00' },
            { code: 'FUEL', amount: '20.00' },
          ],
          total: '170.00',
          loads: [
            { reference: ONE, total: '110.00' },
            { reference: TWO, total: '60.00' },
          ],
        },
      },
    ]);
    expect(done('freight-invoice')).toHaveLength(1);
  });

  it('may each be disputed, and are corrected in one', () => {
    const wrong = act(TWO, 'invoice', { factor: 2 }) as HubInvoice;
    disputeInvoice(book, wrong.id, [], ONE);
    disputeInvoice(book, wrong.id, [], TWO);
    expect(() => disputeInvoice(book, wrong.id, [], TWO)).toThrow(expect.objectContaining({ code: 'DISPUTE_EXISTS' }));
    expect(() => disputeInvoice(book, wrong.id, [], THREE)).toThrow(expect.objectContaining({ status: 422 }));
    expect(done('dispute')).toEqual([`dispute ${wrong.number}/${ONE}`, `dispute ${wrong.number}/${TWO}`]);
    runOut();
    const corrections = book.invoicesOf(load(ONE).id).filter(({ corrects }) => corrects === wrong.number);
    expect(corrections).toMatchObject([{ total: '170.00', loads: [{ reference: ONE }, { reference: TWO }] }]);
    expect(book.invoice(wrong.id)?.disputes).toMatchObject([{ status: 'SETTLED' }, { status: 'SETTLED' }]);
  });

  it('are billed for one of them alone where that is said, and for no other', () => {
    const detention = (shipmentId: string) => ({ charges: [{ code: 'DETENTION', amount: '30', shipmentId }] });
    expect(act(ONE, 'invoice', detention(TWO))).toMatchObject({ charges: [{ code: 'DETENTION', reference: TWO }] });
    accepted(THREE);
    expect(() => act(ONE, 'invoice', detention(THREE))).toThrow(`${THREE} is not carried with ${ONE}`);
  });

  it('are given back together, each tender by its own word', () => {
    act(TWO, 'reject', { reason: 'no truck' });
    expect(told('tender.declined')).toMatchObject([{ load: { reference: ONE } }, { load: { reference: TWO } }]);
    expect(load(ONE)).not.toHaveProperty('carried_with');
    expect(load(TWO)).not.toHaveProperty('pro_number');
  });

  it('go on without one that is tendered to another carrier', () => {
    tenderLoad(book, load(TWO).id, tender('NRTH', '60.00', 2));
    expect([load(ONE), load(TWO)].map(({ carried_with }) => carried_with)).toEqual([undefined, undefined]);
    runOut();
    expect(told('load.departed').map((event) => [event.load.reference, event.carried_with])).toEqual([
      [ONE, undefined],
      [TWO, undefined],
    ]);
  });
});

describe('loads that cannot be carried together', () => {
  it.each<[string, () => void, string]>([
    ['of another carrier', () => accepted(THREE, 'NRTH'), 'goes with NRTH, not with SWFT'],
    [
      'that nobody accepted',
      () => {
        accepted(THREE);
        act(THREE, 'reject');
      },
      'accepted by no carrier',
    ],
    [
      'that are under way',
      () => {
        accepted(THREE);
        act(THREE, 'depart');
      },
      'is under way',
    ],
    [
      'that are billed',
      () => {
        accepted(THREE);
        act(THREE, 'invoice');
      },
      'is billed',
    ],
    [
      'that go with others already',
      () => {
        accepted(THREE);
        act(THREE, 'combine', { with: [TWO] });
      },
      'carried with others already',
    ],
    ['that nobody planned', () => undefined, 'no load sap-3-S1'],
  ])('%s are refused, and nothing changes', (_, meanwhile, reason) => {
    meanwhile();
    const before = [...book.loads.values()];
    expect(() => act(ONE, 'combine', { with: [THREE] })).toThrow(reason);
    expect([...book.loads.values()]).toEqual(before);
  });

  it('are those that are not named', () => {
    expect(() => act(ONE, 'combine')).toThrow(expect.objectContaining({ status: 422 }));
    expect(() => act(ONE, 'combine', { with: [] })).toThrow('not understood');
  });
});
