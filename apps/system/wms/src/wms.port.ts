import type { FulfilmentRequest, Instant, Package, PickedLine, Quantity } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import type { EffectContext } from '#platform/connections';

/** `returns`: tells what it counted of goods that came back; where it does not, a person does. */
export const WMS_CAPABILITIES = ['cancel', 'webhooks', 'lots', 'returns'] as const;
export type WmsCapability = (typeof WMS_CAPABILITIES)[number];

export const FULFILMENT_STATES = [
  'released',
  'accepted',
  'rejected',
  'picking',
  'picked',
  'short',
  'packed',
  'loaded',
  'shipped',
  'cancelled',
] as const;

export interface FulfilmentStatus {
  readonly fulfilmentId: string;
  readonly wmsReference: string;
  readonly state: (typeof FULFILMENT_STATES)[number];
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

/** Which part of a listing is asked for. */
export interface InventoryPageQuery {
  /** Behind what an earlier page of the same question told; absent of the first. */
  readonly cursor?: string;
  readonly limit: number;
}

/** Characters of a vendor's cursor. */
export const LONGEST_CURSOR = 300;

export interface InventoryPage {
  /** At most `limit`, in the vendor's order; fewer, or none, says nothing of what follows. */
  readonly items: readonly InventoryItem[];
  /** Null at the end. Opaque, and no longer than `LONGEST_CURSOR`: it goes into a cursor of ours. */
  readonly nextCursor: string | null;
}

export interface WmsPort {
  release(
    request: FulfilmentRequest & { warehouseCode: string },
    context: EffectContext,
  ): Promise<{ wmsReference: string }>;
  /** `rejected` when picking has gone too far. */
  cancel(fulfilmentId: string, context: EffectContext): Promise<{ outcome: 'cancelled' | 'rejected'; reason?: string }>;
  readStatus(fulfilmentId: string): Promise<FulfilmentStatus | null>;
  /** One page, with as much of the vendor's listing in memory: an item is told once for each warehouse. */
  readInventory(query: { sku?: string; warehouseCode?: string }, page: InventoryPageQuery): Promise<InventoryPage>;
  /** Verifies the signature (throws `VendorError` kind `auth`) and translates. Pure but for the clock. */
  normalize(webhook: InboundWebhook): NormalizedMessage | Promise<NormalizedMessage>;
  ping(): Promise<void>;
}
