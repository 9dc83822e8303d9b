import { Injectable } from '@nestjs/common';
import { ErpClient, pagesOf } from '#clients';
import { clock } from '#platform/clock';
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
import { POSTED_INVOICES, postedCases } from './posted-invoices.cases.js';
import { invoicesOf, keyOf, type OurInvoice, postedRules, type TheirInvoice, theirInvoice } from './posted-invoices.js';

/** What carriers billed against what is in the ledgers. */
@Injectable()
export class PostedInvoicesReconciliation implements Reconciliation<OurInvoice, TheirInvoice> {
  readonly name = POSTED_INVOICES;
  readonly title = "Holds carriers' invoices against those in the ledgers";
  readonly expression = NIGHTLY;
  readonly zone = 'UTC';
  readonly retry = BOOK;
  readonly sides = ['ship-to-settle', 'erp'] as const;
  readonly mostDifferences: number;
  readonly instanceOf = postedCases.instanceOf;

  constructor(
    private readonly erp: ErpClient,
    private readonly ledgers: Ledgers,
  ) {
    this.mostDifferences = ledgers.terms.mostDifferences;
  }

  async open({ tenant, signal }: ScheduledRun, rows: SortedRows): Promise<Opened<OurInvoice, TheirInvoice>> {
    const now = clock.date();
    const postedFrom = dayBefore(now, this.ledgers.terms.lookBackDays);
    const { left, theirs, missing, covers } = await this.ledgers.read(tenant, rows, {
      // What was posted before is in no list that is read.
      since: `${postedFrom}T00:00:00.000Z`,
      list: (erp) => pagesOf((page) => this.erp.listPostedInvoices(erp, { ...page, postedFrom }, { signal })),
      keyOf: ({ settlementId, invoiceNumber, amount }) => keyOf(settlementId, invoiceNumber, amount.currency),
      settlementOf: ({ settlementId }) => settlementId,
      oursOf: (settlement) => invoicesOf(settlement.state, moving(settlement)),
      theirsOf: (documents, settlement) => theirInvoice(documents, settlement && moving(settlement)),
    });
    const asOf = now.toISOString();
    return {
      left,
      right: { asOf, pages: theirs },
      rules: postedRules(asOf, this.ledgers.terms),
      missing,
      covers,
    };
  }

  settle(findings: readonly SettledFinding<OurInvoice, TheirInvoice>[], settling: Settling): Promise<void> {
    return settleAsCases(postedCases, findings, settling);
  }
}
