import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventName } from '#canonical';
import { leftBehind } from '../../../../../test/support/left.states.js';
import { createSuccessor, type Next } from '../../../../../test/support/left-behind.js';
import { describeLivesLeft } from '../../../../../test/support/lives-left.js';
import { stuckWithoutClock } from '../clock.invariants.sample.js';
import { finish, isOver } from '../order-to-ship.moves.sample.js';
import { orderToShip } from '../order-to-ship.process.js';
import { OrderRun, packages, taken, WILLING } from '../order-to-ship.sample.js';

const lines = [taken('10', 10), taken('20', 5)];

let told = 0;
const tell = <N extends EventName>(type: N, source: string, subject: string, data: CanonicalEvent<N>['data']) =>
  ({
    id: `after-${++told}`,
    source,
    type,
    version: 1,
    subject,
    orderId: 'sap-4711',
    occurredAt: new Date().toISOString(),
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    data,
  }) as unknown as CanonicalEvent;

/** What is told of a part, from its picking on. */
function part(name: '1' | '2', goods = lines, version = 1) {
  const [fulfilmentId, shipmentId] = [`sap-4711-F${name}`, `sap-4711-S${name}`];
  const byWarehouse = <N extends EventName>(type: N, data: object = {}) =>
    tell(type, '/wms/wms', fulfilmentId, { fulfilmentId, ...data } as never);
  const byCarrier = <N extends EventName>(type: N, data: object = {}) =>
    tell(type, '/tms/tms', shipmentId, { shipmentId, ...data } as never);
  return {
    picked: [byWarehouse('fulfilment.accepted'), byWarehouse('pick.confirmed', { lines: goods })],
    packed: [byWarehouse('fulfilment.packed', { packages: packages(`F${name}`, goods) })],
    accepted: [byCarrier('tender.accepted', { version, carrier: 'SWFT', pro: `P${name}` })],
    shipped: [byWarehouse('pallet.loaded', { ssccs: [] }), byWarehouse('fulfilment.shipped', { lines: goods })],
    delivered: (['shipment.departed', 'shipment.arrived', 'shipment.delivered'] as const).map((type) =>
      byCarrier(type),
    ),
    proven: [byCarrier('proof-of-delivery.received')],
    returned: byCarrier('shipment.returned'),
  };
}

const whole = part('1');
const packed = [...whole.picked, ...whole.packed];
const { accepted, shipped, delivered, proven } = whole;
const toTheEnd = ({ accepted, shipped, delivered, proven }: ReturnType<typeof part>) => [
  ...accepted,
  ...shipped,
  ...delivered,
  ...proven,
];
const [SOME, REST] = [part('1', [taken('10', 6), taken('20', 5)]), part('2', [taken('10', 4)])];

const fromRelease = [...packed, ...accepted, ...shipped, ...delivered, ...proven];
const NEXT: Readonly<Record<string, readonly Next[]>> = {
  'promised: its delivery is asked for': fromRelease,
  released: fromRelease,
  'packed: rates are asked for': [...accepted, ...shipped, ...delivered, ...proven],
  tendered: [...accepted, ...shipped, ...delivered, ...proven],
  accepted: [...shipped, ...delivered, ...proven],
  shipped: [...delivered, ...proven],
  delivered: proven,
  'held for credit': [{ code: 'held:credit', action: 'retry' }, ...fromRelease],
  'on backorder': [{ code: 'backorder', action: 'retry' }, ...fromRelease],
  'its cancellation is asked for': [],
  // Its return is not in the ERP, which version 2 did not tell: a person enters it there.
  'its goods are expected back': [
    whole.returned,
    { code: 'return:sap-4711-R1', action: 'resolve', result: { documentNumber: '49000077' } },
  ],
  'its release has failed': [
    { code: `command-failed:release-fulfilment:sap-4711-F1`, action: 'retry' },
    ...fromRelease,
  ],
  'invoicing: its invoice is asked for': [],
  'invoicing: its invoice is missing': [{ code: 'invoice-missing', action: 'retry' }],
  closing: [],
  'picked short: the rest is asked for': [
    ...SOME.packed,
    ...toTheEnd(SOME),
    ...REST.picked,
    ...REST.packed,
    ...toTheEnd(REST),
  ],
  // Three carriers have said no: the offers count on.
  'rejected: no carrier takes it': [
    { code: 'no-carrier:sap-4711-S1', action: 'retry' },
    ...toTheEnd(part('1', lines, 4)),
  ],
};

const LEFT = ['version-2.json', 'version-2.late-stages.json'].flatMap((file) =>
  leftBehind(new URL(file, import.meta.url)),
);

describe('an order that version 2 left', () => {
  let successor: Awaited<ReturnType<typeof createSuccessor>>;
  beforeAll(async () => {
    successor = await createSuccessor(orderToShip as never, WILLING as never);
  });
  afterAll(() => successor.drop());

  it.each(LEFT.map((left) => [left.stage, left] as const))(
    '%s: goes on to its end, and is rebuilt from there',
    async (stage, left) => {
      const end = await successor.carryOn(left, NEXT[stage] as readonly Next[]);
      expect(end).toEqual({
        version: orderToShip.version,
        status: stage === 'its cancellation is asked for' ? 'cancelled' : 'closed',
        terminal: true,
        openCases: [],
        parked: 0,
        differences: [],
      });
    },
  );
});

describeLivesLeft(new URL('./', import.meta.url), (left) => {
  const run = new OrderRun().resume(left);
  const found = stuckWithoutClock(run);
  finish(run);
  return [...found, ...stuckWithoutClock(run), ...(isOver(run) ? [] : [`it ends at ${run.word}: ${run.waitingFor}`])];
});
