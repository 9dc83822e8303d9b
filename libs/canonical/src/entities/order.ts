import type { Instant, LocalDate, Money, Quantity } from '../values.js';
import type { HandlingRequirements } from './handling.js';

/** Which system holds the original, and its id there. */
export interface SourceReference {
  /** Connection id of the landscape, e.g. `sap`. */
  readonly system: string;
  readonly id: string;
}

export interface Address {
  readonly name: string;
  readonly street?: string;
  readonly city: string;
  readonly postalCode: string;
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly gln?: string;
}

export interface OrderLine extends HandlingRequirements {
  /** The line's number in its source (`000010` in SAP). */
  readonly lineId: string;
  readonly sku: string;
  readonly gtin?: string;
  readonly description?: string;
  readonly quantity: Quantity;
  /** Net price of one unit. */
  readonly unitPrice?: Money;
  readonly requestedShipDate?: LocalDate;
  /** Its ERP says that it is dangerous; without a UN number nobody can ship it. */
  readonly dangerous?: boolean;
  /** The ERP's own temperature condition, verbatim, where nothing says which `temperature` it is. */
  readonly temperatureCondition?: string;
  /** Its ERP could not be asked what these goods ask for: what is not told of it is unknown, and takes nothing back. */
  readonly goodsUnread?: boolean;
}

/** What the ERP says of the customer's credit. Anything but `approved` and `not-checked` holds the order. */
export type CreditStatus = 'approved' | 'not-checked' | 'blocked';

/** How a customer wants a short pick handled: shipped later, not at all, or held until the order desk decides. */
export type ShortPickRule = 'backorder' | 'ship-short' | 'hold';

/** A sales order as its ERP holds it. */
export interface Order {
  readonly source: SourceReference;
  readonly orderNumber: string;
  readonly customer: { readonly id: string; readonly name?: string };
  readonly currency: string;
  readonly credit: CreditStatus;
  /** The ERP's own delivery block, verbatim, when one is set. */
  readonly deliveryBlock?: string;
  /** The ERP's status: only a released order may be shipped. */
  readonly status: 'entered' | 'released' | 'cancelled' | 'completed';
  readonly shipTo: Address;
  readonly lines: readonly OrderLine[];
  readonly requestedShipDate?: LocalDate;
  readonly shortPickRule?: ShortPickRule;
  readonly enteredAt?: Instant;
  readonly changedAt?: Instant;
}
