import { type FreightInvoice, formatMoney } from '#canonical';
import type { InstanceReference } from '#process-manager';
import { type Plan, remark } from './plan.js';
import type { ShipToSettleState } from './ship-to-settle.state.js';

/** Of what a carrier bills for several shipments together: by carrier and its number, as the settlements of all its parts name it. */
export function statementReferences({ invoices }: ShipToSettleState): InstanceReference[] {
  const keys = invoices.flatMap(({ invoice: { carrier, statement } }): [key: string, owner: string][] =>
    statement ? [[`${carrier}:${statement.number}`, carrier]] : [],
  );
  return [...new Map(keys)].map(([key, owner]) => ({ kind: 'statement', key, owner }));
}

/** A statement may have nothing to say of one of its shipments: that is no invoice, unless it takes the place of one. */
export const billsNothing = ({ statement, charges }: FreightInvoice): boolean =>
  statement !== undefined && charges.every(({ amount }) => amount.amount === 0);

/** What it bills for others is nobody's here to pay: whoever adds up must know. */
export function tellElsewhere(plan: Plan, { statement }: FreightInvoice): void {
  if (!statement?.elsewhere || statement.elsewhere.amount === 0) return;
  const { number, elsewhere, total } = statement;
  const amount = `${formatMoney(elsewhere)} of ${formatMoney(total)} ${total.currency}`;
  remark(plan, `${number} bills ${amount} for loads that are none of ours: kept out, and not paid.`);
}
