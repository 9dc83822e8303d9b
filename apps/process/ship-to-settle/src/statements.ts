import {
  billsNothing,
  type ChargeVariance,
  type FreightInvoice,
  formatMoney,
  isAside,
  isCredit,
  money,
  numbersOf,
} from '#canonical';
import type { InstanceReference } from '#process-manager';
import { secondInvoice } from './documents.js';
import { type Plan, putInPlace, remark } from './plan.js';
import { netOf, settledInvoices } from './postings.js';
import type { InvoiceRecord, ShipToSettleState } from './ship-to-settle.state.js';
import { endTelling } from './telling.js';

/** Of what a carrier bills for several shipments together: by carrier and its number, as the settlements of all its parts name it. */
export function statementReferences({ invoices }: ShipToSettleState): InstanceReference[] {
  const keys = invoices.flatMap(({ invoice: { carrier, statement } }): [key: string, owner: string][] =>
    statement ? [[`${carrier}:${statement.number}`, carrier]] : [],
  );
  return [...new Map(keys)].map(([key, owner]) => ({ kind: 'statement', key, owner }));
}

/** The invoice that is settled here and of which another form of its statement came: one that bills nothing of it, or bills it again. */
export function settledBefore(state: ShipToSettleState, invoice: FreightInvoice): InvoiceRecord | undefined {
  const numbers = numbersOf(state.invoices, invoice);
  return isCredit(invoice)
    ? undefined
    : settledInvoices(state).find(
        (each) =>
          each.invoice.carrier === invoice.carrier &&
          numbers.has(each.invoice.invoiceNumber) &&
          netOf(state, each).total.amount !== 0,
      );
}

/** It has no charges that could be held against what is settled. */
export function unbilledWhole(state: ShipToSettleState, settled: InvoiceRecord): ChargeVariance[] {
  const { total } = netOf(state, settled);
  return [{ code: 'TOTAL', expected: total, billed: money(0, total.currency), reason: 'amount' }];
}

/** A later form bills again what an earlier one left out: as before, or otherwise, which is a question of its own. */
export function billedAgain(plan: Plan, invoice: FreightInvoice): void {
  const settled = billsNothing(invoice) ? undefined : settledBefore(plan.state, invoice);
  if (settled) endUnbilled(plan, settled, `${invoice.invoiceNumber} bills it again.`);
}

/** Once an invoice is credited as a whole, a statement that leaves it out says no more than that. */
export function endUnbilled(plan: Plan, { invoice: { carrier, invoiceNumber } }: InvoiceRecord, how: string): void {
  const { invoices } = plan.state;
  const said = invoices.filter(
    (each) =>
      each.state === 'disputed' &&
      isAside(each) &&
      billsNothing(each.invoice) &&
      each.invoice.carrier === carrier &&
      numbersOf(invoices, each.invoice).has(invoiceNumber),
  );
  for (const each of said) {
    putInPlace(plan, each, { ...each, state: 'adjusted' });
    plan.close(secondInvoice(each), how);
    endTelling(plan, each, how);
  }
}

/** What it bills for others is nobody's here to pay: whoever adds up must know. */
export function tellElsewhere(plan: Plan, { statement }: FreightInvoice): void {
  if (!statement?.elsewhere || statement.elsewhere.amount === 0) return;
  const { number, elsewhere, total } = statement;
  const amount = `${formatMoney(elsewhere)} of ${formatMoney(total)} ${total.currency}`;
  remark(plan, `${number} bills ${amount} for loads that are none of ours: kept out, and not paid.`);
}
