import { isBack } from './came-back.js';
import type { InvoicesFound } from './commands/order-to-ship.commands.js';
import { ofKind } from './order-to-ship.cases.js';
import { type Fulfilment, type OrderToShipState, shipmentOf } from './order-to-ship.state.js';
import type { Plan } from './plan.js';
import { liveReturnOf } from './returns.js';
import { shortfallsOf } from './shortfall.js';

const SLOWEST_POLL_MS = 15 * 60_000;
const INVOICE_EXPECTED_WITHIN_MS = 86_400_000;

/** Called after every input: an order with nothing left to ship and every delivery proven goes on to its invoice. */
export function closeWhenDone(plan: Plan): void {
  const { state } = plan;
  if (state.phase.name !== 'fulfilling' || state.open.length > 0 || state.check !== 'none') return;
  if (state.cancellation.state === 'requested' || shortfallsOf(state).length > 0) return;
  if (!state.fulfilments.every((fulfilment) => isDone(state, fulfilment))) return;
  if (state.fulfilments.every(({ stage }) => stage === 'cancelled')) {
    endWithoutGoods(plan);
    return;
  }
  plan.update({ phase: { name: 'invoicing', since: plan.now, polls: 0 } });
  plan.note('Everything is delivered and proven; looking for the customer invoice.');
  findInvoice(plan);
}

function isDone(state: OrderToShipState, fulfilment: Fulfilment): boolean {
  if (fulfilment.stage === 'cancelled') return true;
  if (fulfilment.stage !== 'goods-issued') return false;
  if (liveReturnOf(state, fulfilment.fulfilmentId)) return false;
  if (isBack(state, fulfilment)) return true;
  const shipment = state.shipments.find(({ fulfilmentId }) => fulfilmentId === fulfilment.fulfilmentId);
  return shipment !== undefined && shipmentOf(state, shipment.shipmentId).stage === 'pod-received';
}

function endWithoutGoods(plan: Plan): void {
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

export function findInvoice(plan: Plan): void {
  const { order, orderId, phase } = plan.state;
  if (phase.name !== 'invoicing') return;
  const erp = order.source.system;
  plan.timer('find-invoice', null);
  plan.command({ type: 'find-invoice', target: erp, payload: { erp, orderId, orderNumber: order.orderNumber } });
}

/** The ERP bills by itself, in its own time: asked again, slower and slower, until it has. */
export function invoicesFound(plan: Plan, { items }: InvoicesFound): void {
  const { order, orderId, phase, routing } = plan.state;
  if (phase.name !== 'invoicing') return;
  if (items.length === 0) {
    const polls = phase.polls + 1;
    plan.update({ phase: { ...phase, polls } });
    plan.timer(
      'find-invoice',
      Math.min((routing?.feedIntervalMs ?? 60_000) * 2 ** Math.min(polls, 20), SLOWEST_POLL_MS),
    );
    if (Date.parse(plan.now) - Date.parse(phase.since) > INVOICE_EXPECTED_WITHIN_MS) invoiceMissing(plan);
    return;
  }
  const invoiceNumbers = items.map(({ invoiceNumber }) => invoiceNumber);
  plan.timer('find-invoice', null);
  plan.close('invoice-missing', 'The invoice is there.');
  plan.update({ phase: { name: 'closing', invoiceNumbers } });
  plan.note(`Invoiced: ${invoiceNumbers.join(', ')}.`);
  const erp = order.source.system;
  plan.command({ type: 'close-order', target: erp, payload: { erp, orderId, orderNumber: order.orderNumber } });
}

function invoiceMissing(plan: Plan): void {
  plan.open({
    code: 'invoice-missing',
    title: `Order ${plan.state.order.orderNumber} is delivered but not invoiced`,
    ...ofKind('invoice-missing'),
  });
}

/** @param note set where the ERP has no such thing as closing an order */
export function orderClosed(plan: Plan, note?: string): void {
  const { order, orderId, phase } = plan.state;
  if (phase.name !== 'closing') return;
  plan.update({ phase: { name: 'closed', invoiceNumbers: phase.invoiceNumbers } });
  plan.emit({
    type: 'order.closed',
    subject: orderId,
    orderId,
    data: { orderNumber: order.orderNumber, erp: order.source.system, invoiceNumbers: phase.invoiceNumbers },
  });
  plan.note(note ?? 'The order is closed in the ERP.');
}
