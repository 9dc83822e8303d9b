import type { CancelAnswer } from './commands/order-to-ship.commands.js';
import { cancelled, rejected } from './fulfilment.js';
import { cancelUntouched, isUntouched } from './intake.js';
import { recallEnded } from './left-deliveries.js';
import { joinLines } from './lines.js';
import { ofKind } from './order-to-ship.cases.js';
import { type Fulfilment, type OrderToShipState, reached } from './order-to-ship.state.js';
import { wordOf } from './order-to-ship.status.js';
import { overtaken } from './overtaken.js';
import { askedAs, isWaiting } from './parts.js';
import type { Plan } from './plan.js';
import { askAvailability } from './promise.js';
import { expectBack, returnOf } from './returns.js';
import { planShipment } from './shipment.js';
import { dropShortfalls, isUndecided, shortfallsOf } from './shortfall.js';

const CANCELLED = 'the order was cancelled';
const CANCELLED_ALOUD = 'The order was cancelled.';

/** Why nothing of an order can be cancelled any more; null when a part can still be stopped or taken back. */
export function tooLateToCancel(state: OrderToShipState): string | null {
  const { fulfilments, phase, open } = state;
  if (phase.name === 'closed') return 'the order is closed';
  if (phase.name === 'invoicing' || phase.name === 'closing') return 'everything is delivered and proven';
  const alive = fulfilments.filter(({ stage }) => stage !== 'cancelled');
  const [goes] = alive;
  if (!goes || open.length > 0 || shortfallsOf(state).length > 0 || !alive.every((each) => goesOut(state, each)))
    return null;
  return `${goes.fulfilmentId} is ${goes.stage} already`;
}

/** Packed goods are on their way out, unless they wait for a decision; those that left come back as a return. */
const goesOut = (state: OrderToShipState, { stage, fulfilmentId }: Fulfilment): boolean =>
  (stage === 'packed' || stage === 'loaded') && !isUndecided(state, fulfilmentId);

/**
 * Before the release it ends here. After it each part has its own answer: what no warehouse has yet ends, whoever can
 * still stop is asked, and what is packed or has left comes back.
 */
export function requestCancel(plan: Plan, reason?: string): void {
  const { state } = plan;
  if (state.phase.name === 'cancelled' || state.cancellation.state === 'requested') return;
  if (isUntouched(state)) {
    cancelUntouched(plan, reason);
    return;
  }
  const tooLate = tooLateToCancel(state);
  if (tooLate) {
    rejectCancel(plan, tooLate);
    return;
  }
  for (const fulfilment of state.fulfilments) {
    if (fulfilment.stage === 'promised' && !isWaiting(fulfilment))
      cancelled(plan, fulfilment, 'the order is cancelled before its release');
  }
  const alive = plan.state.fulfilments.filter(({ stage }) => stage !== 'cancelled');
  const goOut = alive.filter((fulfilment) => goesOut(state, fulfilment));
  const asked = alive.filter((fulfilment) => !reached(fulfilment, 'shipped') && !goOut.includes(fulfilment));
  const comeBack = [...(state.unwanted?.comeBack ?? []), ...goOut.map(askedAs)];
  plan.update({ unwanted: { comeBack: [...new Set(comeBack)] } });
  for (const fulfilment of alive) expectBack(plan, fulfilment, CANCELLED);
  for (const { fulfilmentId, stage } of goOut)
    plan.note(`${fulfilmentId} is ${stage}: it comes back once it has left.`);
  endOpen(plan);
  const owing = state.cancellation.state === 'rejected' ? state.cancellation.waitingFor : [];
  plan.update({
    cancellation: {
      state: 'requested',
      ...(reason && { reason }),
      waitingFor: asked.map(({ fulfilmentId }) => fulfilmentId),
    },
  });
  // One that was asked before still owes its answer.
  for (const fulfilment of asked) if (!owing.includes(fulfilment.fulfilmentId)) askToStop(plan, fulfilment);
  if (asked.length > 0) plan.note(`Asking ${asked.length} warehouse order(s) to cancel.`);
  else if (alive.length === 0) plan.note('Nothing was released yet.');
  settleCancel(plan);
}

export function askToStop(plan: Plan, fulfilment: Fulfilment): void {
  const { wms } = fulfilment;
  const payload = { wms, orderId: plan.state.orderId, fulfilmentId: askedAs(fulfilment) };
  plan.command({ type: 'cancel-fulfilment', target: wms, payload });
}

/** A warehouse's answer to our question, or its own word that it cancelled. */
export function cancelAnswered(plan: Plan, fulfilment: Fulfilment, { outcome, reason }: CancelAnswer): void {
  const { fulfilmentId } = fulfilment;
  const asked = isAsked(plan.state, fulfilmentId);
  const over = fulfilment.stage === 'cancelled';
  if (outcome === 'cancelled') recallEnded(plan, fulfilment);
  if (outcome === 'cancelled' && asked) {
    cancelled(plan, fulfilment, reason ?? 'the warehouse agreed');
  } else if (outcome === 'cancelled') {
    // Nobody asked for it: to the order this is a refusal, and its goods are still wanted.
    rejected(plan, fulfilment, reason ?? 'cancelled by the warehouse itself');
  } else if (fulfilment.stage === 'cancelled' && fulfilment.recalled) {
    goesOn(plan, fulfilment, reason);
  }
  if (!asked) return;
  answered(plan, fulfilmentId);
  if (outcome === 'rejected' && !over) rejectCancel(plan, `${fulfilmentId}: ${reason ?? 'the warehouse refused'}`);
  else settleCancel(plan);
}

const isAsked = ({ cancellation }: OrderToShipState, fulfilmentId: string): boolean =>
  cancellation.state !== 'none' && cancellation.waitingFor.includes(fulfilmentId);

function answered(plan: Plan, fulfilmentId: string): void {
  const { cancellation } = plan.state;
  if (cancellation.state === 'none') return;
  plan.update({
    cancellation: { ...cancellation, waitingFor: cancellation.waitingFor.filter((id) => id !== fulfilmentId) },
  });
}

/** The goods left while the warehouse was being asked: that is its answer. */
export function goneMeanwhile(plan: Plan): void {
  if (plan.state.cancellation.state !== 'requested') return;
  const gone = plan.state.fulfilments.find(
    (fulfilment) =>
      fulfilment.stage !== 'cancelled' &&
      reached(fulfilment, 'shipped') &&
      isAsked(plan.state, fulfilment.fulfilmentId),
  );
  if (!gone) return;
  answered(plan, gone.fulfilmentId);
  overtaken(plan, 'cancel-fulfilment', askedAs(gone));
  rejectCancel(plan, `${gone.fulfilmentId} has left the warehouse`);
}

/** A fulfilment that ended by itself meanwhile (refused, nothing found to pick) needs no answer any more. */
export function endedMeanwhile(plan: Plan): void {
  const { cancellation, fulfilments } = plan.state;
  if (cancellation.state !== 'requested') return;
  const ended = fulfilments.filter(
    ({ stage, fulfilmentId }) => stage === 'cancelled' && isAsked(plan.state, fulfilmentId),
  );
  for (const { fulfilmentId } of ended) answered(plan, fulfilmentId);
  if (ended.length > 0) settleCancel(plan);
}

/** A fulfilment that was given up here, but that its warehouse will not stop. */
function goesOn(plan: Plan, fulfilment: Fulfilment, reason = 'the warehouse gave no reason'): void {
  const { fulfilmentId } = fulfilment;
  const delivery = 'deliveryNumber' in fulfilment && fulfilment.deliveryNumber;
  plan.open({
    code: `goes-on:${fulfilmentId}`,
    title: `${fulfilmentId} was given up, but its warehouse goes on`,
    detail: `${reason}${delivery ? `. Delivery ${delivery} stays in the ERP: issue it there if its goods leave, else delete it.` : ''}`,
    ...ofKind('goes-on'),
  });
}

function settleCancel(plan: Plan): void {
  const { cancellation, order, orderId, fulfilments } = plan.state;
  if (cancellation.state !== 'requested' || cancellation.waitingFor.length > 0) return;
  const alive = fulfilments.filter(({ stage }) => stage !== 'cancelled');
  const back = alive.filter((fulfilment) => returnOf(plan.state, fulfilment.fulfilmentId));
  const stays = alive.find((fulfilment) => !back.includes(fulfilment) && !comesBack(plan.state, fulfilment));
  if (stays) {
    rejectCancel(plan, `${stays.fulfilmentId} is ${stays.stage}`);
    return;
  }
  endOpen(plan);
  if (alive.length > 0) {
    const goOut = alive.filter((fulfilment) => !back.includes(fulfilment));
    rejectCancel(
      plan,
      [
        ...(back.length > 0 ? [`${namesOf(back)} had left and comes back`] : []),
        ...(goOut.length > 0 ? [`${namesOf(goOut)} is packed and comes back once it has left`] : []),
      ].join('; '),
    );
    return;
  }
  plan.update({
    phase: { name: 'cancelled', ...(cancellation.reason && { reason: cancellation.reason }) },
    cancellation: { state: 'none' },
  });
  plan.emit({
    type: 'order.cancelled',
    subject: orderId,
    orderId,
    data: {
      orderNumber: order.orderNumber,
      erp: order.source.system,
      ...(cancellation.reason && { reason: cancellation.reason }),
    },
  });
  plan.note('The order is cancelled.');
}

const namesOf = (fulfilments: readonly Fulfilment[]): string =>
  fulfilments.map(({ fulfilmentId }) => fulfilmentId).join(', ');

/** What no warehouse has, or did not find, is given up: nothing more of the order is promised. */
function endOpen(plan: Plan): void {
  plan.timer('backorder', null);
  plan.close('backorder', CANCELLED_ALOUD);
  overtaken(plan, 'check-availability', plan.state.orderId);
  dropShortfalls(plan, CANCELLED_ALOUD);
  plan.update({ check: 'none', open: [], cancelled: joinLines(plan.state.cancelled, plan.state.open) });
}

/** Packed goods of a cancelled order have left. */
export function takeBackUnwanted(plan: Plan, fulfilment: Fulfilment): void {
  if (comesBack(plan.state, fulfilment)) expectBack(plan, fulfilment, CANCELLED);
}

const comesBack = ({ unwanted }: OrderToShipState, fulfilment: Fulfilment): boolean =>
  unwanted?.comeBack.includes(askedAs(fulfilment)) === true;

/** A rejected cancellation is the order's word until the order moves on, and never again. */
export function leaveRejection(plan: Plan): void {
  const { cancellation } = plan.state;
  if (cancellation.state !== 'rejected' || cancellation.during === null) return;
  if (cancellation.during !== wordOf(plan.state)) plan.update({ cancellation: { ...cancellation, during: null } });
}

/** The order goes on with what was not cancelled meanwhile. */
function rejectCancel(plan: Plan, reason: string): void {
  const { cancellation } = plan.state;
  const waitingFor = cancellation.state === 'none' ? [] : cancellation.waitingFor;
  plan.update({ cancellation: { state: 'none' } });
  plan.update({ cancellation: { state: 'rejected', reason, during: wordOf(plan.state), waitingFor } });
  plan.note(`Cancellation rejected: ${reason}.`);
  for (const fulfilment of plan.state.fulfilments) if ('packages' in fulfilment) planShipment(plan, fulfilment);
  if (plan.state.open.length > 0) askAvailability(plan);
}
