import type { CanonicalEvent } from '#canonical';

/** A webhook byte for byte, as its signature was made over it. */
export interface InboundWebhook {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Buffer;
}

/** A parsed webhook: what it means. The vendor's id of it is the event's id, so that a second telling is known as one. */
export interface NormalizedMessage {
  /** Without `receivedAt`, `source` and `documentId`: the inbox adds those. */
  readonly events: readonly Omit<CanonicalEvent, 'receivedAt' | 'source' | 'documentId' | 'version'>[];
  /** The order whose life the message belongs to, also where it has no event. */
  readonly orderId?: string;
  /** Where it belongs to the lives of several: all of them, as one move carries goods of several orders. */
  readonly orderIds?: readonly string[];
  /** Why a genuine message, or a part of it, could not be understood: it is kept as a document and reported, never dropped in silence. */
  readonly unrecognized?: string;
}

/** Who tells: a connection of one of our APIs, and the adapter that understands it. */
export interface WebhookSender {
  readonly api: string;
  readonly connection: string;
  /** Verifies the signature (throws `VendorError` kind `auth`) and translates. Where it asks the vendor first, and cannot, it throws another. */
  normalize(webhook: InboundWebhook): NormalizedMessage | Promise<NormalizedMessage>;
}
