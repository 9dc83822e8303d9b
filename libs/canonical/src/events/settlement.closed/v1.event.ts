import type { Money } from '../../values.js';

/** The settlement is complete. */
export interface SettlementClosed {
  readonly settlementId: string;
  readonly expected: Money;
  readonly billed: Money;
}
