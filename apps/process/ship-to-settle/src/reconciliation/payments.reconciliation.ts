import type { CanonicalEvent, EventData } from '#canonical';
import { pagesOf } from '#clients';
import { clock } from '#platform/clock';
import { currentContext } from '#platform/telemetry';
import { againstLedgers } from './ledger.reconciliation.js';
import { moving } from './ledgers.js';
import { PAYMENTS, paymentCases } from './payments.cases.js';
import { isNews, payablesOf, paymentRules, type TheirPayment, theirPayment } from './payments.js';
import { keyOf, settlementOfKey } from './posted-invoices.js';

/** What may be paid against what the ERPs have paid. A payment is news, and told to its settlement; all else is a person's. */
export const PaymentsReconciliation = againstLedgers({
  title: 'Holds what may be paid against what was paid',
  cases: paymentCases,
  bookOf: (client, { from: paidFrom, signal }) => ({
    since: `${paidFrom}T00:00:00.000Z`,
    list: (erp) => pagesOf((page) => client.listPayments(erp, { ...page, paidFrom }, { signal })),
    keyOf: ({ settlementId, invoiceNumber, amount }) => keyOf(settlementId, invoiceNumber, amount.currency),
    settlementOf: ({ settlementId }) => settlementId,
    oursOf: (settlement) => payablesOf(settlement.state, moving(settlement), paidFrom),
    theirsOf: (paid, settlement) =>
      theirPayment(paid, settlement && { ...moving(settlement), erp: settlement.state.erp ?? '' }),
  }),
  rules: paymentRules,
  news: (findings, run) =>
    findings.flatMap(({ key, left, right }) =>
      right && isNews(left, right) ? [paymentMade(settlementOfKey(key), right, `${PAYMENTS}:${run.id}:${key}`)] : [],
    ),
});

function paymentMade(settlementId: string, paid: TheirPayment, id: string): CanonicalEvent {
  const { invoiceNumber, amount, paidOn, documentNumber, settlement } = paid;
  const data: EventData['payment.made'] = {
    settlementId,
    erp: settlement?.erp ?? '',
    invoiceNumber,
    amount,
    paidOn,
    documentNumber,
  };
  return {
    id,
    source: '/ship-to-settle',
    type: 'payment.made',
    version: 1,
    subject: settlementId,
    receivedAt: clock.iso(),
    classifier: 'actual',
    traceparent: currentContext().traceparent,
    data,
  } as CanonicalEvent;
}
