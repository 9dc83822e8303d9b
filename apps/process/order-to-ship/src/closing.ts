import { isBack } from './came-back.js';
import type { InvoicesFound } from './commands/order-to-ship.commands.js';
import { closeAs, endWithoutGoods } from './ending.js';
import { invoiceMissing } from './invoice-missing.js';
import { uninvoiced } from './invoiced.js';
import { type Fulfilment, type OrderToShipState, shipmentOf } from './order-to-ship.state.js';
import { tellOverbilled } from './over-billed.js';
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

export function findInvoice(plan: Plan): void {
  const { order, orderId, phase } = plan.state;
  if (phase.name !== 'invoicing') return;
  const erp = order.source.system;
  plan.timer('find-invoice', null);
  plan.command({ type: 'find-invoice', target: erp, payload: { erp, orderId, orderNumber: order.orderNumber } });
}

/**
 * The ERP bills by itself, in its own time: asked again, slower and slower, until all that left for good is billed. What
 * came back as a whole is billed as well, and credited: an order that left has an invoice in any case.
 */
export function invoicesFound(plan: Plan, { items }: InvoicesFound): void {
  const { phase, routing } = plan.state;
  if (phase.name !== 'invoicing') return;
  const invoiceNumbers = items.map(({ invoiceNumber }) => invoiceNumber);
  const { lines, beyond, foreignUnits, whole } = uninvoiced(plan.state, items);
  tellOverbilled(plan, invoiceNumbers, beyond);
  if (items.length === 0 || lines.length > 0) {
    const polls = phase.polls + 1;
    const found = items.length > 0 ? { invoiceNumbers, uninvoiced: lines } : {};
    plan.update({ phase: { name: phase.name, since: phase.since, polls, ...found } });
    plan.timer(
      'find-invoice',
      Math.min((routing?.feedIntervalMs ?? 60_000) * 2 ** Math.min(polls, 20), SLOWEST_POLL_MS),
    );
    if (Date.parse(plan.now) - Date.parse(phase.since) > INVOICE_EXPECTED_WITHIN_MS) invoiceMissing(plan, foreignUnits);
    return;
  }
  if (whole.length > 0) plan.note(`Nobody tells what ${whole.join(', ')} bills: it counts for all that was shipped.`);
  closeAs(plan, invoiceNumbers, `Invoiced: ${invoiceNumbers.join(', ')}.`);
}
