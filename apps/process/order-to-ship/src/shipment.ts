import { type Package, type Rate, requirementsInWords, type ShipmentRequest } from '#canonical';
import { needsNoCarrier } from './came-back.js';
import { commoditiesOf } from './commodities.js';
import { isShut, keptBack, letGo } from './gate.js';
import { ofKind } from './order-to-ship.cases.js';
import type { Fulfilment, Shipment } from './order-to-ship.state.js';
import { carriedTo, fulfilmentOf, reached } from './order-to-ship.state.js';
import { overtaken } from './overtaken.js';
import { askedAs } from './parts.js';
import { type Plan, putShipment } from './plan.js';
import { isUndecided } from './shortfall.js';
import { base, currentVersion, isHere, noCarrier, offer, tenderOvertaken, tenderTimer, withTender } from './tender.js';

/** The shipment of a fulfilment, or of a part of one. */
export const shipmentIdOf = (fulfilmentId: string): string => fulfilmentId.replace(/-F(\d+)$/, '-S$1');

/** The number that its carrier carries it by: of one that is carried together with others the move's. */
export const proOf = (shipment: Shipment): string | undefined =>
  'carrier' in shipment ? (shipment.move?.pro ?? ('pro' in shipment ? shipment.pro : undefined)) : undefined;

export const refusedCode = (shipmentId: string): string => `refused:${shipmentId}`;

/** Planning weight of one piece whose package tells none. Rating needs one; the carrier's bill rests on its own scale. */
const ASSUMED_KG_PER_PIECE = 1;

type Packed = Extract<Fulfilment, { packages: readonly Package[] }>;

/** Packed goods look for a carrier. While it is not sure that they leave nobody is asked yet. */
export function planShipment(plan: Plan, fulfilment: Packed): void {
  const { state } = plan;
  const mayStay =
    isShut(state) || state.cancellation.state === 'requested' || isUndecided(state, fulfilment.fulfilmentId);
  if (mayStay && !reached(fulfilment, 'shipped')) return;
  if (state.shipments.some(({ fulfilmentId }) => fulfilmentId === fulfilment.fulfilmentId)) return;
  const route = state.routing?.warehouses.find(({ gln }) => gln === fulfilment.warehouse);
  if (!route) return;
  const { shipTo, currency } = state.order;
  const shipment: Shipment = {
    stage: 'planned',
    shipmentId: shipmentIdOf(fulfilment.fulfilmentId),
    fulfilmentId: fulfilment.fulfilmentId,
    request: {
      shipmentId: shipmentIdOf(fulfilment.fulfilmentId),
      orderId: state.orderId,
      from: route.address,
      to: shipTo,
      packages: fulfilment.packages,
      ...commoditiesOf(state, fulfilment.taken, fulfilment.packages),
      totalWeightKg: weightOf(fulfilment),
      currency,
    },
    rates: [],
    tenders: [],
    deliveryAttempts: 0,
  };
  putShipment(plan, shipment);
  askRates(plan, shipment.request);
}

/** What the carrier is shown to carry is what left, in the units in which it left. */
export function carriesWhatLeft(plan: Plan, { fulfilmentId, packages, taken }: Packed): void {
  const shipment = plan.state.shipments.find((each) => each.fulfilmentId === fulfilmentId);
  if (!shipment) return;
  const { commodities: _, ...before } = shipment.request;
  const units = packages.length > 0 ? packages : before.packages;
  const request = { ...before, packages: units, ...commoditiesOf(plan.state, taken, units) };
  putShipment(plan, { ...shipment, request });
  if (letGo(plan, shipment.shipmentId) && maySeekCarrier(plan, shipment)) askRates(plan, request);
}

function weightOf({ packages, taken }: Packed): number {
  if (packages.length > 0 && packages.every(({ weightKg }) => weightKg !== undefined)) {
    return packages.reduce((sum, { weightKg }) => sum + (weightKg ?? 0), 0);
  }
  return taken.reduce((sum, { quantity: { value, base } }) => sum + (base?.value ?? value) * ASSUMED_KG_PER_PIECE, 0);
}

export function askRates(plan: Plan, request: ShipmentRequest): void {
  const tms = plan.state.routing?.tms;
  if (tms) plan.command({ type: 'rate-shipment', target: tms, payload: { tms, request } });
}

/** Nobody carries it yet, and its goods are still to go, or gone and not back. */
export function maySeekCarrier({ state }: Plan, { stage, fulfilmentId }: Shipment): boolean {
  if (stage !== 'planned' && stage !== 'rejected') return false;
  const fulfilment = fulfilmentOf(state, fulfilmentId);
  return fulfilment.stage !== 'cancelled' && !needsNoCarrier(state, fulfilment);
}

/** Cheapest first, the quicker of two equal ones, then by name so that the same rates always give the same choice. */
export function rated(plan: Plan, shipment: Shipment, rates: readonly Rate[]): void {
  if (!maySeekCarrier(plan, shipment)) return;
  const sorted = rates
    .filter(({ total }) => total.currency === shipment.request.currency)
    .toSorted(
      (a, b) =>
        a.total.amount - b.total.amount ||
        (a.transitDays ?? Number.MAX_SAFE_INTEGER) - (b.transitDays ?? Number.MAX_SAFE_INTEGER) ||
        a.carrier.localeCompare(b.carrier),
    );
  const next: Shipment = { ...shipment, stage: 'planned', rates: sorted };
  putShipment(plan, next);
  if (isHere(plan, next) && keptBack(plan, next.shipmentId)) return;
  const chosen = sorted[0];
  if (!chosen) {
    noCarrier(plan, next, `No carrier serves this lane in the currency of the order${goodsIn(next.request)}.`);
    return;
  }
  plan.emit({
    type: 'shipment.planned',
    subject: shipment.shipmentId,
    orderId: plan.state.orderId,
    data: {
      shipmentId: shipment.shipmentId,
      customerId: plan.state.order.customer.id,
      fulfilmentIds: [askedAs(fulfilmentOf(plan.state, shipment.fulfilmentId))],
      request: shipment.request,
      rates: sorted,
      chosen,
    },
  });
  offer(plan, next, chosen);
}

/** What a carrier may not be fit for. */
function goodsIn({ commodities = [] }: ShipmentRequest): string {
  const asked = [...new Set(commodities.map(requirementsInWords))];
  return asked.length > 0 ? ` with goods that ask for ${asked.join(' and ')}` : '';
}

/** The goods of a shipment will not come. No call takes an offer back, so whoever was asked is told by a person. */
export function voidShipment(plan: Plan, fulfilmentId: string): void {
  const shipment = plan.state.shipments.find((each) => each.fulfilmentId === fulfilmentId);
  if (!shipment) return;
  const { shipmentId } = shipment;
  plan.close(refusedCode(shipmentId), 'Its goods will not come.');
  if (carriedTo(shipment, 'picked-up')) {
    movesWithoutGoods(plan, shipment);
    return;
  }
  plan.timer(tenderTimer(shipmentId), null);
  plan.close(`no-carrier:${shipmentId}`, 'Its goods will not come.');
  overtaken(plan, 'rate-shipment', shipmentId);
  tenderOvertaken(plan, shipment, currentVersion(shipment));
  if (shipment.stage !== 'tendered' && shipment.stage !== 'accepted') {
    putShipment(plan, { ...base(shipment), stage: 'rejected' });
    return;
  }
  const { carrier, version } = shipment;
  putShipment(
    plan,
    withTender({ ...base(shipment), stage: 'rejected' } as const, version, {
      state: 'expired',
      reason: 'its goods will not come',
    }),
  );
  plan.open({
    code: `carrier-off:${shipmentId}`,
    title: `Tell ${carrier} that ${shipmentId} is off`,
    detail: `It was ${shipment.stage === 'accepted' ? 'accepted' : 'offered'} as tender ${version}; its goods will not come.`,
    ...ofKind('carrier-off'),
  });
  plan.note(`${shipmentId} is off: its goods will not come.`);
}

/** Warehouse and carrier contradict each other: the warehouse's word counts for the goods, and a person finds out. */
function movesWithoutGoods(plan: Plan, { shipmentId, fulfilmentId, stage }: Shipment): void {
  plan.close(`shipped-missing:${fulfilmentId}`, 'The warehouse says that nothing left.');
  plan.open({
    code: `moves-without-goods:${shipmentId}`,
    title: `${shipmentId} is ${stage}, but its warehouse says that ${fulfilmentId} never left`,
    ...ofKind('moves-without-goods'),
  });
}
