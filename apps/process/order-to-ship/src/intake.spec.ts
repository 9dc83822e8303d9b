import { describe, expect, it } from 'vitest';
import type { Order } from '#canonical';
import { line, OrderRun, sampleOrder, WILLING } from './order-to-ship.sample.js';
import { changed } from './owners/foreign-writes.sample.js';

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
const NEWER = { lines: [line('10', 7)], changedAt: at(10) };
const OLDER = { lines: [line('10', 3)], changedAt: at(9) };
const entered = (change: Partial<Order>, run = new OrderRun()) =>
  run.tell('order.received', { order: sampleOrder({ status: 'entered', ...change }) }, { source: '/erp/sap' });
const ordered = (run: OrderRun) => run.state.order.lines.map(({ quantity }) => quantity.value);
const held = (run: OrderRun, order: Order) =>
  run.tell(
    'order.held',
    { orderNumber: '4711', erp: 'sap', reason: 'credit', detail: 'limit', order },
    { source: '/erp/sap' },
  );

describe('a telling of the order that is older than what is known', () => {
  it.each<[string, OrderRun, (run: OrderRun) => OrderRun]>([
    ['received, while it waits', entered(NEWER), (run) => entered(OLDER, run)],
    ['released, while it waits', entered(NEWER), (run) => run.release(OLDER)],
    ['released, while stock is asked for', new OrderRun().release(NEWER), (run) => run.release(OLDER)],
    ['changed, while stock is asked for', new OrderRun().release(NEWER), (run) => changed(run, OLDER)],
    [
      'changed, while it is held',
      new OrderRun().release({ ...NEWER, credit: 'blocked' }),
      (run) => changed(run, OLDER),
    ],
    ['held, while stock is asked for', new OrderRun().release(NEWER), (run) => held(run, sampleOrder(OLDER))],
  ])('changes nothing: %s', (_, run, tell) => {
    const before = run.state;
    tell(run);
    expect(run.state).toEqual(before);
    expect(ordered(run)).toEqual([7]);
    expect(run.note).toContain('is older than what is known');
  });

  it('that is read for a held order leaves it held', () => {
    const run = new OrderRun().release({ ...NEWER, credit: 'blocked' }).act('held:credit', 'retry');
    run.done('read-order', sampleOrder(OLDER));
    expect([run.word, ordered(run)]).toEqual(['held', [7]]);
    run.act('held:credit', 'retry').done('read-order', sampleOrder({ ...NEWER, changedAt: at(11) }));
    expect(run.word).toBe('validated');
  });

  it('is none where the ERP says no time, or the same', () => {
    expect(ordered(new OrderRun().release(NEWER).release({ ...OLDER, changedAt: at(10) }))).toEqual([3]);
    expect(ordered(new OrderRun().release(NEWER).release({ lines: [line('10', 3)] }))).toEqual([3]);
  });
});

describe('a release that the ERP takes back before anything is promised', () => {
  const CASE = 'held:not-released';
  const taken = () => changed(new OrderRun().release(), { status: 'entered' });

  it('holds the order: nothing is promised, the order desk has a case, and others are told', () => {
    const run = taken();
    expect(run.openCases.get(CASE)).toMatchObject({
      title: 'Not released in the ERP: order 4711',
      detail: 'The ERP has the order as entered.',
      owner: 'order-desk',
      actions: ['retry', 'assign', 'abandon'],
    });
    expect(run.eventsOf('order.held')).toMatchObject([{ data: { reason: 'validation' } }]);
    run.done('check-availability', WILLING['check-availability']?.({} as never));
    expect([run.word, run.state.fulfilments, run.waitingFor]).toEqual(['held', [], []]);
  });

  it('goes on with the next release, or when the ERP is asked again', () => {
    expect(taken().release().cases).toEqual([]);
    const run = taken().act(CASE, 'retry').done('read-order', sampleOrder());
    expect([run.word, run.cases]).toEqual(['validated', []]);
  });

  it('takes the place of a block that is lifted without a release', () => {
    const run = changed(new OrderRun().release({ credit: 'blocked' }), { status: 'entered' });
    expect([run.word, run.cases]).toEqual(['held', [CASE]]);
  });

  it('leaves one that waits for its release as it is', () => {
    const run = changed(entered({}), { status: 'entered', lines: [line('10', 7)] });
    expect([run.word, run.cases, ordered(run)]).toEqual(['received', [], [7]]);
  });
});
