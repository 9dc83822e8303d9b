import type { FloorInbound } from './inbound.book.js';

/** A shipment order as the simulated vendor keeps it; what goes over the wire is in `stowpoint.wire.ts`. */
export interface FloorOrder {
  readonly id: string;
  readonly externalId: string;
  readonly orderReference?: string;
  readonly warehouse: string;
  readonly requestedShipDate?: string;
  readonly shipTo: Readonly<Record<string, unknown>>;
  readonly status: FloorStatus;
  readonly statusReason?: string;
  readonly lines: readonly FloorLine[];
  readonly packages: readonly FloorPackage[];
  /** Hash of what was asked for: the same again is the same order, anything else a conflict. */
  readonly fingerprint: string;
  /** Counts the events told of this order. */
  readonly sequence: number;
  /** How often goods of it came back. */
  readonly returns?: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type FloorStatus =
  | 'NEW'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'PICKING'
  | 'PICKED'
  | 'SHORT_PICKED'
  | 'PACKED'
  | 'LOADED'
  | 'SHIPPED'
  | 'CANCELLED';

/** What the goods of a line ask of whoever picks, packs and loads them. */
export interface LineHandling {
  readonly dangerousGoods?: {
    readonly unNumber: string;
    readonly hazardClass?: string;
    readonly packingGroup?: 'I' | 'II' | 'III';
  };
  readonly temperature?: 'AMBIENT' | 'CHILLED' | 'FROZEN';
}

export interface FloorLine extends LineHandling {
  readonly externalLineId: string;
  readonly sku: string;
  readonly gtin?: string;
  readonly orderedQuantity: number;
  /** Null until picking has ended. */
  readonly pickedQuantity: number | null;
  /** What of it came back. */
  readonly returnedQuantity?: number;
  /** Pieces of the stock that are set aside for this line now. */
  readonly allocated: number;
  readonly uom: string;
  readonly lots: readonly {
    readonly lot: string;
    readonly quantity: number;
    readonly expiry?: string;
    readonly serials?: readonly string[];
  }[];
}

export interface FloorPackage {
  readonly sscc: string;
  readonly weightKg: number;
  readonly contents: readonly {
    readonly externalLineId: string;
    readonly sku: string;
    readonly quantity: number;
    readonly uom: string;
    readonly lot?: string;
    readonly expiry?: string;
    readonly serials?: readonly string[];
  }[];
}

/** One SKU in one warehouse. */
export interface FloorStock {
  readonly warehouse: string;
  readonly sku: string;
  readonly onHand: number;
  readonly allocated: number;
  /** What of it came back and nobody has looked at yet: no order gets it. */
  readonly held?: number;
  readonly lot: string;
  /** Counts the events told of this stock. */
  readonly sequence: number;
  readonly updatedAt: string;
}

/** The kinds of effect in this vendor's journal. */
export type FloorEffect =
  | ('fulfilment' | 'accept' | 'reject' | 'pick' | 'pack' | 'load' | 'ship' | 'cancel' | 'return')
  | ('arrive' | 'receive');

/** What the floor reads and writes, all of it in one transaction of the sandbox's store. */
export interface FloorBook {
  /** Now, by the clock of a warehouse: ISO 8601 with that warehouse's offset. */
  now(warehouse: string): string;
  stock(warehouse: string, sku: string): FloorStock | undefined;
  /** Oldest key first. */
  allStock(): readonly FloorStock[];
  saveStock(stock: FloorStock): void;
  /** By the vendor's id or by the caller's. */
  order(idOrExternalId: string): FloorOrder | undefined;
  /** Oldest first. */
  allOrders(): readonly FloorOrder[];
  saveOrder(order: FloorOrder): void;
  /** By the caller's id. */
  inbound(externalId: string): FloorInbound | undefined;
  saveInbound(delivery: FloorInbound): void;
  /** Never the same twice, also after a reset. */
  nextNumber(of: 'order' | 'handling-unit' | 'adjustment' | 'return' | 'receipt' | 'serial'): number;
  journal(effect: FloorEffect, externalId: string, payload: unknown): void;
  /** What the warehouse does by itself after so many hours of the simulated world, unless somebody did it before. */
  plan(hours: number, step: PlannedStep): void;
  /** Queues a webhook; it leaves after the commit. */
  tell(type: string, message: Told): void;
}

export interface Told {
  /** An order, or an item in a warehouse: what is told of one thing arrives in turn. */
  readonly about: string;
  readonly occurredAt: string;
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The next step of an order that then still has this status. */
export interface PlannedStep {
  readonly order: string;
  readonly status: FloorStatus;
}

/** The floor cannot do this now; becomes 409 on the control surface and 422 on the vendor's API. */
export class FloorRefusal extends Error {
  override readonly name = 'FloorRefusal';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
