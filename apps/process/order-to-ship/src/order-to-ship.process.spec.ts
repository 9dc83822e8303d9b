import { describe, expect, it } from 'vitest';
import { ORDER_LIFE } from '#canonical';
import { faultsOfDiagram } from '../../../../test/support/diagram.js';
import { Failure } from '../../../../test/support/process.driver.js';
import { orderToShip } from './order-to-ship.process.js';
import { line, OrderRun, sampleOrder, WILLING } from './order-to-ship.sample.js';

it('is drawn in the README as it is', () => {
  expect(faultsOfDiagram(new URL('../README.md', import.meta.url), ORDER_LIFE)).toEqual([]);
});

describe('the main path', () => {
  it('goes from the release in the ERP to its closing, each thing done once', () => {
    const run = new OrderRun().upTo('closed');
    expect(run.words).toEqual(['validated', 'promised', 'released', 'shipped', 'invoiced', 'closed']);
    expect(run.issued.map(({ type, target }) => `${type} → ${target}`)).toEqual([
      'check-availability → sap',
      'create-delivery → sap',
      'release-fulfilment → wms',
      'rate-shipment → tms',
      'tender-shipment → tms',
      'post-goods-issue → sap',
      'find-invoice → sap',
      'close-order → sap',
    ]);
    expect(run.cases).toEqual([]);
    expect(run.everOpened).toEqual([]);
    expect([...run.timers.keys()]).toEqual([]);
    expect(orderToShip.terminal(run.state)).toBe(true);
  });

  it('announces what others live on', () => {
    const run = new OrderRun().upTo('closed');
    expect(run.emitted.map(({ type }) => type)).toEqual([
      'fulfilment.released',
      'shipment.planned',
      'tender.sent',
      'goods.issued',
      'order.closed',
    ]);
    expect(run.eventsOf('goods.issued')[0]?.data).toMatchObject({
      fulfilmentId: 'sap-4711-F1',
      shipmentId: 'sap-4711-S1',
      deliveryNumber: 'D-sap-4711-F1',
      documentNumber: 'M-1',
      lines: [
        { lineId: '10', quantity: { value: 10, unit: 'EA' } },
        { lineId: '20', quantity: { value: 5, unit: 'EA' } },
      ],
    });
  });

  it('is found by every number that anybody has of it', () => {
    const run = new OrderRun().upTo('accepted');
    expect(orderToShip.references(run.state)).toEqual([
      { kind: 'order-number', key: '4711' },
      { kind: 'customer', key: 'C-100' },
      { kind: 'fulfilment', key: 'sap-4711-F1' },
      { kind: 'shipment', key: 'sap-4711-S1', owner: 'SWFT' },
      { kind: 'tender', key: 'sap-4711-S1-T1', owner: 'SWFT' },
    ]);
  });
});

describe('what an order begins with', () => {
  it('waits for the release when it was only entered, and takes the order as it is then', () => {
    const run = new OrderRun().tell('order.received', { order: sampleOrder({ status: 'entered' }) });
    expect(run.word).toBe('received');
    expect(run.issued).toEqual([]);
    run.tell('order.received', { order: sampleOrder({ status: 'entered', lines: [line('10', 7)] }) });
    run.release({ lines: [line('10', 7)] });
    expect(run.word).toBe('validated');
    expect(run.state.open).toEqual([{ lineId: '10', quantity: { value: 7, unit: 'EA' } }]);
  });

  it('ignores news of an order that nobody released to us', () => {
    const run = new OrderRun().cancel().tell('fulfilment.accepted', { fulfilmentId: 'sap-4711-F1' });
    expect(run.begun).toBe(false);
  });

  it('takes the release once, however often it is told', () => {
    const run = new OrderRun().release().release().play(WILLING).release().play(WILLING);
    expect(run.of('check-availability')).toHaveLength(1);
    expect(run.of('create-delivery')).toHaveLength(1);
  });

  it('finds its instance by the order, or by the part that an event is about', () => {
    const event = { type: 'pick.confirmed', subject: 'sap-4711-F2' };
    expect(orderToShip.correlate(event as never)).toBe('sap-4711');
    expect(orderToShip.correlate({ ...event, orderId: 'sap-9' } as never)).toBe('sap-9');
    expect(orderToShip.correlate({ type: 'order.released', subject: 'sap-4711' } as never)).toBe('sap-4711');
  });
});

describe('an order that may not go on', () => {
  it.each([
    ['a blocked credit', { credit: 'blocked' as const }, 'held:credit', 'medium'],
    ['a delivery block', { deliveryBlock: '01' }, 'held:delivery-block', 'medium'],
    ['a status other than released', { status: 'entered' as const }, 'held:not-released', 'medium'],
    ['no lines', { lines: [] }, 'held:validation', 'high'],
    ['two lines of one number', { lines: [line('10', 1), line('10', 2)] }, 'held:validation', 'high'],
    ['a line that asks for nothing', { lines: [line('10', 0)] }, 'held:validation', 'high'],
    ['no city to ship to', { shipTo: { ...sampleOrder().shipTo, city: '' } }, 'held:validation', 'high'],
  ])('is held for %s: nobody is asked, the order desk has a case', (_, change, code, severity) => {
    const run = new OrderRun().release(change);
    expect(run.word).toBe('held');
    expect(run.issued).toEqual([]);
    expect(run.cases).toEqual([code]);
    expect(run.openCases.get(code)).toMatchObject({
      owner: 'order-desk',
      severity,
      actions: ['retry', 'assign', 'abandon'],
    });
    expect(run.eventsOf('order.held')).toHaveLength(1);
  });

  it('goes on once the ERP releases it, and its case is over', () => {
    const run = new OrderRun().release({ credit: 'blocked' }).release();
    expect(run.words).toEqual(['held', 'validated']);
    expect(run.cases).toEqual([]);
  });

  it('is held by the ERP before anything was promised, without announcing it back', () => {
    const run = new OrderRun().release();
    run.tell(
      'order.held',
      { orderNumber: '4711', erp: 'sap', reason: 'credit', detail: 'limit' },
      { source: '/erp/sap' },
    );
    expect(run.word).toBe('held');
    expect(run.eventsOf('order.held')).toEqual([]);
    run.done('check-availability', WILLING['check-availability']?.({} as never));
    expect(run.word).toBe('held');
  });

  it('is no longer held by the ERP once a warehouse has it', () => {
    const run = new OrderRun().upTo('released');
    run.tell(
      'order.held',
      { orderNumber: '4711', erp: 'sap', reason: 'credit', detail: 'limit' },
      { source: '/erp/sap' },
    );
    expect(run.word).toBe('released');
    expect(run.note).toContain('what was promised stands');
  });

  it('is held for an item that the ERP does not know, asked again on retry', () => {
    const run = new OrderRun().release().fails('check-availability', 'unknown-item', 'SKU-20 is unknown');
    expect(run.cases).toEqual(['unknown-item']);
    run.act('unknown-item', 'retry').play(WILLING);
    expect(run.word).toBe('released');
    expect(run.cases).toEqual([]);
  });

  it('is held when the answer names unknown items beside known ones', () => {
    const answer = { ...WILLING['check-availability']?.({} as never), unknown: ['SKU-20'] };
    const run = new OrderRun().release().done('check-availability', answer);
    expect(run.cases).toEqual(['unknown-item']);
    expect(run.of('create-delivery')).toEqual([]);
  });

  it('reads the ERP again when a person asks, and goes on when the block is gone', () => {
    const run = new OrderRun().release({ credit: 'blocked' }).act('held:credit', 'retry');
    expect(run.waitingFor).toEqual(['read-order']);
    run.done('read-order', sampleOrder({ credit: 'blocked' }));
    expect(run.word).toBe('held');
    run.act('held:credit', 'retry').done('read-order', sampleOrder());
    expect(run.word).toBe('validated');
  });

  it('stays held with its case when the ERP cannot be read', () => {
    const run = new OrderRun()
      .release({ credit: 'blocked' })
      .act('held:credit', 'retry')
      .fails('read-order', 'not-found');
    expect(run.cases).toEqual(['held:credit']);
    expect(run.note).toContain('it stays held');
  });

  it('ends when the ERP turns out to have cancelled it, and when a person gives it up', () => {
    const read = new OrderRun().release({ credit: 'blocked' }).act('held:credit', 'retry');
    read.done('read-order', sampleOrder({ status: 'cancelled' }));
    const given = new OrderRun().release({ credit: 'blocked' }).act('held:credit', 'abandon');
    for (const run of [read, given]) {
      expect(run.words).toEqual(['held', 'cancelled']);
      expect(run.cases).toEqual([]);
      expect(run.eventsOf('order.cancelled')).toHaveLength(1);
    }
  });
});

describe('a command that fails for good', () => {
  it.each([
    ['check-availability', 'sap-4711', 'order-desk', ['retry', 'assign']],
    ['create-delivery', 'sap-4711-F1', 'order-desk', ['retry', 'resolve', 'assign', 'abandon']],
    ['release-fulfilment', 'sap-4711-F1', 'warehouse-desk', ['retry', 'resolve', 'assign', 'edit', 'abandon']],
    ['rate-shipment', 'sap-4711-S1', 'transport-desk', ['retry', 'assign', 'edit']],
    ['tender-shipment', 'sap-4711-S1-T1', 'transport-desk', ['retry', 'resolve', 'assign', 'edit']],
    ['post-goods-issue', 'sap-4711-F1', 'order-desk', ['retry', 'resolve', 'assign']],
    ['find-invoice', 'sap-4711', 'order-desk', ['retry', 'resolve', 'assign']],
    ['close-order', 'sap-4711', 'order-desk', ['retry', 'resolve', 'assign', 'skip']],
  ])('%s opens a case with its owner, and goes on when it is tried again', (type, part, owner, actions) => {
    const run = new OrderRun();
    const failing = { ...WILLING, [type]: () => new Failure('gave-up', 'down for a week') };
    playAll(run, failing);
    const code = `command-failed:${type}:${part}`;
    expect(run.openCases.get(code)).toMatchObject({ owner, actions, severity: 'high', detail: 'down for a week' });
    run.act(code, 'retry');
    expect(run.cases).not.toContain(code);
    playAll(run, WILLING);
    expect(run.word).toBe('closed');
    expect(run.cases).toEqual([]);
  });

  it.each([
    ['create-delivery', 'sap-4711-F1', {}, { deliveryNumber: 'D-hand' }],
    ['find-invoice', 'sap-4711', { items: [] }, { items: [{ invoiceNumber: '90000009' }] }],
    ['find-invoice', 'sap-4711', { items: [{ invoiceNumber: '1', lines: [{}] }] }, { items: [{ invoiceNumber: '1' }] }],
  ])('%s done by hand asks for what the order needs to go on', (type, part, wrong, right) => {
    const run = new OrderRun();
    playAll(run, { ...WILLING, [type]: () => new Failure('gave-up') });
    const code = `command-failed:${type}:${part}`;
    run.act(code, 'resolve', { result: wrong });
    expect(run.note).toContain('the case stays open');
    expect(run.cases).toContain(code);
    run.act(code, 'resolve', { result: right });
    playAll(run, WILLING);
    expect(run.word).toBe('closed');
  });

  it.each(['release-fulfilment:sap-4711-F1', 'post-goods-issue:sap-4711-F1', 'close-order:sap-4711'])(
    '%s done by hand needs no more than the word',
    (failed) => {
      const run = new OrderRun();
      playAll(run, { ...WILLING, [failed.split(':')[0] as string]: () => new Failure('gave-up') });
      run.act(`command-failed:${failed}`, 'resolve');
      playAll(run, WILLING);
      expect(run.word).toBe('closed');
    },
  );

  it('gives up a delivery: its quantities are cancelled and the order ends', () => {
    const run = new OrderRun().release().play({ 'check-availability': WILLING['check-availability'] });
    run.fails('create-delivery', 'vendor-rejected').act('command-failed:create-delivery:sap-4711-F1', 'abandon');
    expect(run.word).toBe('cancelled');
    expect(run.state.cancelled).toEqual([
      { lineId: '10', quantity: { value: 10, unit: 'EA' } },
      { lineId: '20', quantity: { value: 5, unit: 'EA' } },
    ]);
  });

  it('recalls a release that was given up, because the warehouse may have it', () => {
    const run = new OrderRun();
    playAll(run, { ...WILLING, 'release-fulfilment': () => new Failure('gave-up') });
    run.act('command-failed:release-fulfilment:sap-4711-F1', 'abandon');
    expect(run.waitingFor).toEqual(['cancel-fulfilment']);
    expect(run.cases).toEqual([]);
    run.done('cancel-fulfilment', { outcome: 'rejected', reason: 'on the truck' });
    expect(run.openCases.get('goes-on:sap-4711-F1')).toMatchObject({
      owner: 'warehouse-desk',
      detail: expect.stringMatching(/^on the truck/),
    });
  });

  it('is forgotten when what happened shows that it is not needed', () => {
    const run = new OrderRun();
    playAll(run, { ...WILLING, 'release-fulfilment': () => new Failure('gave-up') });
    run.warehouse('F1', 'accepts');
    expect(run.cases).toEqual([]);
    expect(run.state.stuck).toEqual([]);
  });
});

/** Systems, warehouse and carrier do their part as far as the table lets them. */
function playAll(run: OrderRun, answers: object): void {
  if (!run.begun) run.release();
  run.play(answers as typeof WILLING);
  for (const deed of ['accepts', 'picks', 'packs'] as const)
    if (
      run.fulfilment('F1') &&
      'deliveryNumber' in run.fulfilment('F1') &&
      run.fulfilment('F1').stage !== 'delivery-created'
    )
      run.warehouse('F1', deed).play(answers as typeof WILLING);
  const asked = run.shipment('S1');
  if (asked?.tenders[0]?.state === 'open') run.answersTender('S1', 'accepted');
  if (!asked || !('carrier' in run.shipment('S1')) || run.cases.length > 0) return;
  run.warehouse('F1', 'ships').play(answers as typeof WILLING);
  if (run.cases.length === 0) run.carrier('S1', 'proof-of-delivery.received').play(answers as typeof WILLING);
}
