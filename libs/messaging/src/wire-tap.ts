import type { RecordedCall } from '#platform/http';
import type { Tx } from './event-log.js';

/** One call to or from another system, as it happened (EIP Wire Tap), within its tenant. */
export type TappedCall = RecordedCall & { readonly tenant: string };

export interface WireTap {
  /** Buffered and flushed in batches; losing the last few on a kill is allowed, slowing a call is not. */
  record(call: RecordedCall): void;
  read(tenant: string, orderId: string): Promise<readonly TappedCall[]>;
}

/** Raw messages as received or sent (Claim Check). Content-addressed within the tenant. */
export interface DocumentStore {
  put(
    tx: Tx,
    document: {
      tenant: string;
      orderId?: string;
      channel: string;
      direction: 'in' | 'out';
      mediaType: string;
      body: Buffer;
    },
  ): Promise<{ documentId: string }>;
  get(tenant: string, documentId: string): Promise<{ mediaType: string; body: Buffer; receivedAt: string } | null>;
  list(
    tenant: string,
    orderId: string,
  ): Promise<
    readonly {
      documentId: string;
      channel: string;
      direction: 'in' | 'out';
      mediaType: string;
      size: number;
      receivedAt: string;
    }[]
  >;
}
