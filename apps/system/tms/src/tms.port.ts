import type {
  CanonicalEvent,
  ChargeVariance,
  FreightInvoice,
  Milestone,
  Rate,
  ShipmentRequest,
  Tender,
} from '#canonical';

export type TmsCapability = 'tender' | 'webhooks' | 'dispute';

export interface EffectContext {
  /** True when an earlier attempt may already have happened: look up by our reference before creating. */
  readonly mayHaveHappened: boolean;
  readonly signal?: AbortSignal;
}

export interface ShipmentStatus {
  readonly shipmentId: string;
  readonly tenders: readonly {
    version: number;
    carrier: string;
    state: 'open' | 'accepted' | 'rejected' | 'withdrawn';
  }[];
  readonly milestones: readonly Milestone[];
  readonly pro?: string;
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

export interface TmsPort {
  /** Cheapest first; empty when no carrier serves the lane. */
  rate(request: ShipmentRequest): Promise<readonly Rate[]>;
  tender(tender: Tender, context: EffectContext): Promise<{ tenderId: string }>;
  readShipment(shipmentId: string): Promise<ShipmentStatus | null>;
  readFreightInvoice(invoiceNumber: string, carrier: string): Promise<FreightInvoice | null>;
  disputeFreightInvoice(
    dispute: { invoiceNumber: string; carrier: string; shipmentId: string; variances: readonly ChargeVariance[] },
    context: EffectContext,
  ): Promise<{ disputeId: string }>;
  /** Verifies the signature (throws `VendorError` kind `auth`) and translates. Pure but for the clock. */
  normalize(webhook: InboundWebhook): NormalizedMessage;
  ping(): Promise<void>;
}
