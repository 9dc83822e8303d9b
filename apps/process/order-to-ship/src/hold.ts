import { goodsForm } from './goods-data.js';
import { ofKind } from './order-to-ship.cases.js';
import { overtaken } from './overtaken.js';
import type { Plan } from './plan.js';
import type { HoldReason } from './stopping.state.js';

const HOLD_TITLES: Readonly<Record<HoldReason, string>> = {
  credit: 'Credit hold',
  'delivery-block': 'Delivery block',
  validation: 'Order is not valid',
  'unknown-item': 'Unknown item',
  'goods-data': 'Data of the goods is missing',
  'not-released': 'Not released in the ERP',
};

/** Reasons that the order itself gives; its ERP has not blocked it. */
const OF_THE_ORDER: readonly HoldReason[] = ['validation', 'unknown-item', 'goods-data'];

export const holdCode = <R extends HoldReason>(reason: R) =>
  (reason === 'unknown-item' ? reason : `held:${reason}`) as R extends 'unknown-item' ? R : `held:${R}`;

/** What an event of a hold knows as a reason. */
const TOLD_AS = {
  credit: 'credit',
  'delivery-block': 'delivery-block',
  validation: 'validation',
  'unknown-item': 'validation',
  'goods-data': 'validation',
  'not-released': 'validation',
} as const satisfies Record<HoldReason, string>;

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
    ...ofKind(reason === 'unknown-item' || reason === 'goods-data' ? holdCode(reason) : 'held'),
    severity: OF_THE_ORDER.includes(reason) ? 'high' : 'medium',
    ...(reason === 'goods-data' && { resolveWith: goodsForm() }),
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
      reason: TOLD_AS[reason],
      detail,
      order,
    },
  });
}

export function closeHold(plan: Plan, resolution: string): void {
  if (plan.state.phase.name === 'held') plan.close(holdCode(plan.state.phase.reason), resolution);
}
