import type { LocalDate, Quantity } from '../values.js';
import type { Address } from './order.js';

export interface FulfilmentLine {
  readonly lineId: string;
  readonly sku: string;
  readonly gtin?: string;
  readonly quantity: Quantity;
}

export interface PickedLine extends FulfilmentLine {
  readonly lot?: string;
}

/** A handling unit, named by its SSCC. */
export interface Package {
  readonly sscc: string;
  /** Gross weight in kilograms. */
  readonly weightKg?: number;
  readonly lines: readonly PickedLine[];
}

/** What one warehouse is asked to ship: one fulfilment per warehouse and order. */
export interface FulfilmentRequest {
  /** Our reference, unique for ever; the vendor keeps it as its external id. */
  readonly fulfilmentId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  /** GLN of the warehouse. */
  readonly warehouse: string;
  readonly shipTo: Address;
  readonly lines: readonly FulfilmentLine[];
  readonly requestedShipDate?: LocalDate;
}
