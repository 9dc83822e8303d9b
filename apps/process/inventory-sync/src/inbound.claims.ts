import { type CanonicalEvent, type Claim, eachOnce, isSameLine, type ReceivedLine } from '#canonical';
import { holdAgainstOwners } from '#process-manager';
import type { InboundShipment, Plan, Receipt } from './inventory-sync.state.js';

type Told = CanonicalEvent<'inbound-shipment.arrived'> | Receipt;

/** What a warehouse says of a shipment beside what it took in, held against what its supplier announced. */
export function heldAgainstNotice(plan: Plan, shipment: InboundShipment, event: Told): void {
  const { id: entity, supplier, warehouse } = shipment;
  const { data, source, id: eventId, receivedAt: at } = event;
  const of = { entityType: 'inbound-notice', entity } as const;
  const lines = 'lines' in data ? eachOnce(data.lines) : [];
  holdAgainstOwners(
    plan,
    [
      { ...of, field: 'supplier', owned: supplier, told: data.supplier },
      { ...of, field: 'warehouse', owned: warehouse, told: data.warehouse },
      ...lines.flatMap((line) => lineClaims(shipment, line)),
    ],
    { kind: 'wms', system: source.split('/').at(-1) ?? source, eventId, at },
  );
}

/** What nobody announced is a case of its own. */
function lineClaims({ id, lines }: InboundShipment, told: ReceivedLine): Claim[] {
  const line = lines.find((each) => isSameLine(each, told));
  if (!line) return [];
  const of = { entityType: 'inbound-line', entity: `${id}/${line.purchaseOrderId}/${line.lineId}` } as const;
  const { value, unit } = told.notified;
  return [
    { ...of, field: 'sku', owned: line.sku, told: told.sku },
    { ...of, field: 'notified', owned: line.notified, told: { value, unit } },
  ];
}
