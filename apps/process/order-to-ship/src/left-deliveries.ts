import type { DeleteDelivery } from './commands/order-to-ship.commands.js';
import { ofKind } from './order-to-ship.cases.js';
import { type Fulfilment, fulfilmentOf } from './order-to-ship.state.js';
import { type Plan, putFulfilment } from './plan.js';

/**
 * The ERP's delivery of a fulfilment that ended without goods is deleted there: it reserves stock, and the ERP refuses a
 * second delivery of the same goods. Decided with the end itself, so that it comes before whatever the goods are promised
 * to next: commands to one ERP keep their order. While a warehouse may still ship what was given up, its delivery stays.
 */
export function deleteDelivery(plan: Plan, fulfilment: Fulfilment): void {
  if (fulfilment.stage !== 'cancelled' || fulfilment.recalled) return;
  const { order, orderId } = plan.state;
  const { fulfilmentId, deliveryNumber } = fulfilment;
  const erp = order.source.system;
  plan.command({
    type: 'delete-delivery',
    target: erp,
    payload: {
      ...{ erp, orderId, reference: fulfilmentId, orderNumber: order.orderNumber },
      ...(deliveryNumber && { deliveryNumber }),
    },
  });
}

/** A warehouse that was asked to stop what was given up has done so. */
export function recallEnded(plan: Plan, { fulfilmentId }: Fulfilment): void {
  const now = fulfilmentOf(plan.state, fulfilmentId);
  if (now.stage !== 'cancelled' || !now.recalled) return;
  const { recalled: _, ...stopped } = now;
  putFulfilment(plan, stopped);
  deleteDelivery(plan, stopped);
}

/** The delivery arose while its fulfilment was being given up. */
export function lateDelivery(plan: Plan, fulfilment: Fulfilment, deliveryNumber: string): void {
  const late = { ...fulfilment, deliveryNumber } as Fulfilment;
  putFulfilment(plan, late);
  deleteDelivery(plan, late);
}

/** The ERP has no call that deletes it: a person does. Where no delivery is known, none is looked for. */
export function leftToPerson(plan: Plan, { reference, deliveryNumber }: DeleteDelivery): void {
  if (!deliveryNumber) return;
  plan.open({
    code: `delivery-left:${reference}`,
    title: `Delete delivery ${deliveryNumber} in the ERP`,
    detail: `${reference} ended without goods; its delivery still reserves stock, and this ERP has no call of ours that deletes one.`,
    ...ofKind('delivery-left'),
  });
}
