import { pagesOf } from '#clients';
import { accrualCases } from './accruals.cases.js';
import { accrualRules, keyOf, type OurAccrual, theirAccrual } from './accruals.js';
import { againstLedgers } from './ledger.reconciliation.js';
import { moving, type Settlement } from './ledgers.js';

/** Expected freight that is open here against what is open in the ledgers. */
export const AccrualsReconciliation = againstLedgers({
  title: 'Holds open accruals against those of the ledgers',
  cases: accrualCases,
  bookOf: (client, { signal }) => ({
    list: (erp) => pagesOf((page) => client.listOpenAccruals(erp, page, { signal })),
    keyOf: ({ reference, amount }) => keyOf(reference, amount.currency),
    settlementOf: ({ reference }) => reference,
    oursOf: toOurs,
    theirsOf: (documents, settlement) =>
      theirAccrual(documents, settlement && { ...moving(settlement), accrual: settlement.state.accrual.name }),
  }),
  rules: accrualRules,
});

function toOurs(settlement: Settlement): OurAccrual[] {
  const { accrual } = settlement.state;
  if (accrual.name !== 'posted') return [];
  const { amount, documentNumber } = accrual;
  return [{ key: keyOf(settlement.id, amount.currency), amount, documentNumber, ...moving(settlement) }];
}
