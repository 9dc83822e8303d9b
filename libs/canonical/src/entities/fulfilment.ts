import type { LocalDate, Quantity } from '../values.js';
import type { HandlingRequirements } from './handling.js';
import type { Address } from './order.js';

export interface FulfilmentLine {
  readonly lineId: string;
  readonly sku: string;
  readonly gtin?: string;
  /** The SKU that was ordered, where `sku` came for it. */
  readonly substituteFor?: string;
  readonly quantity: Quantity;
}

/** A line that a warehouse is asked for, with what its goods ask of it. */
export interface RequestedLine extends FulfilmentLine, HandlingRequirements {}

export interface PickedLine extends FulfilmentLine {
  readonly lot?: string;
  /** One per piece, where the pieces have serial numbers and the warehouse told them. */
  readonly serials?: readonly string[];
  /** Best before or use by: of the lot, where it has one. */
  readonly expiry?: LocalDate;
}

/** Outer measures, in centimetres. */
export interface Dimensions {
  readonly lengthCm: number;
  readonly widthCm: number;
  readonly heightCm: number;
}

/** A handling unit, named by its SSCC. */
export interface Package {
  readonly sscc: string;
  /** Gross weight in kilograms, of the units within it too. */
  readonly weightKg?: number;
  readonly dimensions?: Dimensions;
  /** All that it holds, also within the units on it. */
  readonly lines: readonly PickedLine[];
  /** Handling units on it, as the cartons on a pallet; what they hold is part of `lines`. */
  readonly units?: readonly Package[];
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
  readonly lines: readonly RequestedLine[];
  readonly requestedShipDate?: LocalDate;
}
