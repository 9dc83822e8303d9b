import type { CanonicalEvent, ChargeVariance, FreightInvoice, Milestone, Rate, ShipmentRequest, Tender } from '#canonical';

export type TmsCapability = 'tender' | 'webhooks' | 'dispute';

export interface EffectContext {
  /** True when an earlier attempt may already have happened: look up by our reference before creating. */
  readonly mayHaveHappened: boolean;
  readonly signal?: AbortSignal;
}

export interface ShipmentStatus {
  readonly shipmentId: string;
  readonly tenders: readonly { version: number; carrier: string; state: 'open' | 'accepted' | 'rejected' | 'withdrawn' }[];
  readonly milestones: readonly Milestone[];
  readonly pro?: string;
}

export interface NormalizedMessage {
  /** Without `receivedAt`, `source` and `documentId`: the system API adds those. */
  readonly events: readonly Omit<CanonicalEvent, 'receivedAt' | 'source' | 'documentId' | 'version'>[];
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
  normalize(webhook: InboundWebhook): NormalizedMessage;
  ping(): Promise<void>;
}
