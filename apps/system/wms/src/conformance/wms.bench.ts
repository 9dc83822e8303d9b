import type { InboundWebhook } from '#messaging';
import type { ConnectionConfig, WarehouseConfig } from '#platform/config';

export type WarehouseAct = 'accept' | 'reject' | 'pick' | 'short-pick' | 'pack' | 'load' | 'ship' | 'return';

/** How the vendor behaves, until told otherwise. */
export type VendorFault =
  | 'down'
  | 'rate-limit'
  | 'error'
  | 'garbage'
  | 'ok-with-error'
  | 'commit-then-reset'
  | 'commit-then-hang';

/** A vendor to try an adapter against: its simulator as a process of its own, or its own sandbox account. */
export interface WmsBench {
  /** How the adapter reaches it. */
  readonly connection: ConnectionConfig;
  /** One that holds at least 50 free of each of `skus`. */
  readonly warehouse: WarehouseConfig;
  readonly skus: readonly [string, string];
  readonly unknownSku: string;
  /** The warehouse does it; what it tells arrives in `told`. */
  act(act: WarehouseAct, fulfilmentId: string, body?: object): Promise<void>;
  /** Applies to calls that change something. */
  fail(fault: VendorFault | null): Promise<void>;
  /** How often the vendor committed an effect of this kind for our reference, by its own book. */
  effects(kind: string, fulfilmentId: string): Promise<number>;
  /** What its own book has of the goods of each line. */
  goodsOf(fulfilmentId: string): Promise<readonly { readonly unNumber?: string; readonly temperature?: string }[]>;
  /** The town that its own book has the goods of a fulfilment shipped to. */
  townOf(fulfilmentId: string): Promise<string | undefined>;
  /** Every webhook so far, oldest first. */
  told(): readonly InboundWebhook[];
  /** The same message as the vendor would sign it at another time, or with another body. */
  sign(webhook: InboundWebhook, change: { readonly at?: Date; readonly body?: string }): InboundWebhook;
  /** What a fulfilment that was accepted looks like, in answers and webhooks, in a word that came after the adapter. */
  readonly novelty: { readonly word: string; altered(text: string): string };
  /** Characters of the longest fulfilment id that the vendor keeps whole; absent where it keeps any. */
  readonly longestReference?: number;
  stop(): Promise<void>;
}
