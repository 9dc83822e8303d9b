import type { Tx } from './event-log.js';

/** One call to or from another system, as it happened (EIP Wire Tap). Bodies are redacted and kept as documents. */
export interface TappedCall {
  readonly tenant: string;
  /** The order whose life this belongs to. */
  readonly orderId?: string;
  readonly correlationId: string;
  /** Connection id, e.g. `sap`. */
  readonly system: string;
  readonly direction: 'out' | 'in';
  /** Canonical operation, e.g. `create-delivery`. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** HTTP status; absent when no answer came. */
  readonly status?: number;
  readonly outcome: 'ok' | 'failed' | 'unclear';
  readonly error?: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly attempt: number;
  readonly requestDocumentId?: string;
  readonly responseDocumentId?: string;
}

export interface WireTap {
  /** Buffered and flushed in batches; losing the last few on a kill is allowed, slowing a call is not. */
  record(call: TappedCall): void;
  read(tenant: string, orderId: string): Promise<readonly TappedCall[]>;
}

/** Raw messages as received or sent (Claim Check). Content-addressed within the tenant. */
export interface DocumentStore {
  put(tx: Tx, document: {
    tenant: string; orderId?: string; channel: string; direction: 'in' | 'out'; mediaType: string; body: Buffer;
  }): Promise<{ documentId: string }>;
  get(tenant: string, documentId: string): Promise<{ mediaType: string; body: Buffer; receivedAt: string } | null>;
  list(tenant: string, orderId: string): Promise<readonly { documentId: string; channel: string; direction: 'in' | 'out'; mediaType: string; size: number; receivedAt: string }[]>;
}
