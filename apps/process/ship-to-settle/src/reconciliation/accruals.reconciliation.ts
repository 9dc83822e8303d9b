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
import { ACCRUALS, accrualCases } from './accruals.cases.js';
import { accrualRules, keyOf, type OurAccrual, type TheirAccrual, theirAccrual } from './accruals.js';
import { Ledgers, moving, NIGHTLY, type Settlement } from './ledgers.js';

/** Expected freight that is open here against what is open in the ledgers. */
@Injectable()
export class AccrualsReconciliation implements Reconciliation<OurAccrual, TheirAccrual> {
  readonly name = ACCRUALS;
  readonly title = 'Holds open accruals against those of the ledgers';
  readonly expression = NIGHTLY;
  readonly zone = 'UTC';
  readonly retry = BOOK;
  readonly sides = ['ship-to-settle', 'erp'] as const;
  readonly mostDifferences: number;
  readonly instanceOf = accrualCases.instanceOf;

  constructor(
    private readonly erp: ErpClient,
    private readonly ledgers: Ledgers,
  ) {
    this.mostDifferences = ledgers.terms.mostDifferences;
  }

  async open({ tenant, signal }: ScheduledRun, rows: SortedRows): Promise<Opened<OurAccrual, TheirAccrual>> {
    const asOf = clock.iso();
    const { left, theirs, missing, covers } = await this.ledgers.read(tenant, rows, {
      list: (erp) => pagesOf((page) => this.erp.listOpenAccruals(erp, page, { signal })),
      keyOf: ({ reference, amount }) => keyOf(reference, amount.currency),
      settlementOf: ({ reference }) => reference,
      oursOf: toOurs,
      theirsOf: (documents, settlement) =>
        theirAccrual(documents, settlement && { ...moving(settlement), accrual: settlement.state.accrual.name }),
    });
    return {
      left,
      right: { asOf, pages: theirs },
      rules: accrualRules(asOf, this.ledgers.terms),
      missing,
      covers,
    };
  }

  settle(findings: readonly SettledFinding<OurAccrual, TheirAccrual>[], settling: Settling): Promise<void> {
    return settleAsCases(accrualCases, findings, settling);
  }
}

function toOurs(settlement: Settlement): OurAccrual[] {
  const { accrual } = settlement.state;
  if (accrual.name !== 'posted') return [];
  const { amount, documentNumber } = accrual;
  return [{ key: keyOf(settlement.id, amount.currency), amount, documentNumber, ...moving(settlement) }];
}
