import { Injectable } from '@nestjs/common';
import type { CanonicalEvent, EventData } from '#canonical';
import { ErpClient, pagesOf } from '#clients';
import { EventLogService } from '#messaging';
import { clock } from '#platform/clock';
import { currentContext } from '#platform/telemetry';
import {
  BOOK,
  type Opened,
  type Reconciliation,
  type ScheduledRun,
  type SettledFinding,
  type Settlement as Settling,
  type SortedRows,
  settleAsCases,
} from '#process-manager';
import { dayBefore, Ledgers, moving, NIGHTLY } from './ledgers.js';
import { PAYMENTS, paymentCases } from './payments.cases.js';
import { isNews, type OurPayable, payablesOf, paymentRules, type TheirPayment, theirPayment } from './payments.js';
import { keyOf, settlementOfKey } from './posted-invoices.js';

/** What may be paid against what the ERPs have paid. A payment is news, and told to its settlement; all else is a person's. */
@Injectable()
export class PaymentsReconciliation implements Reconciliation<OurPayable, TheirPayment> {
  readonly name = PAYMENTS;
  readonly title = 'Holds what may be paid against what was paid';
  readonly expression = NIGHTLY;
  readonly zone = 'UTC';
  readonly retry = BOOK;
  readonly sides = ['ship-to-settle', 'erp'] as const;
  readonly mostDifferences: number;
  readonly instanceOf = paymentCases.instanceOf;

  constructor(
    private readonly erp: ErpClient,
    private readonly events: EventLogService,
    private readonly ledgers: Ledgers,
  ) {
    this.mostDifferences = ledgers.terms.mostDifferences;
  }

  async open({ tenant, signal }: ScheduledRun, rows: SortedRows): Promise<Opened<OurPayable, TheirPayment>> {
    const now = clock.date();
    const paidFrom = dayBefore(now, this.ledgers.terms.lookBackDays);
    const { left, theirs, missing, covers } = await this.ledgers.read(tenant, rows, {
      since: `${paidFrom}T00:00:00.000Z`,
      list: (erp) => pagesOf((page) => this.erp.listPayments(erp, { ...page, paidFrom }, { signal })),
      keyOf: ({ settlementId, invoiceNumber, amount }) => keyOf(settlementId, invoiceNumber, amount.currency),
      settlementOf: ({ settlementId }) => settlementId,
      oursOf: (settlement) => payablesOf(settlement.state, moving(settlement), paidFrom),
      theirsOf: (paid, settlement) =>
        theirPayment(paid, settlement && { ...moving(settlement), erp: settlement.state.erp ?? '' }),
    });
    const asOf = now.toISOString();
    return { left, right: { asOf, pages: theirs }, rules: paymentRules(asOf, this.ledgers.terms), missing, covers };
  }

  async settle(findings: readonly SettledFinding<OurPayable, TheirPayment>[], settling: Settling): Promise<void> {
    await settleAsCases(paymentCases, findings, settling);
    const { tx, run } = settling;
    const told = findings.flatMap(({ key, left, right }) =>
      right && isNews(left, right) ? [paymentMade(settlementOfKey(key), right, `${PAYMENTS}:${run.id}:${key}`)] : [],
    );
    await this.events.append(tx, run.tenant, told);
  }
}

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
