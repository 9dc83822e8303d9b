import { describe, expect, it } from 'vitest';
import { EAST, OrderRun } from './order-to-ship.sample.js';
import { publishedViews } from './published.views.js';

const awaitedIn = ({ state }: OrderRun) =>
  publishedViews
    .viewsOf(state)
    .flatMap(({ kind, owners }) =>
      owners.filter((owner) => owner.startsWith('awaited:')).map((owner) => [kind, owner]),
    );

const OF_WAREHOUSE = [
  ['fulfilment', `awaited:warehouse:${EAST}`],
  ['fulfilment', 'awaited:/wms/wms'],
];
const OF_CARRIER = [
  ['shipment', 'awaited:carrier:SWFT'],
  ['shipment', 'awaited:/tms/tms'],
];

describe('what waits for a word stands in the list of whoever owes it', () => {
  it.each([
    ['released', OF_WAREHOUSE],
    ['packed', OF_WAREHOUSE],
    ['shipped', OF_CARRIER],
    ['delivered', OF_CARRIER],
    ['closed', []],
  ] as const)('of an order that is brought to %s', (point, expected) => {
    expect(awaitedIn(new OrderRun().upTo(point))).toEqual(expected);
  });
});
