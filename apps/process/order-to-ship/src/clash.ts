import type { Command, CommandFailure } from '#process-manager';
import type { OrderToShipCommandType } from './commands/order-to-ship.commands.js';
import { ofKind } from './order-to-ship.cases.js';
import type { Plan } from './plan.js';

/** As it comes back from its system. */
export type Issued = Command & { readonly key: string };

/**
 * Why a command that failed may stand at its system otherwise than it was asked for: it is there in another form, or it
 * was edited, and nobody knows in which form it is there.
 */
export function clashOf({ key }: Issued, { code, message }: CommandFailure): string | undefined {
  if (code === 'conflict') return message;
  const edited = !key.endsWith(':r0');
  return edited && code === 'gave-up' ? `Whether it is there as it was edited is not known: ${message}` : undefined;
}

/** It goes on as its system has it, and not as it was asked for: that somebody has to put right. */
export function standsOtherwise(plan: Plan, type: OrderToShipCommandType, part: string, clash: string): void {
  if (plan.state.fulfilments.some(({ fulfilmentId, stage }) => fulfilmentId === part && stage === 'cancelled')) return;
  plan.open({
    code: `stands-otherwise:${part}`,
    title: `${part} may go on otherwise than it was asked for`,
    detail: `${clash}. Have it changed there, or agree with the customer on what stands there.`,
    ...ofKind('stands-otherwise'),
    owner: type === 'tender-shipment' ? 'transport-desk' : 'warehouse-desk',
    evidence: { clash },
  });
}
