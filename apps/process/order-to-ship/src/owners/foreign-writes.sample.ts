import type { CanonicalEvent, Order } from '#canonical';
import type { Told } from '../../../../../test/support/process.driver.js';
import { isUntouched } from '../intake.js';
import { line, type OrderRun, sampleOrder, taken, WEST } from '../order-to-ship.sample.js';
import { wholes } from '../parts.js';

/** What others say of an order that is not theirs to say, and the same again as its owner says it. */
export const ELSEWHERE = { name: 'Nordwind Süd', city: 'Ulm', postalCode: '89073', country: 'DE' };

const CHANGES: readonly Partial<Order>[] = [
  {},
  { shipTo: ELSEWHERE },
  { lines: [line('10', 12), line('20', 5)] },
  { lines: [line('10', 10)] },
  { lines: [line('10', 10, 'SKU-20'), line('20', 5)] },
  { currency: 'USD' },
  { customer: { id: 'C-200' } },
  { requestedShipDate: '2026-12-24' },
  { credit: 'blocked' },
  { deliveryBlock: '01' },
  { status: 'entered' },
  { status: 'entered', changedAt: '2026-11-24T07:00:00.000Z' },
  { lines: [line('10', 3), line('20', 5)], changedAt: '2026-11-24T08:30:00.000Z' },
];

/** Its own ERP changes an order, or another one writes it. */
export function erpChanges(run: OrderRun, what: number): void {
  const change = CHANGES[what % CHANGES.length] ?? {};
  // Before the promise it counts, and no carrier here has rates in another currency.
  if (change.currency && isUntouched(run.state)) return;
  const erp = what % 7 === 6 ? 'tryton' : 'sap';
  changed(run, change, { source: `/erp/${erp}` });
}

export const changed = (run: OrderRun, change: Partial<Order>, told: Told = {}): OrderRun =>
  run.tell('order.changed', { order: sampleOrder(change) }, { source: '/erp/sap', ...told });

type Accepted = CanonicalEvent<'fulfilment.accepted'>['data'];

/** A warehouse accepts, and says more of the fulfilment than that. */
export const acceptsAs = (run: OrderRun, part: string, says: Partial<Accepted>): OrderRun =>
  run.tell('fulfilment.accepted', { fulfilmentId: `sap-4711-${part}`, ...says }, { source: '/wms/wms' });

export function warehouseClaims(run: OrderRun, part: string, what: number): void {
  const asked = wholes(run.state).find(({ fulfilmentId }) => fulfilmentId === `sap-4711-${part}`)?.asked ?? [];
  const says: readonly Partial<Accepted>[] = [
    { warehouse: WEST },
    { asked },
    { asked: [taken('10', 3)] },
    { asked: [], reference: 'SO-7' },
  ];
  acceptsAs(run, part, says[what % says.length] ?? {});
}

/** Another carrier accepts and says that it has delivered, or the one that was asked under another number. */
export function carrierClaims(run: OrderRun, part: string, pro: boolean): void {
  const shipment = run.shipment(part);
  if (!shipment || shipment.tenders.length === 0) return;
  const { shipmentId, tenders } = shipment;
  const carrier = pro ? (tenders.at(-1)?.rate.carrier as string) : 'EVIL';
  run.tell('tender.accepted', { shipmentId, version: tenders.length, carrier, pro: 'P2' }, { source: '/tms/tms' });
  if (!pro) run.tell('shipment.delivered', { shipmentId, carrier }, { source: '/tms/tms' });
}
