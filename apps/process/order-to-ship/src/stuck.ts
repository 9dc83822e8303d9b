import type { Command, CommandFailure, ExceptionCase } from '#process-manager';
import { QUESTIONS } from './by-hand.js';
import type { OrderToShipCommandType } from './commands/order-to-ship.commands.js';
import { mayEdit } from './editing.js';
import { stuckCode } from './overtaken.js';
import type { Plan } from './plan.js';
import { maySkip } from './skipping.js';

const DESKS: Readonly<Record<OrderToShipCommandType, string>> = {
  'read-order': 'order-desk',
  'check-availability': 'order-desk',
  'create-delivery': 'order-desk',
  'release-fulfilment': 'warehouse-desk',
  'cancel-fulfilment': 'warehouse-desk',
  'rate-shipment': 'transport-desk',
  'tender-shipment': 'transport-desk',
  'shorten-delivery': 'order-desk',
  'post-goods-issue': 'order-desk',
  'read-shipment': 'transport-desk',
  'find-invoice': 'order-desk',
  'close-order': 'order-desk',
};

/** Giving up is offered only where the goods have not moved and the quantity can still be cancelled. */
const MAY_BE_ABANDONED: readonly string[] = ['create-delivery', 'release-fulfilment'];

/** A command failed for good: it is kept, a person is asked, and the rest of the order goes on. */
export function setAside(plan: Plan, command: Command, failure: CommandFailure, part: string): void {
  const type = command.type as OrderToShipCommandType;
  const code = stuckCode(type, part);
  const kept = { type: command.type, target: command.target, payload: command.payload };
  plan.update({ stuck: [...plan.state.stuck.filter((each) => each.code !== code), { code, command: kept }] });
  const actions: ExceptionCase['actions'] = [
    'retry',
    ...(QUESTIONS.includes(type) ? [] : (['resolve'] as const)),
    'assign',
    ...(mayEdit(type) ? (['edit'] as const) : []),
    ...(maySkip(type) ? (['skip'] as const) : []),
    ...(MAY_BE_ABANDONED.includes(type) ? (['abandon'] as const) : []),
  ];
  plan.open({
    code,
    title: `${type} failed for ${part}: ${failure.code}`,
    detail: failure.message,
    owner: DESKS[type],
    severity: 'high',
    dueInMs: 4 * 3_600_000,
    actions,
    evidence: { command: kept, failure },
  });
  plan.note(`${type} for ${part} failed for good (${failure.code}): ${failure.message}`);
}
