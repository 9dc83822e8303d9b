import {
  type CanonicalEvent,
  type Drift,
  FULFILMENT_LIFE,
  isEvent,
  ORDER_LIFE,
  type Order,
  SHIPMENT_LIFE,
} from '#canonical';
import {
  type Decision,
  DecisionDraft,
  type Input,
  type InstanceReference,
  type ProcessDefinition,
} from '#process-manager';
import { act } from './actions.js';
import { watchGate } from './blocking.js';
import { cancelAnswered, endedMeanwhile, goneMeanwhile, leaveRejection, requestCancel } from './cancelling.js';
import { closeWhenDone, findInvoice } from './closing.js';
import { crossReferences } from './cross-references.js';
import { accepted, known, rejected } from './fulfilment.js';
import { asKnown } from './goods-data.js';
import { loaded, packed, picked } from './handling.js';
import { hold } from './hold.js';
import { isOlder, isUntouched, newOrder, release, retake } from './intake.js';
import { milestone } from './milestones.js';
import { CASES } from './order-to-ship.cases.js';
import { CONSUMES, EMITS } from './order-to-ship.events.js';
import type { Fulfilment, OrderToShipState, Shipment } from './order-to-ship.state.js';
import { statusOf } from './order-to-ship.status.js';
import { commandDone, commandFailed } from './outcomes.js';
import { heldAgainstPromise, holdAgainstPromise, isOfItsErp } from './owners/order.claims.js';
import { heldAgainstAsked, heldAgainstCarrier, heldAgainstTender, isOfAnotherOrder } from './owners/part.claims.js';
import { isWaiting, partAtWarehouse } from './parts.js';
import type { Plan } from './plan.js';
import { askAvailability } from './promise.js';
import { publishedViews } from './published.views.js';
import { cameBack } from './return-counting.js';
import { withReturnsByHand } from './returns.js';
import { shipped } from './shipping.js';
import { isSilenceTimer, stillSilent, watchSilence } from './silence.js';
import { FAILED } from './stuck.js';
import { tenderAccepted, tenderRefused } from './tender.js';
import { tenderUnanswered } from './unclear-tender.js';
import { stillUnreleased, UNRELEASED, watchRelease } from './unreleased.js';

const NONE: readonly Drift[] = [];

/** From the ERP's release to the ERP's closing: the only place that knows the order of things. */
export const orderToShip: ProcessDefinition<OrderToShipState> = {
  name: 'order-to-ship',
  version: 8,
  consumes: CONSUMES,
  emits: EMITS,
  entities: [
    'order',
    'order-line',
    'fulfilment',
    'fulfilment-line',
    'package',
    'shipment',
    'milestone',
    'customer-invoice',
  ],
  lives: [ORDER_LIFE, FULFILMENT_LIFE, SHIPMENT_LIFE],
  cases: { ...CASES, ...FAILED },
  correlate: (event) =>
    event.orderId ?? (event.type.startsWith('order.') ? event.subject : event.subject.replace(/-[FS]\d+$/, '')),
  decide,
  upcast: (state, version) =>
    version < 4 ? withReturnsByHand(state as OrderToShipState) : (state as OrderToShipState),
  status: statusOf,
  terminal: ({ phase }) => phase.name === 'closed' || phase.name === 'cancelled',
  references,
  crossReferences,
  drifts: ({ drifts = NONE }) => drifts,
  customerOf: ({ order }) => order.customer.id,
  // Once everything has left and is proven, its invoice and its closing can wait behind goods that are to leave.
  dueBy: ({ phase: { name }, order }) =>
    name === 'invoicing' || name === 'closing' ? undefined : order.requestedShipDate,
  published: publishedViews,
};

function decide(state: OrderToShipState | null, input: Input): Decision<OrderToShipState> | null {
  const start = state ?? begin(input);
  if (!start) return null;
  const plan = new DecisionDraft(start, input.now);
  switch (input.kind) {
    case 'event':
      takeEvent(plan, input.event);
      break;
    case 'outcome':
      if (input.outcome.ok) commandDone(plan, input.command, input.outcome.result);
      else commandFailed(plan, input.command, input.outcome.failure);
      break;
    case 'timer':
      wake(plan, input.name, input.payload);
      break;
    case 'action':
      act(plan, input);
      break;
  }
  takeEarlyWords(plan);
  endedMeanwhile(plan);
  watchGate(plan);
  closeWhenDone(plan);
  leaveRejection(plan);
  watchSilence(plan, start);
  watchRelease(plan, state);
  return plan.decision();
}

/** Only the ERP's word about an order starts an instance. */
function begin(input: Input): OrderToShipState | null {
  if (input.kind !== 'event') return null;
  const { event } = input;
  if (isEvent(event, 'order.received') || isEvent(event, 'order.released') || isEvent(event, 'order.held')) {
    return event.data.order ? newOrder(event.orderId ?? event.subject, event.data.order) : null;
  }
  return null;
}

function takeEvent(plan: Plan, event: CanonicalEvent): void {
  if (event.type.startsWith('order.')) {
    takeOrderEvent(plan, event);
    return;
  }
  if (isEvent(event, 'fulfilment.returned')) {
    cameBack(plan, event);
    return;
  }
  const { fulfilmentId, shipmentId } = event.data as { fulfilmentId?: string; shipmentId?: string };
  const fulfilment = fulfilmentId ? partAtWarehouse(plan.state, fulfilmentId) : undefined;
  const shipment = plan.state.shipments.find((each) => each.shipmentId === shipmentId);
  if (isWaiting(fulfilment)) keepWord(plan, event);
  else if (fulfilment && fulfilment.stage !== 'promised') takeFulfilmentEvent(plan, fulfilment, event);
  else if (shipment) takeShipmentEvent(plan, shipment, event);
  else if (!isOfAnotherOrder(plan, event))
    plan.note(
      `${event.type} from ${event.source} names ${fulfilmentId ?? shipmentId}, which is not under way; not taken.`,
    );
}

/** A warehouse does not wait for the ERP: what it tells of the rest before that has its delivery is taken then. */
function keepWord(plan: Plan, event: CanonicalEvent): void {
  const { id, source, type, version, subject, orderId, occurredAt, receivedAt, classifier, data } = event;
  const when = { ...(occurredAt && { occurredAt }), receivedAt, classifier };
  const word = { id, source, type, version, subject, ...(orderId && { orderId }), ...when, data } as CanonicalEvent;
  plan.update({ early: [...(plan.state.early ?? []), word] });
  plan.note(`${event.type} of ${event.subject} is taken once the ERP has the delivery of the rest.`);
}

function takeEarlyWords(plan: Plan): void {
  for (;;) {
    const { early = [] } = plan.state;
    const word = early.find(({ data }) => !isWaiting(partAtWarehouse(plan.state, fulfilmentIn(data))));
    if (!word) return;
    plan.update({ early: early.filter((each) => each !== word) });
    takeEvent(plan, word);
  }
}

const fulfilmentIn = (data: unknown): string => (data as { fulfilmentId: string }).fulfilmentId;

function takeOrderEvent(plan: Plan, event: CanonicalEvent): void {
  if (!isOfItsErp(plan, event)) return;
  const { order: told } = event.data as { order?: Order };
  if (told && isOlder(plan, told)) return;
  const { phase } = plan.state;
  if (isEvent(event, 'order.received')) {
    if (phase.name === 'received') plan.update({ order: asKnown(plan.state, event.data.order) });
    else if (!isUntouched(plan.state)) heldAgainstPromise(plan, event, event.data.order);
  } else if (isEvent(event, 'order.released') || isEvent(event, 'order.changed')) {
    const { order } = event.data;
    if (!isUntouched(plan.state)) heldAgainstPromise(plan, event, order);
    else if (event.type === 'order.released') release(plan, order);
    else retake(plan, order);
  } else if (isEvent(event, 'order.held')) {
    takeHold(plan, event);
  } else if (isEvent(event, 'order.cancel-requested')) {
    requestCancel(plan, event.data.reason);
  }
}

/** The ERP's hold. Our own announcement of one comes back through the log and must not hold an order that went on since. */
function takeHold(plan: Plan, event: CanonicalEvent<'order.held'>): void {
  if (isOwn(event)) return;
  if (!isUntouched(plan.state)) {
    plan.note(
      `The ERP holds the order (${event.data.detail}) after its promise: what was promised stands, what has not left waits.`,
    );
    holdAgainstPromise(plan, event);
    return;
  }
  if (event.data.order) plan.update({ order: asKnown(plan.state, event.data.order) });
  hold(plan, event.data.reason, event.data.detail, false);
}

const isOwn = ({ source }: CanonicalEvent): boolean => source === '/order-to-ship';

function takeFulfilmentEvent(plan: Plan, fulfilment: Fulfilment, event: CanonicalEvent): void {
  if (!heldAgainstAsked(plan, fulfilment, event)) return;
  if (isEvent(event, 'fulfilment.accepted')) accepted(plan, known(plan, fulfilment, event.data.reference));
  else if (isEvent(event, 'fulfilment.rejected')) rejected(plan, fulfilment, event.data.reason);
  else if (isEvent(event, 'fulfilment.cancelled')) {
    cancelAnswered(plan, fulfilment, { outcome: 'cancelled', ...(event.data.reason && { reason: event.data.reason }) });
  } else if (isEvent(event, 'pick.confirmed') || isEvent(event, 'pick.short'))
    picked(plan, fulfilment, event.data.lines);
  else if (isEvent(event, 'fulfilment.packed')) packed(plan, fulfilment, event.data.packages);
  else if (isEvent(event, 'pallet.loaded')) loaded(plan, fulfilment);
  else if (isEvent(event, 'fulfilment.shipped')) {
    shipped(plan, fulfilment, event);
    goneMeanwhile(plan);
  }
}

function takeShipmentEvent(plan: Plan, shipment: Shipment, event: CanonicalEvent): void {
  // What we announce of a shipment we know.
  if (isOwn(event)) return;
  const isAnswer = isEvent(event, 'tender.accepted') || isEvent(event, 'tender.rejected');
  if (!(isAnswer ? heldAgainstTender(plan, shipment, event) : heldAgainstCarrier(plan, shipment, event))) return;
  if (isEvent(event, 'tender.accepted')) tenderAccepted(plan, shipment, event.data);
  else if (isEvent(event, 'tender.rejected'))
    tenderRefused(plan, shipment, event.data.version, 'rejected', event.data.reason);
  else milestone(plan, shipment, event);
}

function wake(plan: Plan, name: string, payload: unknown): void {
  if (name === 'backorder') {
    if (plan.state.open.length > 0 && plan.state.phase.name === 'fulfilling') askAvailability(plan);
  } else if (name === 'find-invoice') {
    findInvoice(plan);
  } else if (name.startsWith('tender:')) {
    const { shipmentId, version } = payload as { shipmentId: string; version: number };
    const shipment = plan.state.shipments.find((each) => each.shipmentId === shipmentId);
    if (shipment) tenderUnanswered(plan, shipment, version);
  } else if (name === UNRELEASED) {
    stillUnreleased(plan);
  } else if (isSilenceTimer(name)) {
    stillSilent(plan, payload as { id: string; stage: string });
  }
}

function references({ order, fulfilments, shipments }: OrderToShipState): InstanceReference[] {
  return [
    { kind: 'order-number', key: order.orderNumber },
    { kind: 'customer', key: order.customer.id },
    ...fulfilments
      .filter(({ continues }) => !continues)
      .map(({ fulfilmentId, partner }) => ({
        kind: 'fulfilment',
        key: fulfilmentId,
        ...(partner && { owner: partner }),
      })),
    ...shipments.map((shipment) => ({
      kind: 'shipment',
      key: shipment.shipmentId,
      ...('carrier' in shipment && { owner: shipment.carrier }),
    })),
    ...shipments.flatMap(({ shipmentId, tenders }) =>
      tenders.map(({ version, rate }) => ({ kind: 'tender', key: `${shipmentId}-T${version}`, owner: rate.carrier })),
    ),
  ];
}
