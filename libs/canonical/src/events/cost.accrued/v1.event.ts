import type { Money } from '../../values.js';

/** Expected freight was accrued in the ERP, or knowingly not (`documentNumber` absent: that ERP has no accrual). */
export interface CostAccrued {
  readonly settlementId: string;
  readonly erp: string;
  readonly amount: Money;
  readonly documentNumber?: string;
}
