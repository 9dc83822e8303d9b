import type { Package, Rate, ShipmentRequest } from '#canonical';
import type { Fulfilment, Shipment, TenderRecord } from './order-to-ship.state.js';
import { carriedTo, reached } from './order-to-ship.state.js';
import type { Plan } from './plan.js';

/** Planning weight of one piece whose package tells none. Rating needs one; the carrier's bill rests on its own scale. */
const ASSUMED_KG_PER_PIECE = 1;

type Packed = Extract<Fulfilment, { packages: readonly Package[] }>;

/** Packed goods look for a carrier. While a cancellation is under way nobody is asked yet. */
export function planShipment(plan: Plan, fulfilment: Packed): void {
  const { state } = plan;
  if (state.cancellation.state === 'requested' && !reached(fulfilment, 'shipped')) return;
  if (state.shipments.some(({ fulfilmentId }) => fulfilmentId === fulfilment.fulfilmentId)) return;
  const route = state.routing?.warehouses.find(({ gln }) => gln === fulfilment.warehouse);
  if (!route) return;
  const { shipTo, currency } = state.order;
  const shipment: Shipment = {
    stage: 'planned',
    shipmentId: fulfilment.fulfilmentId.replace(/-F(\d+)$/, '-S$1'),
    fulfilmentId: fulfilment.fulfilmentId,
    request: {
      shipmentId: fulfilment.fulfilmentId.replace(/-F(\d+)$/, '-S$1'),
      orderId: state.orderId,
      from: route.address,
      to: shipTo,
      packages: fulfilment.packages,
      totalWeightKg: weightOf(fulfilment),
      currency,
    },
    rates: [],
    tenders: [],
    deliveryAttempts: 0,
  };
  plan.putShipment(shipment);
  askRates(plan, shipment.request);
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

/** Cheapest first, the quicker of two equal ones, then by name so that the same rates always give the same choice. */
export function rated(plan: Plan, shipment: Shipment, rates: readonly Rate[]): void {
  if (shipment.stage !== 'planned' && shipment.stage !== 'rejected') return;
  const sorted = rates
    .filter(({ total }) => total.currency === shipment.request.currency)
    .toSorted(
      (a, b) =>
        a.total.amount - b.total.amount ||
        (a.transitDays ?? Number.MAX_SAFE_INTEGER) - (b.transitDays ?? Number.MAX_SAFE_INTEGER) ||
        a.carrier.localeCompare(b.carrier),
    );
  const next: Shipment = { ...shipment, stage: 'planned', rates: sorted };
  plan.putShipment(next);
  const chosen = sorted[0];
  if (!chosen) {
    noCarrier(plan, next, 'No carrier serves this lane in the currency of the order.');
    return;
  }
  plan.emit({
    type: 'shipment.planned',
    subject: shipment.shipmentId,
    orderId: plan.state.orderId,
    data: {
      shipmentId: shipment.shipmentId,
      fulfilmentIds: [shipment.fulfilmentId],
      request: shipment.request,
      rates: sorted,
      chosen,
    },
  });
  offer(plan, next, chosen);
}

/** Asks one carrier; versions count on for ever, so that an answer always names the offer that it is for. */
function offer(plan: Plan, shipment: Shipment, rate: Rate): void {
  const { routing } = plan.state;
  if (!routing) return;
  const version = shipment.tenders.length + 1;
  const respondBy = new Date(Date.parse(plan.now) + routing.tenderResponseMs).toISOString();
  const record: TenderRecord = { version, rate, respondBy, state: 'sending' };
  plan.putShipment({
    ...base(shipment),
    stage: 'tendered',
    carrier: rate.carrier,
    version,
    tenders: [...shipment.tenders, record],
  });
  plan.timer(tenderTimer(shipment.shipmentId), routing.tenderResponseMs, { shipmentId: shipment.shipmentId, version });
  plan.command({
    type: 'tender-shipment',
    target: routing.tms,
    payload: { tms: routing.tms, tender: { ...shipment.request, version, rate, respondBy } },
  });
  plan.note(
    `${shipment.shipmentId}: ${rate.carrierName ?? rate.carrier} is asked (tender ${version}, ${rate.total.amount / 100} ${rate.total.currency}, ${shipment.rates.length} rates compared).`,
  );
}

/** Without what only a later stage has. */
function base(shipment: Shipment) {
  const { shipmentId, fulfilmentId, request, rates, tenders, delay, eta, deliveryAttempts } = shipment;
  return {
    shipmentId,
    fulfilmentId,
    request,
    rates,
    tenders,
    deliveryAttempts,
    ...(delay && { delay }),
    ...(eta && { eta }),
  };
}

export const tenderTimer = (shipmentId: string): string => `tender:${shipmentId}`;

export function tenderSent(plan: Plan, shipment: Shipment, version: number): void {
  const record = shipment.tenders.find((tender) => tender.version === version);
  if (!record) return;
  const { order, orderId } = plan.state;
  plan.putShipment(withTender(shipment, version, record.state === 'sending' ? { state: 'open' } : {}));
  plan.emit({
    type: 'tender.sent',
    subject: shipment.shipmentId,
    orderId,
    data: {
      shipmentId: shipment.shipmentId,
      version,
      carrier: record.rate.carrier,
      rate: record.rate,
      respondBy: record.respondBy,
      erp: order.source.system,
      orderNumber: order.orderNumber,
    },
  });
}

function withTender<S extends Shipment>(shipment: S, version: number, change: Partial<TenderRecord>): S {
  return {
    ...shipment,
    tenders: shipment.tenders.map((each) => (each.version === version ? { ...each, ...change } : each)),
  };
}

const currentVersion = (shipment: Shipment): number => shipment.tenders.length;

export function tenderAccepted(
  plan: Plan,
  shipment: Shipment,
  answer: { version: number; carrier: string; pro?: string },
): void {
  const { version, carrier, pro } = answer;
  if (version !== currentVersion(shipment) || shipment.stage === 'rejected') {
    plan.note(
      `${shipment.shipmentId}: ${carrier} accepts tender ${version} too late; refused, tender ${currentVersion(shipment)} counts.`,
    );
    return;
  }
  if (carriedTo(shipment, 'accepted')) {
    if (pro && !('pro' in shipment && shipment.pro)) plan.putShipment({ ...shipment, pro } as Shipment);
    return;
  }
  const next = withTender(
    { ...base(shipment), stage: 'accepted', carrier, version, ...(pro && { pro }) } as const,
    version,
    {
      state: 'accepted',
    },
  );
  plan.putShipment(next);
  plan.timer(tenderTimer(shipment.shipmentId), null);
  plan.close(`no-carrier:${shipment.shipmentId}`, `${carrier} carries it.`);
  plan.note(`${shipment.shipmentId}: ${carrier} accepts tender ${version}.`);
  pickedUpByCarrier(plan, shipment.fulfilmentId);
}

/** The carrier said no, or said nothing in time: the next cheapest that was not asked yet is. */
export function tenderRefused(
  plan: Plan,
  shipment: Shipment,
  version: number,
  how: 'rejected' | 'expired',
  reason?: string,
): void {
  if (version !== currentVersion(shipment) || carriedTo(shipment, 'picked-up')) return;
  if (shipment.stage !== 'tendered' && shipment.stage !== 'accepted') return;
  const carrier = shipment.carrier;
  const next: Shipment = withTender({ ...base(shipment), stage: 'rejected' } as const, version, {
    state: how,
    ...(reason && { reason }),
  });
  plan.putShipment(next);
  plan.timer(tenderTimer(shipment.shipmentId), null);
  plan.note(
    `${shipment.shipmentId}: ${carrier} ${how === 'expired' ? 'did not answer in time' : 'rejects'}${reason ? ` (${reason})` : ''}.`,
  );
  if (how === 'expired') {
    plan.emit({
      type: 'tender.rejected',
      subject: shipment.shipmentId,
      orderId: plan.state.orderId,
      data: { shipmentId: shipment.shipmentId, version, carrier, reason: reason ?? 'no answer in time' },
    });
  }
  const asked = new Set(next.tenders.map(({ rate }) => rate.carrier));
  const alternative = next.rates.find((rate) => !asked.has(rate.carrier));
  if (alternative) offer(plan, next, alternative);
  else noCarrier(plan, next, 'Every carrier with a rate refused or stayed silent.');
}

function noCarrier(plan: Plan, shipment: Shipment, detail: string): void {
  plan.putShipment({ ...base(shipment), stage: 'rejected' });
  plan.open({
    code: `no-carrier:${shipment.shipmentId}`,
    title: `No carrier for ${shipment.shipmentId}`,
    detail,
    owner: 'transport-desk',
    severity: 'high',
    dueInMs: 2 * 3_600_000,
    actions: ['retry', 'assign'],
    evidence: { rates: shipment.rates, tenders: shipment.tenders },
  });
  plan.note(`${shipment.shipmentId}: no carrier. ${detail}`);
}

/** The warehouse handed the goods over: that is the carrier's pick-up, if one has accepted. */
export function pickedUpByCarrier(plan: Plan, fulfilmentId: string): void {
  const fulfilment = plan.state.fulfilments.find((each) => each.fulfilmentId === fulfilmentId);
  const shipment = plan.state.shipments.find((each) => each.fulfilmentId === fulfilmentId);
  if (!fulfilment || !shipment || fulfilment.stage === 'cancelled' || !reached(fulfilment, 'shipped')) return;
  if (shipment.stage === 'accepted') plan.putShipment({ ...shipment, stage: 'picked-up' });
}
