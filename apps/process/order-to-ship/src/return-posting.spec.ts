import { describe, expect, it } from 'vitest';
import { orderToShip } from './order-to-ship.process.js';
import { OrderRun, taken, WILLING } from './order-to-ship.sample.js';
import type { OrderToShipState } from './order-to-ship.state.js';
import { countedOf } from './return-receipts.js';
import { toOrder } from './views.mapper.js';

const R1 = 'return:sap-4711-R1';
const ANNOUNCE = 'command-failed:announce-return:sap-4711-R1';
const RECEIVE = 'command-failed:receive-return:sap-4711-R1-1';
const pieces = (lineId: string, value: number) => ({ lineId, quantity: { value, unit: 'EA' } });

/** The goods are with the ERP as issued, and are to come back; it has not answered yet. */
const expected = () => new OrderRun().upTo('shipped').cancel('ordered twice');
const announced = () => expected().done('announce-return', { returnNumber: '60000001' });
const count = (run: OrderRun, received: unknown = 'all') => run.act(R1, 'resolve', { result: { received } });

describe('a return that the ERP takes', () => {
  it('is announced there with what left, once', () => {
    const run = expected().cancel();
    expect(run.of('announce-return')).toMatchObject([
      {
        target: 'sap',
        payload: { reference: 'sap-4711-R1', orderNumber: '4711', lines: [taken('10', 10), taken('20', 5)] },
      },
    ]);
    run.play(WILLING);
    expect(toOrder(run.state).returns).toMatchObject([{ returnNumber: '60000001', state: 'expected' }]);
    expect(run.cases).toEqual([R1]);
  });

  it('is announced only after the goods issue: before it the ERP knows of nothing that could come back', () => {
    const run = new OrderRun().upTo('accepted').warehouse('F1', 'ships').cancel();
    expect(run.waitingFor).toEqual(['post-goods-issue']);
    expect(run.cases).toEqual([R1]);
    run.done('post-goods-issue', { documentNumber: 'M-1' });
    expect(run.waitingFor).toEqual(['announce-return']);
  });

  it('is received there once it is counted, and ends its order', () => {
    const run = count(announced());
    expect(run.cases).toEqual([]);
    expect(run.of('receive-return')).toMatchObject([
      {
        payload: { reference: 'sap-4711-R1-1', returnId: 'sap-4711-R1', returnNumber: '60000001', occurredAt: run.now },
      },
    ]);
    expect(run.word).toBe('cancel-rejected');
    run.play(WILLING);
    expect(run.word).toBe('closed');
    expect(toOrder(run.state).returns).toMatchObject([
      { state: 'received', documentNumber: 'M-sap-4711-R1-1', awaited: [], receipts: [{ id: 'sap-4711-R1-1' }] },
    ]);
  });

  it('that is counted while it is being announced is received once the ERP has its number', () => {
    const run = count(expected());
    expect(run.of('receive-return')).toEqual([]);
    run.done('announce-return', { returnNumber: '60000001' });
    expect(run.of('receive-return')).toHaveLength(1);
  });

  it('comes in parts: each is a receipt of its own, and what has not come stays open', () => {
    const run = count(announced(), [pieces('10', 4)]);
    expect(run.openCases.get(R1)?.detail).toContain('6 EA SKU-10, 5 EA SKU-20');
    run.play(WILLING);
    expect(toOrder(run.state).returns).toMatchObject([
      { state: 'expected', awaited: [{ quantity: { value: 6 } }, { quantity: { value: 5 } }] },
    ]);
    count(run, [pieces('10', 6), pieces('20', 5)]).play(WILLING);
    expect(run.of('receive-return').map(({ payload }) => (payload as { reference: string }).reference)).toEqual([
      'sap-4711-R1-1',
      'sap-4711-R1-2',
    ]);
    expect(run.word).toBe('closed');
  });

  it('may be posted by hand all the same, in whole or in part', () => {
    const run = announced().act(R1, 'resolve', { result: { documentNumber: '49000077', received: [pieces('20', 5)] } });
    expect(run.of('receive-return')).toEqual([]);
    expect(run.cases).toEqual([R1]);
    count(run).play(WILLING);
    expect(toOrder(run.state).returns?.[0]?.receipts?.map(({ documentNumber }) => documentNumber)).toEqual([
      '49000077',
      'M-sap-4711-R1-2',
    ]);
  });

  it.each([
    ['nothing', undefined, 'must say what was counted'],
    ['no lines', [], 'names no lines'],
    ['no list', { lineId: '10' }, 'names no lines'],
    ['no line', ['10'], 'line undefined is not awaited'],
    ['a line that did not leave', [pieces('30', 1)], 'line 30 is not awaited'],
    ['more than left', [pieces('10', 11)], 'only 10 EA are awaited'],
    ['more than left, in two', [pieces('10', 6), pieces('10', 6)], 'only 4 EA are awaited'],
    ['more of a line that has come', [pieces('20', 5), pieces('20', 1)], 'line 20 is not awaited'],
    ['less than nothing', [pieces('10', -1)], 'needs a quantity in EA'],
    ['no quantity', [{ lineId: '10' }], 'needs a quantity in EA'],
    ['another unit', [{ lineId: '10', quantity: { value: 1, unit: 'PF' } }], 'needs a quantity in EA'],
  ])('does not take a count of %s: the case stays open', (_, received, why) => {
    const run = announced().act(R1, 'resolve', { result: { received } });
    expect(run.note).toContain(why);
    expect(run.note).toContain('the case stays open');
    expect(run.cases).toEqual([R1]);
    expect(run.of('receive-return')).toEqual([]);
  });

  it('tells items apart that came for one line: their count must name them', () => {
    const lines = [taken('10', 2), { ...taken('10', 1), sku: 'SKU-99', substituteFor: 'SKU-10' }];
    const back = { returnId: 'R', fulfilmentId: 'F', lines, because: '', state: 'expected' } as const;
    expect(countedOf(back, [pieces('10', 1)])).toContain('name the sku');
    expect(countedOf(back, [{ ...pieces('10', 1), sku: 'SKU-99' }])).toEqual([lines[1]]);
  });
});

describe('a return that the ERP has no call for', () => {
  const byHand = () => expected().fails('announce-return', 'capability-missing');

  it('is a person’s: they enter it there and tell the document that received it', () => {
    const run = byHand();
    expect(run.openCases.get(R1)?.detail).toContain('Enter the return of 10 EA SKU-10, 5 EA SKU-20 in the ERP');
    expect(toOrder(run.state).returns).toMatchObject([{ byHand: true }]);
    expect(count(run).note).toContain('must say which document');
    run.act(R1, 'resolve', { result: { documentNumber: '49000077' } }).play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('and that was counted before it said so is asked for again', () => {
    const run = count(expected());
    expect(run.cases).toEqual([]);
    run.fails('announce-return', 'capability-missing');
    expect(run.cases).toEqual([R1]);
    expect(toOrder(run.state).returns?.[0]?.receipts).toEqual([]);
  });

  it('or for one receipt of it, is a person’s from there on', () => {
    const run = count(announced(), [pieces('10', 10)]).play(WILLING);
    count(run).fails('receive-return', 'capability-missing');
    expect(run.openCases.get(R1)?.detail).toContain('Enter the return of 5 EA SKU-20');
    expect(toOrder(run.state).returns?.[0]?.receipts).toHaveLength(1);
  });

  it('needs no calling off there', () => {
    const run = byHand().act(R1, 'abandon');
    expect(run.of('cancel-return')).toEqual([]);
  });
});

describe('a return, when the ERP fails', () => {
  it('waits for the order desk where it cannot be announced, which tells the number if it entered it', () => {
    const run = expected().fails('announce-return', 'vendor-rejected');
    expect(run.openCases.get(ANNOUNCE)).toMatchObject({ owner: 'order-desk', actions: ['retry', 'resolve', 'assign'] });
    count(run).act(ANNOUNCE, 'resolve');
    expect(run.note).toContain('which return was entered by hand');
    run.act(ANNOUNCE, 'resolve', { result: { returnNumber: '60000009' } });
    expect(run.of('receive-return')).toMatchObject([{ payload: { returnNumber: '60000009' } }]);
  });

  it('waits for the order desk where its receipt cannot be posted, which tells the document if it posted it', () => {
    const run = count(announced()).fails('receive-return', 'gave-up');
    expect(run.openCases.get(RECEIVE)?.actions).toEqual(['retry', 'resolve', 'assign']);
    run.act(RECEIVE, 'resolve');
    expect(run.note).toContain('which document received the goods');
    run.act(RECEIVE, 'resolve', { result: { documentNumber: '49000078' } }).play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('that is called off and cannot be cancelled may be left open there, with a reason', () => {
    const run = announced().act(R1, 'abandon').fails('cancel-return', 'vendor-rejected');
    const code = 'command-failed:cancel-return:sap-4711-R1';
    expect(run.openCases.get(code)?.actions).toContain('skip');
    run.act(code, 'skip', { reason: 'sales closes it' });
    expect(run.cases).toEqual([]);
    expect(run.note).toContain('leaves the return open in the ERP: sales closes it');
  });
});

describe('a return that is called off', () => {
  it('is cancelled in the ERP, under its number', () => {
    const run = announced().act(R1, 'abandon');
    expect(run.of('cancel-return')).toMatchObject([
      { payload: { reference: 'sap-4711-R1', returnNumber: '60000001' } },
    ]);
    expect(run.play(WILLING).cases).toEqual([]);
  });

  it('while it is being announced is cancelled by our reference, after that is answered', () => {
    const run = expected().act(R1, 'abandon');
    expect(run.runnable().map(({ type }) => type)).toEqual(['announce-return']);
    run.done('announce-return', { returnNumber: '60000001' });
    expect(run.of('cancel-return')).toHaveLength(1);
    expect(run.of('receive-return')).toEqual([]);
  });

  it.each(['vendor-rejected', 'capability-missing'])(
    'needs no announcement any more where that fails with %s',
    (code) => {
      const run = expected()
        .act(R1, 'abandon')
        .fails('announce-return', code)
        .fails('cancel-return', 'capability-missing');
      expect(run.cases).toEqual([]);
    },
  );

  it('after its announcement failed is cancelled all the same: nobody knows whether it happened', () => {
    const run = expected().fails('announce-return', 'gave-up').act(R1, 'abandon');
    expect(run.cases).toEqual([]);
    expect(run.of('cancel-return')).toMatchObject([{ payload: { reference: 'sap-4711-R1' } }]);
  });

  it('before its goods issue was never told to the ERP', () => {
    const run = new OrderRun().upTo('accepted').warehouse('F1', 'ships').cancel().act(R1, 'abandon').play(WILLING);
    expect([...run.of('announce-return'), ...run.of('cancel-return')]).toEqual([]);
  });

  it('in part keeps what was counted: that is received first, the rest is cancelled, and the order ends', () => {
    const run = count(announced(), [pieces('10', 4)]).act(R1, 'abandon');
    expect(run.cases).toEqual([]);
    expect(run.waitingFor).toEqual(['receive-return']);
    run.done('receive-return', { documentNumber: 'M-7' });
    expect(run.of('cancel-return')).toHaveLength(1);
    expect(run.state.returns).toMatchObject([{ state: 'received', documentNumber: 'M-7' }]);
    expect(run.play(WILLING).word).toBe('closed');
  });
});

describe('a return that was begun before the ERP could be told', () => {
  it('stays with the person whose case it is', () => {
    const { state } = announced();
    const returns = state.returns?.map(({ returnNumber: _, ...back }) => back) ?? [];
    const earlier = { ...state, returns: [...returns, { ...returns[0], state: 'called-off' }] };
    const found = orderToShip.upcast?.(earlier, 3) as OrderToShipState;
    expect(found.returns?.map(({ byHand }) => byHand)).toEqual([true, undefined]);
    expect(orderToShip.upcast?.(earlier, 4)).toBe(earlier);
    expect(orderToShip.upcast?.({ ...earlier, returns: undefined }, 1)).toMatchObject({ orderId: 'sap-4711' });
  });
});
