import type { HoldReason } from './order-to-ship.state.js';
import { overtaken } from './overtaken.js';
import type { Plan } from './plan.js';

const HOLD_TITLES: Readonly<Record<HoldReason, string>> = {
  credit: 'Credit hold',
  'delivery-block': 'Delivery block',
  validation: 'Order is not valid',
  'unknown-item': 'Unknown item',
};

export const holdCode = (reason: HoldReason): string => (reason === 'unknown-item' ? reason : `held:${reason}`);

export function hold(plan: Plan, reason: HoldReason, detail: string, tell = true): void {
  const { phase, order, orderId } = plan.state;
  if (phase.name === 'held' && phase.reason === reason && phase.detail === detail) return;
  if (phase.name === 'held' && phase.reason !== reason) closeHold(plan, `Now held for another reason: ${reason}.`);
  overtaken(plan, 'check-availability', orderId);
  plan.update({ phase: { name: 'held', reason, detail }, check: 'none', open: [] });
  plan.open({
    code: holdCode(reason),
    cause: holdCode(reason),
    title: `${HOLD_TITLES[reason]}: order ${order.orderNumber}`,
    detail,
    owner: 'order-desk',
    severity: reason === 'unknown-item' || reason === 'validation' ? 'high' : 'medium',
    dueInMs: 4 * 3_600_000,
    actions: ['retry', 'assign', 'abandon'],
    evidence: { order },
  });
  plan.note(`${HOLD_TITLES[reason]}. ${detail}`);
  if (!tell) return;
  plan.emit({
    type: 'order.held',
    subject: orderId,
    orderId,
    data: {
      orderNumber: order.orderNumber,
      erp: order.source.system,
      reason: reason === 'unknown-item' ? 'validation' : reason,
      detail,
      order,
    },
  });
}

export function closeHold(plan: Plan, resolution: string): void {
  if (plan.state.phase.name === 'held') plan.close(holdCode(plan.state.phase.reason), resolution);
}
