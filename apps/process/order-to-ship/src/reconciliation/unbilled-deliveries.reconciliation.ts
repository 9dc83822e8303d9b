import { Injectable } from '@nestjs/common';
import { ErpClient, pagesOf } from '#clients';
import { clock } from '#platform/clock';
import {
  BOOK,
  type Opened,
  type Reconciliation,
  type ScheduledRun,
  type SettledFinding,
  type Settlement,
  type SortedRows,
  settleAsCases,
} from '#process-manager';
import { OrderBooks } from './order.books.js';
import { UNBILLED, unbilledCases } from './unbilled-deliveries.cases.js';
import {
  deliveriesOf,
  type OurDelivery,
  orderOfFulfilment,
  type TheirDelivery,
  theirDelivery,
  unbilledRules,
} from './unbilled-deliveries.js';

/** What has left against what the ERPs have billed for. */
@Injectable()
export class UnbilledDeliveriesReconciliation implements Reconciliation<OurDelivery, TheirDelivery> {
  readonly name = UNBILLED;
  readonly title = 'Holds what was shipped against what customers were billed for';
  readonly expression = '30 2 * * *';
  readonly zone = 'UTC';
  readonly retry = BOOK;
  readonly sides = ['order-to-ship', 'erp'] as const;
  readonly mostDifferences: number;
  readonly instanceOf = unbilledCases.instanceOf;

  constructor(
    private readonly erp: ErpClient,
    private readonly books: OrderBooks,
  ) {
    this.mostDifferences = books.terms.mostDifferences;
  }

  async open({ tenant, signal }: ScheduledRun, rows: SortedRows): Promise<Opened<OurDelivery, TheirDelivery>> {
    const asOf = clock.iso();
    const { left, theirs, missing, covers } = await this.books.heldAgainst(tenant, rows, {
      list: (erp) => pagesOf((page) => this.erp.listUnbilledDeliveries(erp, page, { signal })),
      rowsOf: (erp, page) =>
        page
          .filter(({ reference }) => isOurs(erp, reference))
          .map(({ reference: key, deliveryNumber, issuedOn, billed }): TheirDelivery => {
            return { key, deliveryNumber, billed, ...(issuedOn && { issuedOn }) };
          }),
      orderOf: orderOfFulfilment,
      oursOf: ({ state }, moving) => deliveriesOf(state, moving),
      theirsOf: theirDelivery,
    });
    return { left, right: { asOf, pages: theirs }, rules: unbilledRules(asOf, this.books.terms), missing, covers };
  }

  settle(findings: readonly SettledFinding<OurDelivery, TheirDelivery>[], settlement: Settlement): Promise<void> {
    return settleAsCases(unbilledCases, findings, settlement);
  }
}

/** Somebody else's deliveries carry no reference of ours. */
const isOurs = (erp: string, reference: string): boolean =>
  reference.startsWith(`${erp}-`) && orderOfFulfilment(reference) !== reference;
