import { isAside } from '#canonical';
import type { DecisionDraft } from '#process-manager';
import { type InvoiceRecord, invoiceId, type ShipToSettleState } from './ship-to-settle.state.js';

/** One decision about a settlement while it is being made. */
export type Plan = DecisionDraft<ShipToSettleState>;

/** Replaces the record of an invoice that is settled; a new one is added. */
export function putInvoice(plan: Plan, changed: InvoiceRecord): void {
  const { invoices } = plan.state;
  const id = invoiceId(changed.invoice);
  const isIt = (each: InvoiceRecord) => invoiceId(each.invoice) === id && !isAside(each);
  plan.update({
    invoices: invoices.some(isIt) ? invoices.map((each) => (isIt(each) ? changed : each)) : [...invoices, changed],
  });
}

/** Replaces one record, whatever it is. */
export const putInPlace = (plan: Plan, record: InvoiceRecord, changed: InvoiceRecord): void =>
  plan.update({ invoices: plan.state.invoices.map((each) => (each === record ? changed : each)) });

/** What a reader of the settlement must know, said once. */
export function remark(plan: Plan, text: string): void {
  if (plan.state.remarks.includes(text)) return;
  plan.update({ remarks: [...plan.state.remarks, text] });
  plan.note(text);
}
