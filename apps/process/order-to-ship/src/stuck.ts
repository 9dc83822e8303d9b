import { type CaseKind, type CaseKinds, type CommandFailure, termsOfKind } from '#process-manager';
import { formOf, QUESTIONS } from './by-hand.js';
import { clashOf, type Issued } from './clash.js';
import type { OrderToShipCommandType } from './commands/order-to-ship.commands.js';
import { mayEdit } from './editing.js';
import { stuckCode } from './overtaken.js';
import type { Plan } from './plan.js';
import { maySkip } from './skipping.js';

/** Whose it is when a command failed for good. */
const DESKS: Readonly<Record<OrderToShipCommandType, string>> = {
  'read-order': 'order-desk',
  'check-availability': 'order-desk',
  'create-delivery': 'order-desk',
  'release-fulfilment': 'warehouse-desk',
  'cancel-fulfilment': 'warehouse-desk',
  'rate-shipment': 'transport-desk',
  'tender-shipment': 'transport-desk',
  'shorten-delivery': 'order-desk',
  'delete-delivery': 'order-desk',
  'post-goods-issue': 'order-desk',
  'read-shipment': 'transport-desk',
  'find-invoice': 'order-desk',
  'close-order': 'order-desk',
  'announce-return': 'order-desk',
  'receive-return': 'order-desk',
  'cancel-return': 'order-desk',
};

/** Giving up is offered only where the goods have not moved and the quantity can still be cancelled. */
const MAY_BE_ABANDONED: readonly string[] = ['create-delivery', 'release-fulfilment'];

const failed = (type: OrderToShipCommandType): CaseKind => ({
  when: `${type} fails for good.`,
  owner: DESKS[type],
  severity: 'high',
  dueInMs: 4 * 3_600_000,
  actions: [
    'retry',
    ...(QUESTIONS.includes(type) ? [] : (['resolve'] as const)),
    'assign',
    ...(mayEdit(type) ? (['edit'] as const) : []),
    ...(maySkip(type) ? (['skip'] as const) : []),
    ...(MAY_BE_ABANDONED.includes(type) ? (['abandon'] as const) : []),
  ],
});

/** A kind of case for each command. */
export const FAILED: CaseKinds = Object.fromEntries(
  (Object.keys(DESKS) as OrderToShipCommandType[]).map((type) => [`command-failed:${type}`, failed(type)]),
);

/** A command failed for good: it is kept, a person is asked, and the rest of the order goes on. */
export function setAside(plan: Plan, command: Issued, failure: CommandFailure, part: string): void {
  const type = command.type as OrderToShipCommandType;
  const code = stuckCode(type, part);
  const kept = { type: command.type, target: command.target, payload: command.payload };
  // A question leaves nothing behind that could stand otherwise.
  const clash = QUESTIONS.includes(type) ? undefined : clashOf(command, failure);
  const stuck = { code, command: kept, ...(clash && { clash }) };
  plan.update({ stuck: [...plan.state.stuck.filter((each) => each.code !== code), stuck] });
  const form = formOf(type);
  const terms = termsOfKind(failed(type));
  plan.open({
    code,
    title: `${type} failed for ${part}: ${failure.code}`,
    detail: failure.message,
    ...terms,
    ...(form && terms.actions.includes('resolve') && { resolveWith: form }),
    evidence: { command: kept, failure },
  });
  plan.note(`${type} for ${part} failed for good (${failure.code}): ${failure.message}`);
}
