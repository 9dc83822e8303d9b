import {
  type CaseKind,
  type CaseKinds,
  type Command,
  type CommandFailure,
  type EditedCommand,
  isTold,
  type ResultForm,
  TEXT,
  termsOfKind,
} from '#process-manager';
import { accrued } from './accrual.js';
import type {
  DisputeFreightInvoice,
  Posted,
  RateShipped,
  ShippedRates,
  ShipToSettleCommandType,
} from './commands/ship-to-settle.commands.js';
import { isDocument } from './documents.js';
import { mayEdit } from './editing.js';
import { fuelKnown, fuelUnknown } from './fuel.js';
import { intoNextPeriod } from './period.js';
import type { Plan } from './plan.js';
import { accrualReversed, invoicePosted, paymentReleased } from './posting.js';
import { settledInvoices } from './postings.js';
import { stuckCode } from './ship-to-settle.state.js';
import { tellByHand, untoldCode } from './telling.js';

/** The casts hold because this process alone issued the command. */
export function commandDone(plan: Plan, command: Command, result: unknown): void {
  switch (command.type as ShipToSettleCommandType) {
    case 'rate-shipped':
      fuelKnown(plan, command.payload as RateShipped, result as ShippedRates);
      break;
    case 'post-accrual':
      accrued(plan, result as Posted);
      break;
    case 'post-supplier-invoice':
      invoicePosted(plan, (result as Posted).documentNumber);
      break;
    case 'reverse-accrual':
      accrualReversed(plan, (result as Partial<Posted>).documentNumber);
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
  if (command.type === 'rate-shipped') {
    fuelUnknown(plan, command.payload as RateShipped, failure.message);
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
      tellByHand(plan, command.payload as DisputeFreightInvoice);
      return true;
    default:
      return false;
  }
}

const isDisputed = ({ state }: Plan, dispute: DisputeFreightInvoice): boolean =>
  [...settledInvoices(state), ...state.invoices.filter(({ rejected }) => rejected)].some(
    (each) => each.state === 'disputed' && isDocument(each, dispute),
  );

/** The settlement goes on without it: the invoice stays disputed, and its carrier learns of it in another way. */
const MAY_BE_SKIPPED: readonly string[] = ['dispute-freight-invoice'];

const TYPES = [
  'rate-shipped',
  'post-accrual',
  'post-supplier-invoice',
  'reverse-accrual',
  'release-payment',
  'dispute-freight-invoice',
] as const satisfies readonly ShipToSettleCommandType[];

const failed = (type: string): CaseKind => ({
  when: `${type} fails for good.`,
  owner: 'freight-audit',
  severity: 'high',
  dueInMs: 8 * 3_600_000,
  actions: [
    'retry',
    'resolve',
    'assign',
    ...(type === 'post-accrual' ? (['abandon'] as const) : []),
    ...(mayEdit(type) ? (['edit'] as const) : []),
    ...(MAY_BE_SKIPPED.includes(type) ? (['skip'] as const) : []),
  ],
});

/** A kind of case for each command. */
export const FAILED: CaseKinds = Object.fromEntries(TYPES.map((type) => [`command-failed:${type}`, failed(type)]));

function setAside(plan: Plan, command: Command, failure: CommandFailure): void {
  const code =
    command.type === 'dispute-freight-invoice'
      ? untoldCode(command.payload as DisputeFreightInvoice)
      : stuckCode(command.type);
  const kept = { type: command.type, target: command.target, payload: command.payload };
  plan.update({ stuck: [...plan.state.stuck.filter((each) => each.code !== code), { code, command: kept }] });
  const form = FORMS[command.type];
  plan.open({
    code,
    title: `${command.type} failed for ${plan.state.settlementId}: ${failure.code}`,
    detail: failure.message,
    ...termsOfKind(failed(command.type)),
    ...(form && { resolveWith: form }),
    evidence: { command: kept, failure },
  });
  plan.note(`${command.type} failed for good (${failure.code}): ${failure.message}`);
}

const NUMBER: ResultForm = { type: 'object', properties: { documentNumber: TEXT } };
const NEEDED: ResultForm = { ...NUMBER, required: ['documentNumber'] };

/** Postings done by hand: where the number is needed to go on the person must tell it, else they may. */
const FORMS: Partial<Readonly<Record<string, ResultForm>>> = {
  'post-accrual': NEEDED,
  'post-supplier-invoice': NEEDED,
  'reverse-accrual': NUMBER,
} satisfies Partial<Record<ShipToSettleCommandType, ResultForm>>;

export function actOnStuck(plan: Plan, code: string, action: string, payload: unknown, by: string): void {
  const stuck = plan.state.stuck.find((each) => each.code === code);
  if (!stuck) return;
  const result = ((payload as { result?: unknown } | null | undefined)?.result ?? {}) as Partial<Posted>;
  const form = FORMS[stuck.command.type];
  if (action === 'resolve' && form && !isTold(form, result)) {
    plan.refuse(`${by} must say which document was posted by hand: the case stays open.`, '/result/documentNumber');
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
