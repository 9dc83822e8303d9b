import { describe, expect, it } from 'vitest';
import type { ReceivedLine } from '#canonical';
import type { PostStockMovement } from './commands/post-stock-movement.command.js';
import { came, INBOUND, InventoryRun, pieces } from './inventory-sync.sample.js';

describe('a receipt of lots is corrected by lot, where another one', () => {
  type Lot = readonly [lot: string, quantity: number, damaged?: number];
  const line = (value: number, damaged: number, ...lots: readonly Lot[]) =>
    came(value, {
      damaged: pieces(damaged),
      lots: lots.map(([lot, amount, unfit]) => ({
        quantity: pieces(amount),
        lot,
        ...(unfit !== undefined && { damaged: pieces(unfit) }),
      })),
    });
  /** What is posted for the first one, and the movements by which another one corrects it. */
  const corrected = (first: ReceivedLine, other: ReceivedLine) => {
    const run = new InventoryRun(INBOUND).notified().received(first).posted();
    const before = run.asked.length;
    run.receivedBy('/wms/wms', {}, other);
    const held = run.cases.find((code) => code.startsWith('receipt:'));
    if (!held) return 'known';
    run.act(held, 'resolve', { result: { decision: 'difference' } }).posted();
    const again = run.receivedBy('/wms/wms', {}, other).receivedBy('/inventory-sync/operator', {}, other);
    expect(again.cases.filter((code) => code.startsWith('receipt:'))).toEqual([]);
    return run.issued.slice(before).map(({ payload }) => {
      const { reason, items } = (payload as PostStockMovement).movement;
      return [reason, items.map(({ delta, lot }) => [delta.value, lot])];
    });
  };

  it.each<[string, ReceivedLine, ReceivedLine, unknown]>([
    [
      'as much of another lot',
      line(10, 0, ['L1', 10]),
      line(10, 0, ['L2', 10]),
      [
        ['receipt', [[10, 'L2']]],
        ['receipt', [[-10, 'L1']]],
      ],
    ],
    [
      'otherwise of its lots',
      line(100, 0, ['L1', 60], ['L2', 40]),
      line(99, 0, ['L1', 70], ['L2', 29]),
      [
        ['receipt', [[10, 'L1']]],
        ['receipt', [[-11, 'L2']]],
      ],
    ],
    ['as much of the same lots', line(10, 1, ['L1', 6, 1], ['L2', 4]), line(10, 1, ['L2', 4], ['L1', 6, 1]), 'known'],
    ['as much by nobody that knows its lots', line(10, 1, ['L1', 6, 1], ['L2', 4]), line(10, 1), 'known'],
    [
      'as much unfit of another lot',
      line(10, 2, ['L1', 6, 2], ['L2', 4]),
      line(10, 2, ['L1', 6], ['L2', 4, 2]),
      [
        ['block', [[2, 'L1']]],
        ['block', [[-2, 'L2']]],
      ],
    ],
    [
      'more unfit of a lot',
      line(10, 1, ['L1', 6, 1], ['L2', 4]),
      line(10, 3, ['L1', 6, 1], ['L2', 4, 2]),
      [['block', [[-2, 'L2']]]],
    ],
    [
      'more unfit of nobody knows which lot',
      line(10, 1, ['L1', 6, 1], ['L2', 4]),
      line(10, 3, ['L1', 6], ['L2', 4]),
      [['block', [[-2, undefined]]]],
    ],
    [
      'lots where nothing came',
      line(0, 0),
      line(10, 1, ['L1', 6, 1], ['L2', 4]),
      [
        [
          'receipt',
          [
            [6, 'L1'],
            [4, 'L2'],
          ],
        ],
        ['block', [[-1, 'L1']]],
      ],
    ],
  ])('tells %s', (_, first, other, movements) => {
    expect(corrected(first, other)).toEqual(movements);
  });
});
