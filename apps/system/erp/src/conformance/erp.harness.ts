import type { ConnectionConfig } from '#platform/config';

/** The effects that a vendor may commit for us; the names of the sandbox's journal. */
export type EffectKind =
  | 'delivery'
  | 'delivery-delete'
  | 'goods-issue'
  | 'order-close'
  | 'accrual'
  | 'accrual-reversal'
  | 'supplier-invoice'
  | 'payment-release'
  | 'goods-movement'
  | 'goods-movement-cancel'
  | 'return'
  | 'return-delete'
  | 'return-cancel'
  | 'returns-delivery'
  | 'returns-delivery-delete'
  | 'return-receipt';

/** Why an order that was entered may not be delivered yet. */
export type Hold = 'credit' | 'delivery-block';

/** `commit-then-reset`: done, but the answer never arrives. `rate-limit`: turned away with 429. */
export type EffectFault = 'commit-then-reset' | 'rate-limit';

/**
 * A vendor's system under the conformance suite: its users, its books, and its bad days. One per adapter; the system
 * may be real, simulated or a double, as long as it speaks the vendor's wire format.
 */
export interface ErpHarness {
  /** Starts the system, with pages small enough that a handful of orders needs several. */
  start(): Promise<ConnectionConfig>;
  stop(): Promise<void>;
  /** At least 20 of it are free at `warehouseCode`. */
  readonly sku: string;
  readonly warehouseCode: string;
  /** Unit of `sku`. */
  readonly unit: string;
  readonly supplier: string;
  /** That its books are kept in. */
  readonly currency: string;
  /** Of a period that is closed. */
  readonly closedDay: string;
  /** Characters of the longest reference that an accrual there can have; absent where any is kept. */
  readonly longestReference?: number;
  /** What a user there can hold an order for. */
  readonly holds: readonly Hold[];
  /** A user there enters an order and releases it, unless it is to be held. */
  enterOrder(order: { quantity: number; hold?: Hold }): Promise<string>;
  /**
   * … of the items of these: dangerous goods with their UN number, goods that are kept chilled, and dangerous goods of which
   * the connection says nothing. Absent where the vendor knows no such thing.
   */
  readonly careful?: { readonly adhesive: string; readonly chilled: string; readonly untold: string };
  /** One piece of each of these items. */
  enterItems?(skus: readonly string[]): Promise<string>;
  /** Several orders whose changes carry one and the same time stamp. */
  enterAtOnce(count: number): Promise<readonly string[]>;
  /** A user there changes something of an order that means nothing to us; absent where nobody can. */
  touch?(orderNumber: string): Promise<void>;
  /** … deletes one, of which there is no trace then; absent where the vendor keeps all. */
  remove?(orderNumber: string): Promise<void>;
  /** By how much the system's clock is ahead of ours from now on; absent where nobody can set it. Milliseconds. */
  setClock?(aheadMs: number): void;
  cancelOrder(orderNumber: string): Promise<void>;
  releaseHold(orderNumber: string): Promise<void>;
  /** A payment run pays what is released; absent where nobody can have it run. */
  pay?(invoiceNumber: string): Promise<void>;
  /** What came back is credited; absent where nobody can have it done. */
  credit?(receiptId: string): Promise<void>;
  /** What was shipped is billed, as the vendor does by itself or a user there does. */
  bill(orderNumber: string): Promise<void>;
  /** Whatever the adapter was given to be let in with is no longer valid, and may be renewed. */
  expireSessions(): Promise<void>;
  /** The next call that commits an effect of this kind. */
  nextEffect(fault: EffectFault, kind: EffectKind): Promise<void>;
  /** How often the effect was committed. */
  effects(kind: EffectKind, reference: string): Promise<number>;
}
