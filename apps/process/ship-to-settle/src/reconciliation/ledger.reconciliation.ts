import { Injectable, type Type } from '@nestjs/common';
import type { CanonicalEvent, LocalDate } from '#canonical';
import { ErpClient } from '#clients';
import { EventLogService } from '#messaging';
import { clock } from '#platform/clock';
import type { BookTerms } from '#platform/config';
import {
  BOOK,
  type FindingCases,
  type Keyed,
  type Opened,
  type Reconciliation,
  type Rules,
  type ScheduledRun,
  type SettledFinding,
  type Settlement,
  type SortedRows,
  settleAsCases,
} from '#process-manager';
import { dayBefore, type LedgerBook, Ledgers, NIGHTLY } from './ledgers.js';

/** What is looked at now: the first day of what is read, and what ends the reading. */
export interface Look {
  readonly from: LocalDate;
  readonly signal: AbortSignal;
}

/** A book of the ERPs against what is known of it here: where the two comparisons of two such books differ. */
export interface LedgerComparison<D, L extends Keyed, R extends Keyed, C extends string> {
  readonly title: string;
  /** Its name is the reconciliation's. */
  readonly cases: FindingCases<L, R, C>;
  bookOf(erp: ErpClient, look: Look): LedgerBook<D, L, R>;
  /** @param asOf when the book was looked at */
  rules(asOf: string, terms: BookTerms): Rules<L, R>;
  /** What the settlements are told of what was found, beside the cases; the same events in each run that finds the same. */
  news?(findings: readonly SettledFinding<L, R>[], run: ScheduledRun): readonly CanonicalEvent[];
}

/** The reconciliation of such a book, which runs at night. */
export function againstLedgers<D, L extends Keyed, R extends Keyed, C extends string>({
  title,
  cases,
  bookOf,
  rules,
  news,
}: LedgerComparison<D, L, R, C>): Type<Reconciliation<L, R>> {
  @Injectable()
  class AgainstLedgers implements Reconciliation<L, R> {
    readonly name = cases.name;
    readonly title = title;
    readonly expression = NIGHTLY;
    readonly zone = 'UTC';
    readonly retry = BOOK;
    readonly sides = ['ship-to-settle', 'erp'] as const;
    readonly mostDifferences: number;
    readonly instanceOf = cases.instanceOf;

    constructor(
      private readonly erp: ErpClient,
      private readonly ledgers: Ledgers,
      private readonly events: EventLogService,
    ) {
      this.mostDifferences = ledgers.terms.mostDifferences;
    }

    async open({ tenant, signal }: ScheduledRun, rows: SortedRows): Promise<Opened<L, R>> {
      const now = clock.date();
      const { terms } = this.ledgers;
      const book = bookOf(this.erp, { from: dayBefore(now, terms.lookBackDays), signal });
      const { left, theirs, missing, covers } = await this.ledgers.read(tenant, rows, book);
      const asOf = now.toISOString();
      return { left, right: { asOf, pages: theirs }, rules: rules(asOf, terms), missing, covers };
    }

    async settle(findings: readonly SettledFinding<L, R>[], settling: Settlement): Promise<void> {
      await settleAsCases(cases, findings, settling);
      if (news) await this.events.append(settling.tx, settling.run.tenant, news(findings, settling.run));
    }
  }
  return AgainstLedgers;
}
