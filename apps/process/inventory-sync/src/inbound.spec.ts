import { describe, expect, it } from 'vitest';
import { INBOUND_SHIPMENT_LIFE, type ReceivedLine } from '#canonical';
import { faultsOfDiagram } from '../../../../test/support/diagram.js';
import type { PostStockMovement } from './commands/post-stock-movement.command.js';
import { came, EAST, INBOUND, InventoryRun, ORDER, pieces, SKU } from './inventory-sync.sample.js';

it('is drawn in the README as it is', () => {
  expect(faultsOfDiagram(new URL('../README.md', import.meta.url), INBOUND_SHIPMENT_LIFE)).toEqual([]);
});

const expected = () => new InventoryRun(INBOUND).notified();
const unannounced = (...lines: readonly ReceivedLine[]) => new InventoryRun(INBOUND).received(...lines);
const POST = { result: { decision: 'post' } };
const HOUR = 3_600_000;

describe('goods from a supplier', () => {
  it('are expected, arrive, and are received for their purchase order', () => {
    const run = expected().arrived().received(came(100)).posted();
    expect(run.words).toEqual(['expected', 'arrived', 'received', 'posted']);
    expect(run.issued).toMatchObject([
      {
        target: 'erp',
        payload: {
          movement: {
            reference: expect.stringMatching(/^rc-[0-9a-f]{20}$/),
            reason: 'receipt',
            items: [{ sku: SKU, delta: pieces(100), lineId: '10' }],
          },
        },
      },
    ]);
    expect(run.inbound.documents).toEqual([{ movementId: run.asked[0]?.id, erp: 'sap', documentNumber: 'D1' }]);
    expect(run.eventsOf('stock.posted')).toMatchObject([{ data: { inboundShipmentId: INBOUND, reason: 'receipt' } }]);
    expect(run.timers.size).toBe(0);
  });

  it('may be received before anybody said that they arrived', () => {
    const run = expected().received(came(100)).posted().arrived();
    expect([run.word, run.asked.length]).toEqual(['posted', 1]);
  });

  it('of several purchase orders are one document each, one after the other', () => {
    const other = { purchaseOrderId: 'sap-4500000002' };
    const run = unannounced(came(100), came(100, other), came(100, { lineId: '20' }));
    run.act(run.onlyCase, 'resolve', POST);
    expect(run.outstanding).toHaveLength(1);
    run.posted();
    expect(run.asked.map(({ deltas }) => deltas)).toEqual([[100, 100], [100]]);
    expect(new Set(run.eventsOf('stock.posted').map(({ data }) => data.movementId)).size).toBe(3);
  });

  it('of which nothing came are not received', () => {
    const run = expected().received(came(0));
    expect([run.issued.length, run.cases]).toEqual([0, ['short']]);
  });

  it('that come in several receipts are posted with each, and short until all came', () => {
    const run = expected().received(came(60)).posted();
    expect(run.cases).toEqual(['short']);
    run.received(came(40)).posted();
    expect(run.cases).toEqual([]);
    expect(run.asked.map(({ deltas }) => deltas)).toEqual([[60], [40]]);
    expect(run.inbound.lines).toMatchObject([{ notified: pieces(100), received: pieces(100) }]);
  });

  it.each([
    [98, []],
    [97, ['short']],
    [102, []],
    [103, ['over']],
  ])('of 100 of which %i came open %j', (received, cases) => {
    expect(expected().received(came(received)).cases).toEqual(cases);
  });

  it('are all that is told of a line, however often that is', () => {
    const run = expected().received(came(60, { damaged: pieces(1) }), came(40));
    expect(run.inbound.lines).toMatchObject([{ received: pieces(100), damaged: pieces(1) }]);
    run.posted();
    expect(run.asked.map(({ deltas }) => deltas)).toEqual([[100], [-1]]);
    expect(run.receivedBy('/wms/wms', {}, came(100, { damaged: pieces(1) })).cases).toEqual(['damaged']);
  });

  it('that are not fit for sale are received and then blocked', () => {
    const run = expected().received(came(100, { damaged: pieces(4) }));
    expect(run.cases).toEqual(['damaged']);
    run.posted();
    expect(run.asked.map(({ reason, deltas }) => [reason, deltas])).toEqual([
      ['receipt', [100]],
      ['block', [-4]],
    ]);
    run.act('damaged', 'resolve');
    expect([run.cases, run.word]).toEqual([[], 'posted']);
  });

  it.each([
    ['another line', { lineId: '99' }],
    ['another unit', { received: { value: 3, unit: 'CS' } }],
  ])('that nobody announced (%s) are posted when a person says so', (_what, changes) => {
    const run = expected().received(came(100), came(3, changes));
    run.posted();
    expect(run.asked.map(({ deltas }) => deltas)).toEqual([[100]]);
    run.act(run.onlyCase, 'retry').posted();
    expect(run.asked.map(({ deltas }) => deltas)).toEqual([[100], [3]]);
    expect(run.word).toBe('posted');
  });

  it('for a purchase order of no ERP that is connected become a case', () => {
    const run = unannounced(came(100, { purchaseOrderId: 'oracle-1' }));
    run.act(run.onlyCase, 'resolve', POST).refused('unmapped');
    run.act(run.onlyCase, 'resolve', { result: { documentNumber: 'H-1' } });
    expect(run.inbound.documents).toMatchObject([{ documentNumber: 'H-1' }]);
    expect(run.word).toBe('posted');
  });

  it('whose receipt the ERP refuses wait for a person', () => {
    const run = expected().received(came(100)).refused();
    expect(run.word).toBe('received');
    run.act(run.onlyCase, 'resolve', { result: { reason: 'count' } });
    expect(run.cases).toHaveLength(1);
    run.act(run.onlyCase, 'retry').posted();
    expect(run.word).toBe('posted');
  });

  it(`count what lies on all units of ${ORDER}`, () => {
    const line = { purchaseOrderId: ORDER, lineId: '10', sku: SKU, quantity: pieces(50) };
    const units = ['340123450000000024', '340123450000000031'].map((sscc) => ({ sscc, lines: [line] }));
    const run = new InventoryRun(INBOUND).notified(0, { units });
    expect(run.inbound.lines).toMatchObject([{ notified: pieces(100) }]);
  });
});

describe('lots', () => {
  it('are an item of the receipt each, beside what is told of none', () => {
    const lots = [
      { quantity: pieces(60), lot: 'L1', expiry: '2027-05-31' },
      { quantity: pieces(20), lot: 'L1' },
      { quantity: pieces(15), lot: 'L2' },
      { quantity: pieces(1), serials: ['SN-1'] },
    ];
    const run = expected()
      .received(came(100, { lots }), came(5, { lineId: '20', notified: pieces(5) }))
      .posted();
    expect(run.issued).toMatchObject([
      {
        payload: {
          movement: {
            items: [
              { lineId: '10', delta: pieces(80), lot: 'L1' },
              { lineId: '10', delta: pieces(15), lot: 'L2' },
              { lineId: '10', delta: pieces(5) },
            ],
          },
        },
      },
    ]);
    const id = run.asked[0]?.id;
    expect(run.eventsOf('stock.posted').map(({ data }) => [data.movementId, data.delta.value])).toEqual([
      [`${id}:10:1`, 80],
      [`${id}:10:2`, 15],
      [`${id}:10:3`, 5],
    ]);
  });
});

describe('goods of a lot that are not fit for sale', () => {
  const blocked = (line: Parameters<typeof came>[1]) => {
    const payloads = expected()
      .received(came(100, line))
      .posted()
      .issued.map(({ payload }) => payload);
    return (payloads.at(-1) as PostStockMovement).movement;
  };
  const item = (value: number, lot?: string) => ({ sku: SKU, delta: pieces(value), ...(lot && { lot }) });

  it.each<[string, Parameters<typeof came>[1] & object, object[]]>([
    ['that all came of', { lots: [{ quantity: pieces(100), lot: 'L1' }] }, [item(-4, 'L1')]],
    [
      'that they are told of',
      {
        lots: [
          { quantity: pieces(60), lot: 'L1', damaged: pieces(3) },
          { quantity: pieces(40), lot: 'L2' },
        ],
      },
      [item(-3, 'L1'), item(-1)],
    ],
    [
      'that nobody names',
      {
        lots: [
          { quantity: pieces(60), lot: 'L1' },
          { quantity: pieces(40), lot: 'L2' },
        ],
      },
      [item(-4)],
    ],
    ['of which only some came', { lots: [{ quantity: pieces(60), lot: 'L1' }] }, [item(-4)]],
  ])('%s are blocked by it, as far as it is known', (_, line, items) => {
    expect(blocked({ ...line, damaged: pieces(4) })).toMatchObject({ reason: 'block', items });
    expect(blocked({ ...line, damaged: pieces(4) }).items).toEqual(items);
  });
});

describe('goods that do not come', () => {
  it('open a case a day after they were expected, which ends when they arrive', () => {
    const run = expected();
    const due = Date.parse('2026-11-26T08:00:00+01:00') + 24 * HOUR;
    expect(Date.parse(run.timers.get('overdue')?.dueAt ?? '')).toBe(due);
    run.fire('overdue');
    expect(run.openCases.get('overdue:arrival')).toMatchObject({ owner: 'order-desk' });
    run.arrived();
    expect(run.cases).toEqual([]);
  });

  it('have two weeks where nobody named a day', () => {
    const run = new InventoryRun(INBOUND).notified(100, { expectedAt: undefined as never });
    expect(Date.parse(run.timers.get('overdue')?.dueAt ?? '') - Date.parse(run.now)).toBe(14 * 24 * HOUR);
  });

  it('are waited for on, as a person says', () => {
    const run = expected().fire('overdue');
    run.act('overdue:arrival', 'resolve');
    expect(run.cases).toEqual([]);
    expect(run.fire('overdue').cases).toEqual(['overdue:arrival']);
  });

  it('are given up, and received all the same when they come', () => {
    const run = expected().fire('overdue').act('overdue:arrival', 'abandon');
    expect([run.word, run.cases, run.timers.size]).toEqual(['given-up', [], 0]);
    expect(run.eventsOf('inbound-shipment.given-up')).toMatchObject([
      { subject: INBOUND, data: { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST } },
    ]);
    run.received(came(100)).posted();
    expect(run.word).toBe('posted');
  });

  it('stand at the gate for two days before somebody is asked to count them', () => {
    const run = expected().arrived();
    expect(Date.parse(run.timers.get('overdue')?.dueAt ?? '') - Date.parse(run.now)).toBe(48 * HOUR);
    run.fire('overdue');
    expect(run.openCases.get('overdue:receipt')).toMatchObject({ owner: 'warehouse-desk' });
    run.received(came(100)).posted();
    expect([run.cases, run.word]).toEqual([[], 'posted']);
  });
});
