import type { Command, CommandFailure, EditedCommand } from '#process-manager';
import { accrued } from './accrual.js';
import type { DisputeFreightInvoice, Posted, ShipToSettleCommandType } from './commands/ship-to-settle.commands.js';
import { mayEdit } from './editing.js';
import { intoNextPeriod } from './period.js';
import type { Plan } from './plan.js';
import { accrualReversed, invoicePosted, paymentReleased } from './posting.js';
import { currentInvoice } from './postings.js';
import { stuckCode } from './ship-to-settle.state.js';

/** The casts hold because this process alone issued the command. */
export function commandDone(plan: Plan, command: Command, result: unknown): void {
  switch (command.type as ShipToSettleCommandType) {
    case 'post-accrual':
      accrued(plan, result as Posted);
      break;
    case 'post-supplier-invoice':
      invoicePosted(plan, (result as Posted).documentNumber);
      break;
    case 'reverse-accrual':
      accrualReversed(plan);
      break;
    case 'release-payment':
      paymentReleased(plan);
      break;
    case 'dispute-freight-invoice':
      plan.note('The carrier has the dispute.');
      break;
  }
}

export function commandFailed(plan: Plan, command: Command, failure: CommandFailure): void {
  if (command.type === 'dispute-freight-invoice' && !isDisputed(plan, command.payload as DisputeFreightInvoice)) {
    plan.note(`The dispute could not be told (${failure.code}), but it is over.`);
    return;
  }
  if (failure.code === 'capability-missing' && otherWay(plan, command)) return;
  if (failure.code === 'period-closed' && intoNextPeriod(plan, command)) return;
  setAside(plan, command, failure);
}

/** What this landscape cannot do has a documented other way. */
function otherWay(plan: Plan, command: Command): boolean {
  switch (command.type as ShipToSettleCommandType) {
    case 'post-accrual':
      accrued(plan, { offBook: `${command.target} has no accruals` });
      return true;
    case 'release-payment':
      paymentReleased(plan, true);
      return true;
    case 'dispute-freight-invoice':
      disputeByHand(plan, command.payload as DisputeFreightInvoice);
      return true;
    default:
      return false;
  }
}

function isDisputed({ state }: Plan, { invoiceNumber }: DisputeFreightInvoice): boolean {
  const current = currentInvoice(state);
  return current?.state === 'disputed' && current.invoice.invoiceNumber === invoiceNumber;
}

function disputeByHand(plan: Plan, { invoiceNumber, carrier, variances }: DisputeFreightInvoice): void {
  plan.open({
    code: `dispute-by-hand:${invoiceNumber}`,
    title: `Tell ${carrier} by hand that ${invoiceNumber} is disputed`,
    detail: 'The TMS takes no disputes.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 86_400_000,
    actions: ['resolve', 'assign'],
    evidence: variances,
  });
}

function setAside(plan: Plan, command: Command, failure: CommandFailure): void {
  const code = stuckCode(command.type);
  const kept = { type: command.type, target: command.target, payload: command.payload };
  plan.update({ stuck: [...plan.state.stuck.filter((each) => each.code !== code), { code, command: kept }] });
  plan.open({
    code,
    title: `${command.type} failed for ${plan.state.settlementId}: ${failure.code}`,
    detail: failure.message,
    owner: 'freight-audit',
    severity: 'high',
    dueInMs: 8 * 3_600_000,
    actions: [
      'retry',
      'resolve',
      'assign',
      ...(command.type === 'post-accrual' ? (['abandon'] as const) : []),
      ...(mayEdit(command.type) ? (['edit'] as const) : []),
      ...(MAY_BE_SKIPPED.includes(command.type) ? (['skip'] as const) : []),
    ],
    evidence: { command: kept, failure },
  });
  plan.note(`${command.type} failed for good (${failure.code}): ${failure.message}`);
}

/** The settlement goes on without it: the invoice stays disputed, and its carrier learns of it in another way. */
const MAY_BE_SKIPPED: readonly string[] = ['dispute-freight-invoice'];

/** Postings whose number is needed to go on: done by hand, the person must tell it. */
const NEEDS_NUMBER: readonly string[] = ['post-accrual', 'post-supplier-invoice'];

export function actOnStuck(plan: Plan, code: string, action: string, payload: unknown, by: string): void {
  const stuck = plan.state.stuck.find((each) => each.code === code);
  if (!stuck) return;
  const result = ((payload as { result?: unknown } | null | undefined)?.result ?? {}) as Partial<Posted>;
  if (action === 'resolve' && NEEDS_NUMBER.includes(stuck.command.type) && typeof result.documentNumber !== 'string') {
    plan.note(`${by} must say which document was posted by hand: the case stays open.`);
    return;
  }
  if (action === 'abandon' && stuck.command.type !== 'post-accrual') return;
  if (action === 'skip' && !MAY_BE_SKIPPED.includes(stuck.command.type)) return;
  plan.update({ stuck: plan.state.stuck.filter((each) => each.code !== code) });
  if (action === 'edit') {
    const edited = payload as EditedCommand;
    plan.close(code, `Done again as ${edited.proposedBy} edited and ${by} approved it.`);
    plan.command({ ...stuck.command, payload: edited.payload, revises: edited.revises });
  } else if (action === 'skip') {
    plan.close(code, `Left out by ${by}.`);
    plan.note(`${by} leaves ${stuck.command.type} out: ${(payload as { reason: string }).reason}`);
  } else if (action === 'retry') {
    plan.close(code, `Tried again for ${by}.`);
    plan.command(stuck.command);
  } else if (action === 'resolve') {
    plan.close(code, `Done by hand by ${by}.`);
    commandDone(plan, stuck.command, result);
  } else if (action === 'abandon') {
    plan.close(code, `Given up by ${by}.`);
    accrued(plan, { offBook: `${by} gave up the accrual` });
  }
}
