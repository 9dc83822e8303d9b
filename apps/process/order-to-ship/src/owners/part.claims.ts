import type { CanonicalEvent, Claim, FulfilmentLine, Milestone, PickedLine, Quantity, Writer } from '#canonical';
import { holdAgainstOwners } from '#process-manager';
import type { Fulfilment, OrderToShipState, Shipment } from '../order-to-ship.state.js';
import { fulfilmentWord } from '../order-to-ship.status.js';
import { askedAs, wholes } from '../parts.js';
import type { Plan } from '../plan.js';

const writerOf = ({ id, source, receivedAt }: CanonicalEvent, kind: Writer['kind']): Writer => ({
  kind,
  system: source.split('/').at(-1) ?? source,
  eventId: id,
  at: receivedAt,
});

/** What a warehouse tells beside its own work, held against what it was asked for. */
export function heldAgainstAsked(plan: Plan, fulfilment: Fulfilment, event: CanonicalEvent): boolean {
  const { warehouse, asked, lines, packages } = event.data as {
    warehouse?: string;
    asked?: readonly FulfilmentLine[];
    lines?: readonly PickedLine[];
    packages?: readonly { readonly lines: readonly PickedLine[] }[];
  };
  const entity = askedAs(fulfilment);
  const whole = wholes(plan.state).find(({ fulfilmentId }) => fulfilmentId === entity) ?? fulfilment;
  const goods = [...(lines ?? []), ...(packages ?? []).flatMap((unit) => unit.lines)];
  const claims: Claim[] = [
    { entityType: 'fulfilment', entity, field: 'warehouse', owned: fulfilment.warehouse, told: warehouse },
    {
      entityType: 'fulfilment',
      entity,
      field: 'lines',
      owned: inOrder(whole.asked),
      told: asked && inOrder(asked.map((line) => inUnitOf(line, whole.asked))),
    },
    ...goods.flatMap((line) => goodsClaims(plan.state, fulfilment, line)),
  ];
  return holdAgainstOwners(plan, claims, writerOf(event, 'wms'));
}

const inOrder = (lines: readonly FulfilmentLine[]) =>
  lines
    .map(({ lineId, sku, quantity: { value, unit } }) => ({ lineId, sku, quantity: { value, unit } }))
    .sort((a, b) => a.lineId.localeCompare(b.lineId) || a.sku.localeCompare(b.sku));

/** A warehouse that counts in base units says the same as one that was asked in cases of them. */
function inUnitOf(told: FulfilmentLine, asked: readonly FulfilmentLine[]): FulfilmentLine {
  const line = asked.find(({ lineId }) => lineId === told.lineId);
  return line && isSameAmount(line.quantity, told.quantity) ? { ...told, quantity: line.quantity } : told;
}

const isSameAmount = ({ base }: Quantity, { value, unit }: Quantity): boolean =>
  base !== undefined && base.unit === unit && base.value === value;

/** Which item was ordered, and the GTIN that it has, a warehouse does not say. */
function goodsClaims(state: OrderToShipState, fulfilment: Fulfilment, told: PickedLine): Claim[] {
  const line = state.order.lines.find(({ lineId }) => lineId === told.lineId);
  if (!line) return [];
  const of = {
    entityType: 'fulfilment-line',
    entity: `${askedAs(fulfilment)}/${line.lineId}`,
    ...stateOf(fulfilment),
  } as const;
  return [
    { ...of, field: 'substituteFor', owned: line.sku, told: told.substituteFor },
    { ...of, field: 'gtin', owned: line.gtin, told: line.gtin && told.sku === line.sku ? told.gtin : undefined },
  ];
}

function stateOf(fulfilment: Fulfilment) {
  const state = fulfilmentWord(fulfilment);
  return state ? { state } : {};
}

/** Which carrier was asked a carrier does not say; nor another PRO once it has taken the shipment under one. */
export function heldAgainstTender(
  plan: Plan,
  shipment: Shipment,
  event: CanonicalEvent<'tender.accepted'> | CanonicalEvent<'tender.rejected'>,
): boolean {
  const { shipmentId: entity, tenders, stage } = shipment;
  const { version, carrier, pro } = event.data as CanonicalEvent<'tender.accepted'>['data'];
  const asked = tenders.find((tender) => tender.version === version)?.rate.carrier;
  const known = 'pro' in shipment ? shipment.pro : undefined;
  const ofCurrent = 'version' in shipment && shipment.version === version;
  const claims: Claim[] = [
    { entityType: 'shipment', entity, field: 'carrier', owned: asked, told: asked && carrier },
    {
      entityType: 'shipment',
      entity,
      field: 'pro',
      state: stage,
      owned: known,
      told: known && ofCurrent ? pro : undefined,
    },
  ];
  return holdAgainstOwners(plan, claims, writerOf(event, 'carrier'));
}

/** Only who carries a shipment says where it is: what another carrier tells of it moves nothing. */
export function heldAgainstCarrier(plan: Plan, shipment: Shipment, event: CanonicalEvent): boolean {
  const { shipmentId: entity } = shipment;
  const { carrier: told } = event.data as { carrier?: string };
  const owned = 'carrier' in shipment ? shipment.carrier : undefined;
  const claim: Claim = { entityType: 'shipment', entity, field: 'carrier', owned, told: owned && told };
  return holdAgainstOwners(plan, [claim], writerOf(event, 'carrier'));
}

/** Of all that a TMS was ever told of a shipment: what its carrier told, or nobody says who. Another's word is a drift, as when it comes by itself. */
export function toldByItsCarrier(
  plan: Plan,
  shipment: Shipment,
  { tms, milestones }: { readonly tms: string; readonly milestones: readonly Milestone[] },
): readonly Milestone[] {
  const { shipmentId: entity } = shipment;
  const owned = 'carrier' in shipment ? shipment.carrier : undefined;
  const carriers = owned ? milestones.flatMap(({ carrier }) => carrier ?? []) : [];
  const told = carriers.find((carrier) => carrier !== owned) ?? carriers[0];
  const writer: Writer = { kind: 'carrier', system: tms, eventId: `${entity}/read`, at: plan.now };
  holdAgainstOwners(plan, [{ entityType: 'shipment', entity, field: 'carrier', owned, told }], writer);
  return milestones.filter(({ carrier }) => !owned || !carrier || carrier === owned);
}

/** A fact that was told for this order, about a part of another. */
export function isOfAnotherOrder(plan: Plan, event: CanonicalEvent): boolean {
  const { orderId } = plan.state;
  const { fulfilmentId, shipmentId } = event.data as { fulfilmentId?: string; shipmentId?: string };
  const entity = fulfilmentId ?? shipmentId ?? event.subject;
  const owned = entity.replace(/-[FS]\d+$/, '');
  const kind = fulfilmentId ? ('fulfilment' as const) : ('shipment' as const);
  const claim: Claim = { entityType: kind, entity, field: 'orderId', owned, told: orderId };
  return !holdAgainstOwners(plan, [claim], writerOf(event, kind === 'fulfilment' ? 'wms' : 'carrier'));
}
