import type { CanonicalEvent, EventName } from '#canonical';
import type { Tx } from '#platform/persistence';

export type { Tx };

/** An event as the log keeps it: with its place in the whole log and within its subject. */
export type StoredEvent<N extends EventName = EventName> = CanonicalEvent<N> & {
  readonly tenant: string;
  /** Global position, stamped after commit: strictly ascending in the order readers may see it. */
  readonly position: bigint;
  /** Counts up per subject from 1. */
  readonly sequence: number;
};

export interface ReadQuery {
  readonly tenant?: string;
  /** Exclusive. */
  readonly after?: bigint;
  readonly types?: readonly EventName[];
  readonly subject?: string;
  readonly orderId?: string;
  readonly limit: number;
}

/**
 * Append-only event log. `append` is part of the caller's transaction; an event whose source + id is already
 * there is ignored (Idempotent Receiver), and the answer tells which were new.
 */
export interface EventLog {
  append(tx: Tx, tenant: string, events: readonly CanonicalEvent[]): Promise<{ appended: readonly CanonicalEvent[] }>;
  read(query: ReadQuery): Promise<readonly StoredEvent[]>;
}

export type LastStatements = readonly Promise<unknown>[];

export interface Subscription {
  /** Durable name; one cursor per name, whichever replica runs it. */
  readonly name: string;
  /** Of one tenant only; of all when absent. */
  readonly tenant?: string;
  /** All when absent. */
  readonly types?: readonly EventName[];
  readonly batchSize?: number;
  /**
   * Called with events in order, inside the transaction that moves the cursor: what the handler writes through
   * `tx` and the cursor commit together. A throw rolls both back and is retried with backoff.
   * @returns its last statements under way, as `lastly` takes them, where it need not wait for them: the commit travels with them
   */
  handle(events: readonly StoredEvent[], tx: Tx): Promise<LastStatements> | Promise<void>;
  /**
   * What becomes of an event whose handling failed again and again by itself, in the transaction that moves the cursor past
   * it. Without it, it is set aside in `messaging.parked`.
   */
  park?(event: StoredEvent, error: unknown, tx: Tx): Promise<void>;
}
