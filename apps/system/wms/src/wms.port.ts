import type { CanonicalEvent, FulfilmentRequest, Instant, Package, PickedLine, Quantity } from '#canonical';

export type WmsCapability = 'cancel' | 'webhooks' | 'lots';

export interface EffectContext {
  /** True when an earlier attempt may already have happened: look up by our reference before creating. */
  readonly mayHaveHappened: boolean;
  readonly signal?: AbortSignal;
}

export interface FulfilmentStatus {
  readonly fulfilmentId: string;
  readonly wmsReference: string;
  readonly state:
    | 'released'
    | 'accepted'
    | 'rejected'
    | 'picking'
    | 'picked'
    | 'short'
    | 'packed'
    | 'loaded'
    | 'shipped'
    | 'cancelled';
  readonly lines: readonly PickedLine[];
  readonly packages: readonly Package[];
  readonly changedAt?: Instant;
}

export interface InventoryItem {
  readonly sku: string;
  /** The vendor's own warehouse code. */
  readonly warehouseCode: string;
  readonly onHand: Quantity;
  /** On hand less what is allocated to open work. */
  readonly free: Quantity;
  readonly asOf: Instant;
}

/** A parsed webhook: what it means. The vendor's id of it is the event's id, so that a second telling is known as one. */
export interface NormalizedMessage {
  /** Without `receivedAt`, `source` and `documentId`: the system API adds those. */
  readonly events: readonly Omit<CanonicalEvent, 'receivedAt' | 'source' | 'documentId' | 'version'>[];
  /** The order whose life the message belongs to, also where it has no event. */
  readonly orderId?: string;
  /** Why a genuine message could not be understood: it is kept as a document and reported, never dropped in silence. */
  readonly unrecognized?: string;
}

export interface InboundWebhook {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Buffer;
}

export interface WmsPort {
  release(
    request: FulfilmentRequest & { warehouseCode: string },
    context: EffectContext,
  ): Promise<{ wmsReference: string }>;
  /** `rejected` when picking has gone too far. */
  cancel(fulfilmentId: string, context: EffectContext): Promise<{ outcome: 'cancelled' | 'rejected'; reason?: string }>;
  readStatus(fulfilmentId: string): Promise<FulfilmentStatus | null>;
  readInventory(query: { sku?: string; warehouseCode?: string }): Promise<readonly InventoryItem[]>;
  /** Verifies the signature (throws `VendorError` kind `auth`) and translates. Pure but for the clock. */
  normalize(webhook: InboundWebhook): NormalizedMessage;
  ping(): Promise<void>;
}
