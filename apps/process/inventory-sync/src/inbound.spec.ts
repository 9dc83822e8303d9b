import { describe, expect, it } from 'vitest';
import { INBOUND_SHIPMENT_LIFE, type ReceivedLine } from '#canonical';
import { faultsOfDiagram } from '../../../../test/support/diagram.js';
import type { PostStockMovement } from './commands/post-stock-movement.command.js';
import { came, EAST, INBOUND, InventoryRun, notice, ORDER, pieces, SKU, WEST } from './inventory-sync.sample.js';

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

describe('a receipt of which several may tell', () => {
  const told = (source: string, further?: boolean) => (run: InventoryRun) =>
    run.receivedBy(source, { ...(further && { further }) }, came(100)).posted();
  const received = () => told('/partner/3pl-east')(expected());
  const deltas = (run: InventoryRun) => run.asked.map((asked) => asked.deltas);

  it('is one, where they say the same', () => {
    const run = told('/wms/wms')(received());
    expect([deltas(run), run.cases, run.word]).toEqual([[[100]], [], 'posted']);
    expect(run.note).toContain('/wms/wms tells the receipt');
  });

  it('is the first one’s, where they differ: the other waits for a person', () => {
    const run = received().receivedBy('/wms/wms', {}, came(98)).posted();
    expect([deltas(run), run.word]).toEqual([[[100]], 'received']);
    expect(run.openCases.get(run.onlyCase)).toMatchObject({
      title: `${INBOUND} is received, and /wms/wms tells another receipt`,
      detail: expect.stringContaining('/partner/3pl-east told the first one'),
      evidence: { differs: [{ lineId: '10', stands: { received: pieces(100) }, told: { received: pieces(98) } }] },
    });
    for (const act of ['skip', 'resolve'] as const) {
      const left = received().receivedBy('/wms/wms', {}, came(98)).posted();
      left.act(left.onlyCase, act, act === 'skip' ? { reason: 'counted twice' } : { result: { decision: 'keep' } });
      expect([deltas(left), left.cases, left.word]).toEqual([[[100]], [], 'posted']);
    }
  });

  it('is another one, where a person says that it came besides', () => {
    const run = received().receivedBy('/wms/wms', {}, came(5)).posted();
    run.act(run.onlyCase, 'resolve', { result: { decision: 'besides' } }).posted();
    expect([deltas(run), run.inbound.lines]).toMatchObject([[[100], [5]], [{ received: pieces(105) }]]);
  });

  it('is corrected by what differs, as a person decides: less and more are movements of their own', () => {
    const other = { lineId: '20', notified: pieces(10) };
    const run = expected().receivedBy('/partner/3pl-east', {}, came(100, { damaged: pieces(4) }), came(8, other));
    run.act(run.cases.find((code) => code.startsWith('movement:')) ?? '', 'retry').posted();
    run.receivedBy('/wms/wms', {}, came(98, { damaged: pieces(1) }), came(10, other));
    const held = run.cases.find((code) => code.startsWith('receipt:')) ?? '';
    run.act(held, 'resolve', { result: { decision: 'difference' } }).posted();
    expect(run.asked.slice(3).map(({ reason, deltas: by }) => [reason, by])).toEqual([
      ['receipt', [2]],
      ['block', [3]],
      ['receipt', [-2]],
    ]);
    expect(run.inbound.lines).toMatchObject([{ received: pieces(98), damaged: pieces(1) }]);
    run.act('damaged', 'resolve');
    expect([run.cases, run.word]).toEqual([[], 'posted']);
    for (const source of ['/wms/wms', '/inventory-sync/operator'])
      run.receivedBy(source, {}, came(98, { damaged: pieces(1) }), came(10, other));
    expect([run.cases.filter((code) => code !== 'damaged'), run.asked.length]).toEqual([[], 6]);
  });

  it('is corrected lot by lot, where both tell lots', () => {
    const lots = (first: number, second: number) => [
      { quantity: pieces(first), lot: 'L1' },
      { quantity: pieces(second), lot: 'L2' },
    ];
    const run = expected()
      .received(came(100, { lots: lots(60, 40) }))
      .posted();
    run.receivedBy('/wms/wms', {}, came(99, { lots: lots(70, 29) }));
    run.act(run.onlyCase, 'resolve', { result: { decision: 'difference' } }).posted();
    const items = run.issued.map(({ payload }) => (payload as PostStockMovement).movement.items);
    expect(items.slice(1)).toMatchObject([[{ delta: pieces(10), lot: 'L1' }], [{ delta: pieces(-11), lot: 'L2' }]]);
  });

  it.each([
    ['another unit', { received: { value: 9, unit: 'CS' } }],
    ['another item', { sku: 'SKU-9', received: pieces(98) }],
  ])('is not corrected where it is told in %s: nobody can say by how much', (_, change) => {
    const run = received().receivedBy('/wms/wms', {}, came(0, change)).posted();
    const held = run.cases.find((code) => code.startsWith('receipt:')) ?? '';
    run.act(held, 'resolve', { result: { decision: 'difference' } });
    expect([deltas(run), run.cases.includes(held)]).toEqual([[[100]], true]);
    expect(run.note).toContain('the case stays open');
  });

  it('is another one, where whoever tells it says that it comes besides, or told the first', () => {
    expect(deltas(told('/inventory-sync/operator', true)(received()))).toEqual([[100], [100]]);
    expect(deltas(told('/partner/3pl-east')(received()))).toEqual([[100], [100]]);
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

describe('a receipt under an id that nobody announced', () => {
  const RIGHT = 'rhein-supply:ASN-2';
  const named = (inboundShipmentId: string) => ({ result: { inboundShipmentId } });

  it('posts nothing, and asks which one it is', () => {
    const run = unannounced(came(100));
    expect([run.asked, run.word, run.timers.size]).toEqual([[], 'arrived', 0]);
    expect(run.openCases.get(run.onlyCase)).toMatchObject({
      title: `/outside took in ${INBOUND}, which nobody announced`,
      owner: 'warehouse-desk',
      evidence: { told: [{ received: pieces(100) }] },
    });
    run.received(came(100));
    expect(run.cases).toHaveLength(2);
  });

  it('is told again under the id that a person names, and nothing of it is posted here', () => {
    const run = unannounced(came(98, { damaged: pieces(1) }));
    const { data, occurredAt } = { data: run.inbound.held?.[0]?.receipt.data, occurredAt: run.now };
    run.act(run.onlyCase, 'resolve', named(RIGHT));
    expect(run.eventsOf('inbound-shipment.received')).toMatchObject([
      { subject: RIGHT, source: '/inventory-sync', occurredAt, data: { ...data, inboundShipmentId: RIGHT } },
    ]);
    expect([run.asked, run.cases, run.word]).toEqual([[], [], 'given-up']);
  });

  it('counts once under its right id, also where the warehouse tells it there as well', () => {
    const [wrong, right] = [unannounced(came(100)), new InventoryRun(RIGHT)];
    right.tell('inbound-shipment.notified', { ...notice(100), inboundShipmentId: RIGHT });
    wrong.act(wrong.onlyCase, 'resolve', named(RIGHT));
    const [again] = wrong.eventsOf('inbound-shipment.received');
    if (!again) throw new Error('nothing is told under the right id');
    right.tell('inbound-shipment.received', again.data, { source: '/wms/wms' });
    right.tell('inbound-shipment.received', again.data, { source: again.source }).posted();
    expect([right.asked.map(({ deltas }) => deltas), right.cases]).toEqual([[[100]], []]);
  });

  it('is not the one that it was told for, and names one thing', () => {
    const run = unannounced(came(100));
    for (const result of [{ inboundShipmentId: INBOUND }, { inboundShipmentId: RIGHT, decision: 'post' }, {}])
      run.act(run.onlyCase, 'resolve', { result });
    expect([run.cases.length, run.emitted.filter(({ type }) => type === 'inbound-shipment.received')]).toEqual([1, []]);
  });

  it('counts once its supplier announces it after all', () => {
    const run = unannounced(came(60));
    run.received(came(40)).notified().posted();
    expect([run.asked.map(({ deltas }) => deltas), run.cases, run.word]).toEqual([[[60], [40]], [], 'posted']);
  });

  it('is posted as it is told, or left out, as a person decides', () => {
    const run = unannounced(came(100));
    run.act(run.onlyCase, 'resolve', POST).posted();
    expect([run.asked.map(({ deltas }) => deltas), run.cases, run.word]).toEqual([[[100]], [], 'posted']);
    const left = unannounced(came(100));
    left.act(left.onlyCase, 'skip', { reason: 'not ours' });
    expect([left.asked, left.cases, left.word]).toEqual([[], [], 'given-up']);
  });

  it('nor for that warehouse: it waits likewise, and is booked where it came in', () => {
    const elsewhere = () => {
      const of = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: WEST };
      return expected().tell('inbound-shipment.received', { ...of, lines: [came(100)] }, { source: '/wms/west' });
    };
    const run = elsewhere();
    const held = run.cases.find((code) => code.startsWith('receipt:')) ?? '';
    expect([run.asked, run.word]).toEqual([[], 'expected']);
    run.act(held, 'resolve', POST).posted();
    expect(run.issued).toMatchObject([{ payload: { movement: { warehouse: WEST } } }]);
    expect(run.eventsOf('stock.posted')).toMatchObject([{ data: { location: WEST } }]);
    const other = elsewhere().act(held, 'resolve', named(RIGHT));
    expect([other.asked, other.word, [...other.timers.keys()]]).toEqual([[], 'expected', ['overdue']]);
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
