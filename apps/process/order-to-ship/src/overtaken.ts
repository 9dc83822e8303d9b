import { standsOtherwise } from './clash.js';
import type { OrderToShipCommandType } from './commands/order-to-ship.commands.js';
import type { Plan } from './plan.js';

export const stuckCode = (type: OrderToShipCommandType, part: string): string => `command-failed:${type}:${part}`;

export const isStuck = ({ state }: Plan, type: OrderToShipCommandType, part: string): boolean =>
  state.stuck.some(({ code }) => code === stuckCode(type, part));

/** A fact shows that the command is no longer needed: its case is over. */
export function overtaken(plan: Plan, type: OrderToShipCommandType, part: string): void {
  const code = stuckCode(type, part);
  const stuck = plan.state.stuck.find((each) => each.code === code);
  if (!stuck) return;
  plan.update({ stuck: plan.state.stuck.filter((each) => each.code !== code) });
  plan.close(code, 'Overtaken by what happened.');
  if (stuck.clash) standsOtherwise(plan, type, part, stuck.clash);
}
