import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventName } from '#canonical';
import { createSuccessor, leftBehind, type Next } from '../../../../../test/support/left-behind.js';
import { orderToShip } from '../order-to-ship.process.js';
import { packages, taken, WILLING } from '../order-to-ship.sample.js';

const fulfilmentId = 'sap-4711-F1';
const shipmentId = 'sap-4711-S1';
const lines = [taken('10', 10), taken('20', 5)];

let told = 0;
const tell = <N extends EventName>(type: N, source: string, data: CanonicalEvent<N>['data']) =>
  ({
    id: `after-${++told}`,
    source,
    type,
    version: 1,
    subject: source === '/wms/wms' ? fulfilmentId : shipmentId,
    orderId: 'sap-4711',
    occurredAt: new Date().toISOString(),
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    data,
  }) as unknown as CanonicalEvent;

const packed = [
  tell('fulfilment.accepted', '/wms/wms', { fulfilmentId }),
  tell('pick.confirmed', '/wms/wms', { fulfilmentId, lines }),
  tell('fulfilment.packed', '/wms/wms', { fulfilmentId, packages: packages('F1', lines) }),
];
const accepted = [tell('tender.accepted', '/tms/tms', { shipmentId, version: 1, carrier: 'SWFT', pro: 'P1' })];
const shipped = [
  tell('pallet.loaded', '/wms/wms', { fulfilmentId, ssccs: [] }),
  tell('fulfilment.shipped', '/wms/wms', { fulfilmentId, lines }),
];
const delivered = (['shipment.departed', 'shipment.arrived', 'shipment.delivered'] as const).map((type) =>
  tell(type, '/tms/tms', { shipmentId }),
);
const proven = [tell('proof-of-delivery.received', '/tms/tms', { shipmentId })];

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
    tell('shipment.returned', '/tms/tms', { shipmentId }),
    { code: 'return:sap-4711-R1', action: 'resolve', result: { documentNumber: '49000077' } },
  ],
  'its release has failed': [
    { code: `command-failed:release-fulfilment:${fulfilmentId}`, action: 'retry' },
    ...fromRelease,
  ],
};

describe('an order that version 2 left', () => {
  let successor: Awaited<ReturnType<typeof createSuccessor>>;
  beforeAll(async () => {
    successor = await createSuccessor(orderToShip as never, WILLING as never);
  });
  afterAll(() => successor.drop());

  it.each(leftBehind(new URL('version-2.json', import.meta.url)).map((left) => [left.stage, left] as const))(
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
