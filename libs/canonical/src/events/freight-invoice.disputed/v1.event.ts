import type { ChargeVariance } from '../../entities/settlement.js';

/** The audit found a variance; the carrier is asked to correct. */
export interface FreightInvoiceDisputed {
  readonly settlementId: string;
  readonly invoiceNumber: string;
  readonly carrier: string;
  readonly variances: readonly ChargeVariance[];
  /** Set aside beside another invoice: nothing of it is settled. Absent where a corrected one is awaited. */
  readonly reason?: string;
}
