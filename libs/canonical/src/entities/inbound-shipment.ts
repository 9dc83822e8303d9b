import type { LocalDate, Quantity, ZonedInstant } from '../values.js';
import type { Dimensions } from './fulfilment.js';

/** Goods of one purchase order line and one lot. */
export interface InboundLine {
  /** Our id of the purchase order. */
  readonly purchaseOrderId: string;
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: Quantity;
  readonly lot?: string;
  readonly serials?: readonly string[];
  readonly expiry?: LocalDate;
}

/** A handling unit under way to us, named by its SSCC. */
export interface InboundUnit {
  readonly sscc: string;
  /** Gross weight in kilograms, of the units on it too. */
  readonly weightKg?: number;
  readonly dimensions?: Dimensions;
  /** All that it holds, also within the units on it. */
  readonly lines: readonly InboundLine[];
  readonly units?: readonly InboundUnit[];
}

/** What a supplier announces: its advance ship notice. */
export interface InboundNotice {
  /** The supplier's own number of it. */
  readonly shipmentNumber: string;
  /** Partner id of the supplier. */
  readonly supplier: string;
  /** GLN of the warehouse that it goes to. */
  readonly warehouse: string;
  readonly expectedAt?: ZonedInstant;
  readonly carrier?: string;
  readonly pro?: string;
  readonly units: readonly InboundUnit[];
}

/** What of a line came of one lot. */
export interface ReceivedLot {
  readonly quantity: Quantity;
  /** Of it: not fit for sale, where that is told by lot. */
  readonly damaged?: Quantity;
  readonly lot?: string;
  /** One per piece. */
  readonly serials?: readonly string[];
  /** Best before or use by. */
  readonly expiry?: LocalDate;
}

/** What of a line the warehouse took in, beside what was announced; equal where nothing varies. */
export interface ReceivedLine {
  readonly purchaseOrderId: string;
  readonly lineId: string;
  readonly sku: string;
  readonly notified: Quantity;
  readonly received: Quantity;
  /** Of what was received: not fit for sale. */
  readonly damaged?: Quantity;
  /** Of what was received, as far as its lots were told. */
  readonly lots?: readonly ReceivedLot[];
}
