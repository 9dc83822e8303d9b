import type { DecisionDraft } from '#process-manager';
import type { InvoiceRecord, ShipToSettleState } from './ship-to-settle.state.js';

/** One decision about a settlement while it is being made. */
export type Plan = DecisionDraft<ShipToSettleState>;

/** Replaces the record of that invoice; a new one is added. */
export function putInvoice(plan: Plan, changed: InvoiceRecord): void {
  const { invoices } = plan.state;
  const isIt = ({ invoice, state }: InvoiceRecord) =>
    invoice.invoiceNumber === changed.invoice.invoiceNumber && state !== 'duplicate';
  plan.update({
    invoices: invoices.some(isIt) ? invoices.map((each) => (isIt(each) ? changed : each)) : [...invoices, changed],
  });
}
