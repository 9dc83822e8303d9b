import { billsNothing, type FreightInvoice, isAside, isCredit } from '#canonical';
import { isTold, type ResultForm, TEXT } from '#process-manager';
import { auditSupplement } from './audit.js';
import { secondInvoice } from './documents.js';
import { type Plan, putInPlace } from './plan.js';
import { currentInvoice, isApproved } from './postings.js';
import { takeCredit } from './set-aside-credits.js';
import type { InvoiceRecord, ShipToSettleState } from './ship-to-settle.state.js';
import { tellCarrier } from './telling.js';
import { agreedTender } from './tenders.js';

/**
 * `supplement`: it bills additional charges (detention, a reweigh, customs) and is audited as such; `credit`: it takes back
 * a part of the invoice that it names, or of the one that `invoiceNumber` does; `reject`: nothing is settled by it.
 */
interface SecondDecision {
  readonly decision: 'supplement' | 'credit' | 'reject';
  readonly invoiceNumber?: string;
}

const decided = (decisions: readonly SecondDecision['decision'][], more: ResultForm['properties'] = {}) => ({
  decisions,
  form: { type: 'object', required: ['decision'], properties: { decision: { enum: decisions }, ...more } } as const,
});
const OF_AN_INVOICE = decided(['supplement', 'reject']);
const OF_NOTHING = decided(['reject']);
const OF_A_CREDIT = decided(['credit', 'reject'], { invoiceNumber: TEXT });

function decisionOn(invoice: FreightInvoice) {
  if (isCredit(invoice)) return OF_A_CREDIT;
  return billsNothing(invoice) ? OF_NOTHING : OF_AN_INVOICE;
}

export const formOn = (invoice: FreightInvoice): ResultForm => decisionOn(invoice).form;

/** A person decides what becomes of an invoice that is set aside. */
export function decideSecond(plan: Plan, caseCode: string, payload: unknown, by: string): void {
  const record = plan.state.invoices.findLast(
    (each) => secondInvoice(each) === caseCode && each.state === 'disputed' && each.aside && !each.rejected,
  );
  if (!record) return;
  const result = (payload as { result?: unknown } | null | undefined)?.result ?? {};
  const { decisions, form } = decisionOn(record.invoice);
  if (!isTold(form, result)) {
    plan.refuse(`${by} must say ${decisions.join(' or ')}: the case stays open.`, '/result/decision');
    return;
  }
  const { decision, invoiceNumber } = result as SecondDecision;
  if (decision === 'reject') reject(plan, record, by);
  else if (decision === 'credit') takeCredit(plan, record, { of: invoiceNumber, by });
  else takeSupplement(plan, record, by);
}

/** It is audited, posted and paid beside what was tendered. */
function takeSupplement(plan: Plan, record: InvoiceRecord, by: string): void {
  const { invoiceNumber } = record.invoice;
  const wrong = neverTaken(plan.state, record.invoice);
  const early = wrong ?? notYetTaken(plan.state);
  if (early) {
    plan.refuse(early, wrong && '/result/decision');
    return;
  }
  const { aside: _, ...others } = record;
  const taken: InvoiceRecord = { ...others, variances: [], supplement: invoiceNumber };
  putInPlace(plan, record, taken);
  plan.close(secondInvoice(record), `Taken as a supplement by ${by}.`);
  plan.note(`${by} takes ${invoiceNumber} as a supplement.`);
  auditSupplement(plan, taken);
}

/** @returns why it is no supplement of this settlement, whatever becomes of that */
function neverTaken(state: ShipToSettleState, { invoiceNumber, carrier, total }: FreightInvoice): string | undefined {
  const current = currentInvoice(state);
  const isUsed = state.invoices.some((each) => !isAside(each) && each.invoice.invoiceNumber === invoiceNumber);
  if (isUsed) return `${invoiceNumber} is the number of another document of the settlement.`;
  if (carrier !== agreedTender(state)?.carrier)
    return `${carrier} did not carry the shipment: it has no additional charges.`;
  if (current && current.invoice.total.currency !== total.currency)
    return `The settlement is in ${current.invoice.total.currency}, ${invoiceNumber} in ${total.currency}.`;
  return undefined;
}

/** What is additional is known once it is decided what is not. */
function notYetTaken(state: ShipToSettleState): string | undefined {
  const current = currentInvoice(state);
  if (!current) return 'No invoice is settled that it could supplement.';
  return isApproved(current)
    ? undefined
    : `${current.invoice.invoiceNumber} is ${current.state}: that is decided first.`;
}

/** It stays aside, and its carrier is told by the way that disputes take. */
function reject(plan: Plan, record: InvoiceRecord, by: string): void {
  putInPlace(plan, record, { ...record, rejected: true });
  plan.close(secondInvoice(record), `Rejected by ${by}.`);
  tellCarrier(plan, record, record.variances);
  plan.note(`${by} rejects ${record.invoice.invoiceNumber}: nothing is posted for it.`);
}
