import type { SettledByHand } from './order-to-ship.state.js';
import type { Plan } from './plan.js';

export function endWithoutGoods(plan: Plan): void {
  const { order, orderId } = plan.state;
  const reason = 'every part was cancelled';
  plan.update({ phase: { name: 'cancelled', reason } });
  plan.emit({
    type: 'order.cancelled',
    subject: orderId,
    orderId,
    data: { orderNumber: order.orderNumber, erp: order.source.system, reason },
  });
  plan.note(`The order ends: ${reason}.`);
}

/** Nothing more is waited for: the ERP is told that the order has ended. */
export function closeAs(plan: Plan, invoiceNumbers: readonly string[], note: string, settled?: SettledByHand): void {
  const { order, orderId } = plan.state;
  plan.timer('find-invoice', null);
  plan.close('invoice-missing', note);
  plan.update({ phase: { name: 'closing', invoiceNumbers, ...(settled && { settled }) } });
  plan.note(note);
  const erp = order.source.system;
  plan.command({ type: 'close-order', target: erp, payload: { erp, orderId, orderNumber: order.orderNumber } });
}

/** @param note set where the ERP has no such thing as closing an order */
export function orderClosed(plan: Plan, note?: string): void {
  const { order, orderId, phase } = plan.state;
  if (phase.name !== 'closing') return;
  const { invoiceNumbers } = phase;
  plan.update({ phase: { ...phase, name: 'closed' } });
  plan.emit({
    type: 'order.closed',
    subject: orderId,
    orderId,
    data: { orderNumber: order.orderNumber, erp: order.source.system, invoiceNumbers },
  });
  plan.note(note ?? 'The order is closed in the ERP.');
}
