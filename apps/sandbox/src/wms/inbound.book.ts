/** Of a delivery's line, in the unit in which it was entered. */
export interface InboundFloorLine {
  readonly purchaseOrder: string;
  readonly purchaseOrderLine: string;
  readonly sku: string;
  readonly uom: string;
  readonly expected: number;
  /** In all receipts so far. */
  readonly received: number;
}

/** Goods that are expected from a supplier, as whoever runs the account entered them. */
export interface FloorInbound {
  readonly externalId: string;
  readonly supplier: string;
  readonly warehouse: string;
  readonly status: 'EXPECTED' | 'ARRIVED' | 'RECEIVED';
  readonly lines: readonly InboundFloorLine[];
  /** Counts its receipts. */
  readonly receipts: number;
  /** Counts the events told of it. */
  readonly sequence: number;
  readonly updatedAt: string;
}

/** What was taken in of a line at one time. */
export interface Counted {
  readonly purchaseOrder: string;
  readonly purchaseOrderLine: string;
  readonly quantity: number;
  /** Told of a line that is not on the delivery. */
  readonly sku?: string;
  readonly uom?: string;
  readonly damaged?: number;
  readonly lots?: readonly {
    readonly lot: string;
    readonly quantity: number;
    readonly damaged?: number;
    readonly expiry?: string;
  }[];
}
