import type { Instant, LocalDate, Money, ZonedInstant } from '../values.js';
import type { Package, RequestedLine } from './fulfilment.js';
import type { Address } from './order.js';

/** One priced component of freight. `code`: `BASE`, `FUEL`, or an accessorial such as `LIFTGATE`. The amount is signed. */
export interface Charge {
  readonly code: string;
  readonly amount: Money;
  readonly description?: string;
  /** Weight in kilograms that an invoice's charge was rated on, where the carrier tells it. */
  readonly ratedWeightKg?: number;
}

export interface Rate {
  /** SCAC. */
  readonly carrier: string;
  readonly carrierName?: string;
  readonly service: string;
  readonly transitDays?: number;
  readonly charges: readonly Charge[];
  readonly total: Money;
  /** The least that the carrier takes for `BASE`, however little there is to carry. */
  readonly minimumCharge?: Money;
}

/** Goods of a shipment that ask for more of their carrier than room. */
export interface Commodity extends RequestedLine {
  /** SSCCs of the outermost handling units that hold it; absent where nobody told. */
  readonly ssccs?: readonly string[];
}

export interface ShipmentRequest {
  readonly shipmentId: string;
  readonly orderId: string;
  readonly from: Address;
  readonly to: Address;
  readonly packages: readonly Package[];
  /** Absent where none of the goods asks for anything. */
  readonly commodities?: readonly Commodity[];
  readonly totalWeightKg: number;
  readonly currency: string;
  readonly requestedDeliveryDate?: LocalDate;
  /** Day that the goods leave: what follows an index, as fuel does, is charged by that day. Absent: today's. */
  readonly shipDate?: LocalDate;
}

export interface Tender extends ShipmentRequest {
  /** 1 for the first tender; each re-tender counts on. An answer to an older version is refused. */
  readonly version: number;
  readonly rate: Rate;
  readonly respondBy: Instant;
}

export type MilestoneCode =
  | 'picked-up'
  | 'departed'
  | 'arrived'
  | 'delayed'
  | 'eta-changed'
  | 'delivery-attempted'
  | 'refused'
  | 'returned'
  | 'damaged'
  | 'delivered'
  | 'pod';

export interface Milestone {
  readonly code: MilestoneCode;
  /** SCAC of who told it; absent where nobody says. */
  readonly carrier?: string;
  /** Absent when the source gave no time; never invented. */
  readonly occurredAt?: ZonedInstant;
  readonly classifier: 'planned' | 'estimated' | 'actual';
  readonly location?: string;
  readonly reason?: string;
  /** With `delayed` and `eta-changed`. */
  readonly eta?: ZonedInstant;
  /** With `pod`. */
  readonly signedBy?: string;
}

/** What a carrier bills in one document for several shipments that it carried together; each has its part as an invoice of its own. */
export interface FreightStatement {
  /** The carrier's number of the document, which all its parts have. */
  readonly number: string;
  readonly total: Money;
  /** Of shipments of ours, in the order of their ids. With `elsewhere` they sum to the total. */
  readonly parts: readonly StatementPart[];
  /** What it bills of loads that are none of ours: nothing of it is ever paid. Absent where there are none. */
  readonly elsewhere?: Money;
}

export interface StatementPart {
  readonly shipmentId: string;
  readonly total: Money;
}

export interface FreightInvoice {
  readonly invoiceNumber: string;
  /** SCAC. */
  readonly carrier: string;
  readonly shipmentId: string;
  readonly pro?: string;
  readonly charges: readonly Charge[];
  readonly total: Money;
  readonly invoiceDate: LocalDate;
  /** Number of the disputed invoice that this one replaces. */
  readonly corrects?: string;
  /** Makes it a credit memo, its total negative: number of the invoice of which it takes back a part or all. */
  readonly credits?: string;
  /** Number of the certificate of a scale that weighed the shipment anew. */
  readonly weighCertificate?: string;
  /** Day on which the carrier took the goods over, where they were. */
  readonly pickedUpOn?: LocalDate;
  /** Where they were delivered. */
  readonly deliveredTo?: Pick<Address, 'postalCode' | 'country'>;
  /** The whole that it is a part of; absent of an invoice of one shipment alone. */
  readonly statement?: FreightStatement;
}
