import type { OrderToShipCommandType } from './commands/order-to-ship.commands.js';
import type { Plan } from './plan.js';

export const stuckCode = (type: OrderToShipCommandType, part: string): string => `command-failed:${type}:${part}`;

/** A fact shows that the command is no longer needed: its case is over. */
export function overtaken(plan: Plan, type: OrderToShipCommandType, part: string): void {
  const code = stuckCode(type, part);
  if (!plan.state.stuck.some((each) => each.code === code)) return;
  plan.update({ stuck: plan.state.stuck.filter((each) => each.code !== code) });
  plan.close(code, 'Overtaken by what happened.');
}
