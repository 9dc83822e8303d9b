import type { CancelAnswer } from './commands/order-to-ship.commands.js';
import { cancelled } from './fulfilment.js';
import { cancelUntouched, isUntouched } from './intake.js';
import { joinLines } from './lines.js';
import { type Fulfilment, type OrderToShipState, reached } from './order-to-ship.state.js';
import { wordOf } from './order-to-ship.status.js';
import type { Plan } from './plan.js';
import { askAvailability } from './promise.js';
import { planShipment } from './shipment.js';

/** Why an order can no longer be cancelled; null when it still may be asked for. From packing on, a cancellation is a return. */
export function tooLateToCancel({ fulfilments, phase }: OrderToShipState): string | null {
  if (phase.name === 'closed') return 'the order is closed';
  const gone = fulfilments.find((fulfilment) => fulfilment.stage !== 'cancelled' && reached(fulfilment, 'packed'));
  return gone ? `${gone.fulfilmentId} is ${gone.stage} already` : null;
}

/** Before the release it ends here; after it, every warehouse that holds a part must agree. */
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
    if (fulfilment.stage === 'promised') cancelled(plan, fulfilment, 'the order is cancelled before its release');
  }
  const asked = plan.state.fulfilments.filter(({ stage }) => stage !== 'cancelled');
  plan.update({
    cancellation: {
      state: 'requested',
      ...(reason && { reason }),
      waitingFor: asked.map(({ fulfilmentId }) => fulfilmentId),
    },
  });
  for (const { fulfilmentId, wms } of asked) {
    plan.command({ type: 'cancel-fulfilment', target: wms, payload: { wms, orderId: state.orderId, fulfilmentId } });
  }
  plan.note(asked.length > 0 ? `Asking ${asked.length} warehouse order(s) to cancel.` : 'Nothing was released yet.');
  settleCancel(plan);
}

/** A warehouse's answer to our question, or its own word that it cancelled. */
export function cancelAnswered(plan: Plan, fulfilment: Fulfilment, answer: CancelAnswer): void {
  const { cancellation } = plan.state;
  if (answer.outcome === 'cancelled') cancelled(plan, fulfilment, answer.reason ?? 'the warehouse agreed');
  if (cancellation.state !== 'requested') return;
  if (answer.outcome === 'rejected') {
    rejectCancel(plan, `${fulfilment.fulfilmentId}: ${answer.reason ?? 'the warehouse refused'}`);
    return;
  }
  const waitingFor = cancellation.waitingFor.filter((id) => id !== fulfilment.fulfilmentId);
  plan.update({ cancellation: { ...cancellation, waitingFor } });
  settleCancel(plan);
}

function settleCancel(plan: Plan): void {
  const { cancellation, open, cancelled: given, order, orderId } = plan.state;
  if (cancellation.state !== 'requested' || cancellation.waitingFor.length > 0) return;
  plan.timer('backorder', null);
  plan.close('backorder', 'The order was cancelled.');
  plan.update({
    phase: { name: 'cancelled', ...(cancellation.reason && { reason: cancellation.reason }) },
    cancellation: { state: 'none' },
    check: 'none',
    open: [],
    cancelled: joinLines(given, open),
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

/** The order goes on with what was not cancelled meanwhile. */
function rejectCancel(plan: Plan, reason: string): void {
  plan.update({ cancellation: { state: 'none' } });
  plan.update({ cancellation: { state: 'rejected', reason, during: wordOf(plan.state) } });
  plan.note(`Cancellation rejected: ${reason}.`);
  for (const fulfilment of plan.state.fulfilments) if ('packages' in fulfilment) planShipment(plan, fulfilment);
  if (plan.state.open.length > 0) askAvailability(plan);
}
