import fc from 'fast-check';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { describeRecorded, type Play } from '../../../../test/support/recordings.js';
import { apply, finish, moves } from './order-to-ship.moves.sample.js';
import { orderToShip } from './order-to-ship.process.js';
import { OrderRun, sampleOrder, taken, WILLING } from './order-to-ship.sample.js';
import type { OrderToShipState } from './order-to-ship.state.js';

/** What chance seldom leads to. */
const SELDOM: readonly Play<OrderToShipState>[] = [
  (observe) => void new OrderRun(observe).upTo('closed'),
  (observe) => {
    const run = new OrderRun(observe).tell('order.received', { order: sampleOrder({ status: 'entered' }) });
    finish(run.fire('unreleased').release().cancel());
  },
  (observe) =>
    void new OrderRun(observe)
      .release({ credit: 'blocked' })
      .act('held:credit', 'retry')
      .fails('read-order', 'not-found'),
  (observe) => {
    const run = new OrderRun(observe).upTo('released');
    const data = { fulfilmentId: 'sap-4711-F1', lines: [taken('10', 1)] };
    run.tell('pick.short', data, { source: '/wms/wms', subject: data.fulfilmentId });
    run.fails('shorten-delivery', 'vendor-rejected');
  },
  (observe) => {
    const run = new OrderRun(observe).upTo('shipped').carrier('S1', 'shipment.returned').play(WILLING);
    run.act('return:sap-4711-R1', 'resolve', { result: { received: 'all' } });
    run.fails('receive-return', 'vendor-rejected');
  },
  (observe) => {
    const data = { shipmentId: 'sap-4711-S1', carrier: 'SWFT', with: ['sap-4712-S1'], pro: 'P9' };
    const about = { source: '/tms/tms', subject: data.shipmentId };
    new OrderRun(observe).upTo('accepted').tell('shipment.combined', data, about).play(WILLING);
  },
];

describeRecorded({
  definition: orderToShip,
  folder: new URL('recordings/', import.meta.url),
  left: new URL('left-behind/', import.meta.url),
  commands: (await policiesIn(new URL('commands/', import.meta.url))).keys(),
  lives: function* () {
    for (const life of SELDOM) yield ['sap-4711', life] as const;
    for (const history of fc.sample(moves, { numRuns: 400, seed: 1 }))
      yield [
        'sap-4711',
        (observe) => {
          const run = new OrderRun(observe).release();
          for (const move of history) apply(run, move);
        },
      ] as const;
  },
});
