import { isTold, type ResultForm, TEXT } from '#process-manager';
import { closeAs } from './ending.js';
import { owedFor } from './invoiced.js';
import { ofKind } from './order-to-ship.cases.js';
import type { OpenLine } from './order-to-ship.state.js';
import { overtaken } from './overtaken.js';
import type { Plan } from './plan.js';

const FORM: ResultForm = {
  type: 'object',
  properties: {
    /** Of invoices that bill it elsewhere. */
    invoiceNumbers: { type: 'array', minItems: 1, maxItems: 99, uniqueItems: true, items: TEXT },
    /** Why nobody bills it. */
    notInvoiced: { type: 'string', minLength: 1, maxLength: 500 },
  },
  anyOf: [{ required: ['invoiceNumbers'] }, { required: ['notInvoiced'] }],
};
const AS_TOLD = '{"invoiceNumbers": […]} where it is billed elsewhere, or {"notInvoiced": "<why>"}';

/** What was shipped is not billed as a whole for too long: a person sees to it, or says that it is settled. */
export function invoiceMissing(plan: Plan, foreignUnits: readonly string[]): void {
  const { order, phase } = plan.state;
  if (phase.name !== 'invoicing') return;
  const { invoiceNumbers = [], uninvoiced = owedFor(plan.state) } = phase;
  const inPart = invoiceNumbers.length > 0;
  const strange = foreignUnits.map((id) => ` Line ${id} is billed in a unit that cannot be held against its own.`);
  plan.open({
    code: 'invoice-missing',
    title: `Order ${order.orderNumber} is delivered ${inPart ? 'and invoiced in part' : 'but not invoiced'}`,
    detail: `${inPart ? `${invoiceNumbers.join(', ')} bills a part of it. ` : ''}${said(plan, uninvoiced)}${strange.join('')} Have it billed in the ERP, which is asked again, or resolve with ${AS_TOLD}.`,
    ...ofKind('invoice-missing'),
    resolveWith: FORM,
    evidence: { invoiceNumbers, uninvoiced },
  });
}

/** Which lines, and how much of each. */
function said(plan: Plan, lines: readonly OpenLine[]): string {
  if (lines.length === 0) return 'All of it came back, and the ERP has no invoice of it.';
  const owed = new Map(owedFor(plan.state).map(({ lineId, quantity: { value } }) => [lineId, value]));
  const of = ({ lineId, quantity: { value, unit } }: OpenLine) =>
    `${value} of ${owed.get(lineId)} ${unit} of line ${lineId}`;
  return `Not billed: ${lines.map(of).join(', ')}.`;
}

/** A person ends the waiting: it is billed elsewhere, or nobody bills it. */
export function settleInvoice(plan: Plan, result: Readonly<Record<string, unknown>>, by: string): void {
  const { phase, orderId } = plan.state;
  if (phase.name !== 'invoicing') return;
  if (!isTold(FORM, result)) {
    plan.refuse(`${by} must say ${AS_TOLD}: the case stays open.`, '/result');
    return;
  }
  const { invoiceNumbers = [], notInvoiced } = result as { invoiceNumbers?: readonly string[]; notInvoiced?: string };
  const lines = phase.uninvoiced ?? owedFor(plan.state);
  const told = [
    ...(invoiceNumbers.length > 0 ? [`billed as ${invoiceNumbers.join(', ')}`] : []),
    ...(notInvoiced ? [`not billed: ${notInvoiced}`] : []),
  ];
  overtaken(plan, 'find-invoice', orderId);
  closeAs(
    plan,
    [...new Set([...(phase.invoiceNumbers ?? []), ...invoiceNumbers])],
    `${by} says of what was missing: ${told.join('; ')}.`,
    { by, lines, ...(notInvoiced && { because: notInvoiced }) },
  );
}
