import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import {
  BOOK,
  type FindingCases,
  lastOf,
  type Opened,
  type Reconciliation,
  type ScheduledRun,
  type SettledFinding,
  type Settlement as Settling,
  type SortedRows,
  settleAsCases,
} from '#process-manager';
import { Ledgers, moving, NIGHTLY } from './ledgers.js';
import {
  type Billed,
  billedOf,
  type Delivered,
  deliveredOf,
  FREIGHT_CODES,
  type FreightCode,
  unbilledFreightRules,
} from './unbilled-freight.js';

const UNBILLED_FREIGHT = 'delivered-not-billed';
const DAY = 86_400_000;

const unbilledFreightCases: FindingCases<Delivered, Billed, FreightCode> = {
  name: UNBILLED_FREIGHT,
  codes: FREIGHT_CODES,
  instanceOf: (key) => key,
  saidBy: () => 'missing:invoice',
  words: (_, { key }) => ({
    title: `${key} has arrived, and no carrier has billed it`,
    detail: 'Ask its carrier for an invoice: what was accrued for it stays open until there is one.',
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 5 * DAY,
  }),
};

/** What arrived against what carriers billed. Both are known here: no other system is asked. */
@Injectable()
export class UnbilledFreightReconciliation implements Reconciliation<Delivered, Billed> {
  readonly name = UNBILLED_FREIGHT;
  readonly title = 'Holds what was delivered against what carriers billed';
  readonly expression = NIGHTLY;
  readonly zone = 'UTC';
  readonly retry = BOOK;
  readonly sides = ['deliveries', 'freight-invoices'] as const;
  readonly mostDifferences: number;
  readonly instanceOf = unbilledFreightCases.instanceOf;

  constructor(private readonly ledgers: Ledgers) {
    this.mostDifferences = ledgers.terms.mostDifferences;
  }

  async open({ tenant }: ScheduledRun, rows: SortedRows): Promise<Opened<Delivered, Billed>> {
    const asOf = clock.iso();
    for await (const settlements of this.ledgers.underWay(tenant)) {
      const delivered = settlements.flatMap((settlement) => deliveredOf(settlement.state, moving(settlement)));
      await rows.add('left', 'ship-to-settle', delivered);
      const billed = settlements.flatMap(({ state }) => billedOf(state));
      await rows.add('right', 'ship-to-settle', billed);
    }
    return {
      left: { asOf, pages: rows.pages<Delivered, Delivered>('left', lastOf) },
      right: { asOf, pages: rows.pages<Billed, Billed>('right', lastOf) },
      rules: unbilledFreightRules(asOf, this.ledgers.terms),
    };
  }

  settle(findings: readonly SettledFinding<Delivered, Billed>[], settling: Settling): Promise<void> {
    return settleAsCases(unbilledFreightCases, findings, settling);
  }
}
