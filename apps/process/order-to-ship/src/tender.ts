import { formatMoney, type Rate, rulesFor } from '#canonical';
import { keptBack } from './gate.js';
import { ofKind } from './order-to-ship.cases.js';
import type { Shipment, TenderRecord } from './order-to-ship.state.js';
import { carriedTo, fulfilmentOf, reached } from './order-to-ship.state.js';
import { overtaken, stuckCode } from './overtaken.js';
import { type Plan, putShipment } from './plan.js';

/** Asks one carrier; versions count on for ever, so that an answer always names the offer that it is for. */
export function offer(plan: Plan, shipment: Shipment, rate: Rate): void {
  const { routing } = plan.state;
  if (!routing) return;
  const version = shipment.tenders.length + 1;
  const respondBy = new Date(Date.parse(plan.now) + routing.tenderResponseMs).toISOString();
  const record: TenderRecord = { version, rate, respondBy, state: 'sending' };
  putShipment(plan, {
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
    `${shipment.shipmentId}: ${rate.carrierName ?? rate.carrier} is asked (tender ${version}, ${formatMoney(rate.total)} ${rate.total.currency}, ${shipment.rates.length} rates compared).`,
  );
}

export const tenderTimer = (shipmentId: string): string => `tender:${shipmentId}`;

export function tenderSent(plan: Plan, shipment: Shipment, version: number, tenderId?: string): void {
  const record = shipment.tenders.find((tender) => tender.version === version);
  if (!record) return;
  const { order, orderId, routing } = plan.state;
  putShipment(
    plan,
    withTender(shipment, version, {
      ...(record.state === 'sending' && { state: 'open' }),
      ...(tenderId && { tenderId }),
    }),
  );
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
      ...(routing?.settlement && {
        settlement: rulesFor(routing.settlement, record.rate.carrier, order.customer.id),
      }),
    },
  });
}

export function tenderAccepted(
  plan: Plan,
  shipment: Shipment,
  answer: { version: number; carrier: string; pro?: string },
): void {
  const { version, carrier, pro } = answer;
  const asked = shipment.tenders.find((tender) => tender.version === version)?.rate.carrier;
  if (asked !== carrier) {
    plan.note(`${shipment.shipmentId}: ${carrier} accepts tender ${version}, which it was not asked; not taken.`);
    return;
  }
  if (version !== currentVersion(shipment) || shipment.stage === 'rejected') {
    plan.note(
      `${shipment.shipmentId}: ${carrier} accepts tender ${version} too late; refused, tender ${currentVersion(shipment)} counts.`,
    );
    return;
  }
  if (carriedTo(shipment, 'accepted')) {
    if (pro && !('pro' in shipment && shipment.pro)) putShipment(plan, { ...shipment, pro } as Shipment);
    return;
  }
  const next = withTender(
    {
      ...base(shipment),
      // Its carrier may have been quicker to tell whom it is carried with.
      ...(shipment.move && { move: shipment.move }),
      stage: 'accepted',
      carrier,
      version,
      ...(pro && { pro }),
    } as const,
    version,
    {
      state: 'accepted',
    },
  );
  putShipment(plan, next);
  plan.timer(tenderTimer(shipment.shipmentId), null);
  tenderOvertaken(plan, shipment, version);
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
  if (version !== currentVersion(shipment)) return;
  if (carriedTo(shipment, 'picked-up'))
    plan.note(`${shipment.shipmentId}: tender ${version} is ${how} after its goods have left; not taken.`);
  if (shipment.stage !== 'tendered' && shipment.stage !== 'accepted') return;
  const carrier = shipment.carrier;
  const next: Shipment = withTender({ ...base(shipment), stage: 'rejected' } as const, version, {
    state: how,
    ...(reason && { reason }),
  });
  putShipment(plan, next);
  plan.timer(tenderTimer(shipment.shipmentId), null);
  tenderOvertaken(plan, shipment, version);
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
  if (alternative && isHere(plan, next) && keptBack(plan, next.shipmentId)) return;
  if (alternative) offer(plan, next, alternative);
  else noCarrier(plan, next, `Every carrier with a rate refused or stayed silent${reasonsOf(next)}.`);
}

/** Why none of the carriers takes it, in their words: an unfit one says so. */
function reasonsOf({ tenders }: Shipment): string {
  const told = new Set(tenders.flatMap(({ rate, reason }) => (reason ? [`${rate.carrier} (${reason})`] : [])));
  return told.size > 0 ? `: ${[...told].join(', ')}` : '';
}

/** Goods that have left need their carrier, whatever the ERP says now. */
export const isHere = ({ state }: Plan, { fulfilmentId }: Shipment): boolean =>
  !reached(fulfilmentOf(state, fulfilmentId), 'shipped');

export const tenderPart = (shipmentId: string, version: number): string => `${shipmentId}-T${version}`;
export const tenderStuck = (shipmentId: string, version: number): string =>
  stuckCode('tender-shipment', tenderPart(shipmentId, version));
export const tenderOvertaken = (plan: Plan, { shipmentId }: Shipment, version: number): void =>
  overtaken(plan, 'tender-shipment', tenderPart(shipmentId, version));

/** Whether an offer still has to reach its carrier. */
export const tenderAwaited = ({ tenders, stage }: Shipment, version: number): boolean =>
  stage === 'tendered' && tenders.length === version;

export function noCarrier(plan: Plan, shipment: Shipment, detail: string): void {
  putShipment(plan, { ...base(shipment), stage: 'rejected' });
  plan.open({
    code: `no-carrier:${shipment.shipmentId}`,
    title: `No carrier for ${shipment.shipmentId}`,
    detail,
    ...ofKind('no-carrier'),
    evidence: { rates: shipment.rates, tenders: shipment.tenders },
  });
  plan.note(`${shipment.shipmentId}: no carrier. ${detail}`);
}

/** The warehouse handed the goods over: that is the carrier's pick-up, if one has accepted. */
export function pickedUpByCarrier(plan: Plan, fulfilmentId: string): void {
  const fulfilment = plan.state.fulfilments.find((each) => each.fulfilmentId === fulfilmentId);
  const shipment = plan.state.shipments.find((each) => each.fulfilmentId === fulfilmentId);
  if (!fulfilment || !shipment || fulfilment.stage === 'cancelled' || !reached(fulfilment, 'shipped')) return;
  if (shipment.stage === 'accepted') putShipment(plan, { ...shipment, stage: 'picked-up' });
}

/** Without what only a later stage has. */
export function base(shipment: Shipment) {
  const { shipmentId, fulfilmentId, request, rates, tenders, delay, eta, deliveryAttempts } = shipment;
  const { damage, refusal, returned, decided, etaToldAt, attemptedAt, asked } = shipment;
  return {
    shipmentId,
    fulfilmentId,
    request,
    rates,
    tenders,
    deliveryAttempts,
    ...(delay && { delay }),
    ...(eta && { eta }),
    ...(etaToldAt && { etaToldAt }),
    ...(attemptedAt && { attemptedAt }),
    ...(damage && { damage }),
    ...(refusal && { refusal }),
    ...(returned && { returned }),
    ...(decided && { decided }),
    ...(asked && { asked }),
  };
}

export function withTender<S extends Shipment>(shipment: S, version: number, change: Partial<TenderRecord>): S {
  return {
    ...shipment,
    tenders: shipment.tenders.map((each) => (each.version === version ? { ...each, ...change } : each)),
  };
}

export const currentVersion = (shipment: Shipment): number => shipment.tenders.length;
