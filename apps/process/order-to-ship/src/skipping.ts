import type { OrderToShipCommandType } from './commands/order-to-ship.commands.js';
import { orderClosed } from './ending.js';
import type { Plan } from './plan.js';

type Skip = (plan: Plan, by: string, reason: string) => void;

/** Commands that may be left out, and how the order goes on without them. Whatever moves goods or money is not among them. */
const SKIPS: Partial<Readonly<Record<OrderToShipCommandType, Skip>>> = {
  'shorten-delivery': (plan, by, reason) => plan.note(`${by} leaves the delivery as it is in the ERP: ${reason}`),
  'delete-delivery': (plan, by, reason) => plan.note(`${by} leaves the delivery in the ERP: ${reason}`),
  'close-order': (plan, by, reason) => orderClosed(plan, `${by} leaves the order open in the ERP: ${reason}`),
  'cancel-return': (plan, by, reason) => plan.note(`${by} leaves the return open in the ERP: ${reason}`),
};

export const maySkip = (type: string): boolean => type in SKIPS;

export function skip(plan: Plan, type: string, by: string, payload: unknown): void {
  const { reason } = payload as { readonly reason: string };
  SKIPS[type as OrderToShipCommandType]?.(plan, by, reason);
}
