import { Injectable } from '@nestjs/common';
import { ErpClient, pagesOf } from '#clients';
import { clock } from '#platform/clock';
import {
  BOOK,
  type FindingCases,
  lastOf,
  type Opened,
  type Reconciliation,
  type ScheduledRun,
  type SettledFinding,
  type Settlement,
  type SortedRows,
  settleAsCases,
} from '#process-manager';
import { OrderBooks } from './order.books.js';
import {
  CREDIT_CODES,
  type CreditCode,
  type OurReceipt,
  orderOfReceipt,
  receiptsOf,
  type TheirReceipt,
  uncreditedRules,
} from './uncredited-returns.js';

const UNCREDITED = 'received-not-credited';
const DAY = 86_400_000;

const uncreditedCases: FindingCases<OurReceipt, TheirReceipt, CreditCode> = {
  name: UNCREDITED,
  codes: CREDIT_CODES,
  instanceOf: orderOfReceipt,
  partOf: (key) => key.slice(orderOfReceipt(key).length + 1),
  words: (code, { key, right }) =>
    code === 'not-credited'
      ? {
          title: `What came back as ${key} is not credited to its customer`,
          detail: `Have ${right?.deliveryNumber} credited in the ERP, or take away what blocks its billing.`,
          owner: 'order-desk',
          severity: 'medium',
          dueInMs: 2 * DAY,
        }
      : {
          title: `The ERP has received ${key}, which has not come back by what is known here`,
          detail: 'Somebody received it by hand: tell its return what was counted.',
          owner: 'warehouse-desk',
          severity: 'medium',
          dueInMs: DAY,
        },
};

/** What came back against what the ERPs have credited for. */
@Injectable()
export class UncreditedReturnsReconciliation implements Reconciliation<OurReceipt, TheirReceipt> {
  readonly name = UNCREDITED;
  readonly title = 'Holds what came back against what customers were credited for';
  readonly expression = '45 2 * * *';
  readonly zone = 'UTC';
  readonly retry = BOOK;
  readonly sides = ['order-to-ship', 'erp'] as const;
  readonly mostDifferences: number;
  readonly instanceOf = uncreditedCases.instanceOf;

  constructor(
    private readonly erp: ErpClient,
    private readonly books: OrderBooks,
  ) {
    this.mostDifferences = books.terms.mostDifferences;
  }

  async open({ tenant, signal }: ScheduledRun, rows: SortedRows): Promise<Opened<OurReceipt, TheirReceipt>> {
    const asOf = clock.iso();
    const { left, theirs, missing, covers } = await this.books.heldAgainst(tenant, rows, {
      list: (erp) => pagesOf((page) => this.erp.listUncreditedReturns(erp, page, { signal })),
      rowsOf: (erp, page) =>
        page
          .filter(({ reference }) => isOurs(erp, reference))
          .map(({ reference: key, ...receipt }): TheirReceipt => ({ key, ...receipt })),
      orderOf: orderOfReceipt,
      oursOf: ({ state }, moving) => receiptsOf(state, moving),
      theirsOf: lastOf,
    });
    return { left, right: { asOf, pages: theirs }, rules: uncreditedRules(asOf, this.books.terms), missing, covers };
  }

  settle(findings: readonly SettledFinding<OurReceipt, TheirReceipt>[], settlement: Settlement): Promise<void> {
    return settleAsCases(uncreditedCases, findings, settlement);
  }
}

/** Somebody else's carry no reference of ours. */
const isOurs = (erp: string, reference: string): boolean =>
  reference.startsWith(`${erp}-`) && orderOfReceipt(reference) !== reference;
