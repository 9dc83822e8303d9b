import { pagesOf } from '#clients';
import { againstLedgers } from './ledger.reconciliation.js';
import { moving } from './ledgers.js';
import { postedCases } from './posted-invoices.cases.js';
import { invoicesOf, keyOf, postedRules, theirInvoice } from './posted-invoices.js';

/** What carriers billed against what is in the ledgers. */
export const PostedInvoicesReconciliation = againstLedgers({
  title: "Holds carriers' invoices against those in the ledgers",
  cases: postedCases,
  bookOf: (client, { from: postedFrom, signal }) => ({
    // What was posted before is in no list that is read.
    since: `${postedFrom}T00:00:00.000Z`,
    list: (erp) => pagesOf((page) => client.listPostedInvoices(erp, { ...page, postedFrom }, { signal })),
    keyOf: ({ settlementId, invoiceNumber, amount }) => keyOf(settlementId, invoiceNumber, amount.currency),
    settlementOf: ({ settlementId }) => settlementId,
    oursOf: (settlement) => invoicesOf(settlement.state, moving(settlement)),
    theirsOf: (documents, settlement) => theirInvoice(documents, settlement && moving(settlement)),
  }),
  rules: postedRules,
});
