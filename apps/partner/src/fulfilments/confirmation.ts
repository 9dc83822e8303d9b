import type { Dimensions, FulfilmentLine, LocalDate, Package, PickedLine, Quantity } from '#canonical';

/** A line asked for, and how what is shipped may differ from it. */
export interface AskedLine extends FulfilmentLine {
  /** How much more may be shipped. */
  readonly tolerance?: Quantity;
  readonly mayBeSubstituted?: boolean;
}

/** What a confirmation is held against: the fulfilment with all that its warehouse has told by now. */
export interface ConfirmedFulfilment {
  readonly id: string;
  readonly orderId: string;
  readonly warehouse: string;
  readonly state: string;
  readonly lines: readonly AskedLine[];
  /** What of it counts. */
  readonly taken: readonly PickedLine[];
  readonly packages: readonly Package[];
  /** What left in parts so far. */
  readonly partShipments?: readonly {
    readonly reportId: string;
    readonly lines: readonly PickedLine[];
    /** Outermost units, where that was told. */
    readonly ssccs: readonly string[];
  }[];
}

/** Goods of one line, with the place in the message where they are told. */
export interface ToldLine {
  /** JSON Pointer into the message: what is wrong with the line is told there. */
  readonly at: string;
  readonly lineId: string;
  readonly sku?: string;
  /** The ordered SKU, where `sku` is another one. */
  readonly substituteFor?: string;
  readonly quantity: Quantity;
  readonly lot?: string;
  readonly serials?: readonly string[];
  readonly expiry?: LocalDate;
}

/** A handling unit as it is told. */
export interface ToldUnit {
  /** JSON Pointer to its SSCC in the message. */
  readonly at: string;
  readonly sscc: string;
  readonly weightKg?: number;
  readonly dimensions?: Dimensions;
  /** All that it holds, also within the units on it. */
  readonly lines: readonly ToldLine[];
  readonly units?: readonly ToldUnit[];
}

/** What a warehouse says it did, whichever version of the API it said it in. */
export type Confirmation = { readonly occurredAt?: string } & (
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Without `lines`: everything asked for. */
  | { readonly kind: 'picked'; readonly lines?: readonly ToldLine[]; readonly reason?: string }
  /** `lines`: what was picked to be packed, of a warehouse that did not tell its pick before. */
  | {
      readonly kind: 'packed';
      readonly units: readonly ToldUnit[];
      readonly lines?: readonly ToldLine[];
      readonly reason?: string;
    }
  | { readonly kind: 'loaded'; readonly units: readonly ToldUnit[] }
  /** Without `lines`: what is in the units named, or in all that was packed; `goodsThatLeft` says what else. */
  | {
      readonly kind: 'shipped';
      readonly units: readonly ToldUnit[];
      readonly lines?: readonly ToldLine[];
      /** False: a part left, and more of the fulfilment will follow. */
      readonly final?: boolean;
    }
  /** Without `lines`: all that is awaited. */
  | { readonly kind: 'returned'; readonly lines?: readonly ToldLine[] }
);
