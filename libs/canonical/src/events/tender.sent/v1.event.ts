import type { Rate } from '../../entities/shipment.js';
import type { SettlementRules } from '../../settlement/settlement-rules.js';
import type { Instant } from '../../values.js';

/** The carrier was asked to carry, version counted up with each re-tender. */
export interface TenderSent {
  readonly shipmentId: string;
  readonly version: number;
  readonly carrier: string;
  readonly rate: Rate;
  readonly respondBy: Instant;
  readonly erp: string;
  readonly orderNumber: string;
  /** How its freight is audited and paid, as agreed with the carrier and for the customer; absent where the default is. */
  readonly settlement?: SettlementRules;
}
