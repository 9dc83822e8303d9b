import type { Money } from '../../values.js';

/** The ERP may pay the carrier. */
export interface PaymentReleased {
  readonly settlementId: string;
  readonly invoiceNumber: string;
  /** SCAC of the carrier that billed. */
  readonly carrier?: string;
  readonly amount: Money;
}
