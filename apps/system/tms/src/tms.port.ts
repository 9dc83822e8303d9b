import type { ChargeVariance, FreightInvoice, Milestone, Rate, ShipmentRequest, Tender } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import type { EffectContext } from '#platform/connections';

/**
 * What a TMS adapter can do. `dangerous-goods`: tells a carrier of goods that ask for more than room. `moves`: tells of several
 * shipments of ours that a carrier carries as one. `freight-invoices`: has what carriers bill; elsewhere it comes another way.
 */
export const TMS_CAPABILITIES = [
  'tender',
  'webhooks',
  'freight-invoices',
  'dispute',
  'dangerous-goods',
  'moves',
] as const;
export type TmsCapability = (typeof TMS_CAPABILITIES)[number];

export const TENDER_STATES = ['open', 'accepted', 'rejected', 'withdrawn'] as const;

export interface ShipmentStatus {
  readonly shipmentId: string;
  readonly tenders: readonly {
    version: number;
    carrier: string;
    state: (typeof TENDER_STATES)[number];
  }[];
  readonly milestones: readonly Milestone[];
  readonly pro?: string;
  /** What of it came after this adapter, in the vendor's words: milestones of a kind that it has no code for. */
  readonly unrecognized?: readonly string[];
}

/** What is stuck on the goods, as the vendor made it. */
export interface ShippingLabel {
  readonly mediaType: string;
  readonly body: Buffer;
}

export interface TmsPort {
  /** Cheapest first; empty when no carrier serves the lane. */
  rate(request: ShipmentRequest): Promise<readonly Rate[]>;
  /** With the label, where the vendor sells one and gives it out; the same when it is done again. */
  tender(tender: Tender, context: EffectContext): Promise<{ tenderId: string; label?: ShippingLabel }>;
  readShipment(shipmentId: string): Promise<ShipmentStatus | null>;
  /**
   * With capability `freight-invoices`: an invoice as its carrier issued it. Of a statement, which bills several shipments, the part of the one that is named,
   * else the first: it says which others there are.
   */
  readFreightInvoice(invoiceNumber: string, carrier: string, shipmentId?: string): Promise<FreightInvoice | null>;
  /** With capability `dispute`: one per invoice and shipment. */
  disputeFreightInvoice(
    dispute: { invoiceNumber: string; carrier: string; shipmentId: string; variances: readonly ChargeVariance[] },
    context: EffectContext,
  ): Promise<{ disputeId: string }>;
  /**
   * Verifies the signature (throws `VendorError` kind `auth`) and translates. Pure but for the clock, unless the vendor tells by an
   * id of its own alone: what it is of is asked then, and where it cannot be (another `VendorError`) the vendor tells again.
   */
  normalize(webhook: InboundWebhook): NormalizedMessage | Promise<NormalizedMessage>;
  ping(): Promise<void>;
}
