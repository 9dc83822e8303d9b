import type { Rate } from '../../entities/shipment.js';
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
  /** Whose order it is, as the ERP numbers its customers. */
  readonly customerId?: string;
}
