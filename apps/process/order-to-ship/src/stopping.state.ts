import type { Command } from '#process-manager';

/** What stands in the way of an order. */

export type HoldReason = 'credit' | 'delivery-block' | 'validation' | 'unknown-item' | 'goods-data' | 'not-released';

/** A cancellation beside the phase: the order keeps its place until the warehouses have answered. */
export type Cancellation =
  | { readonly state: 'none' }
  | { readonly state: 'requested'; readonly reason?: string; readonly waitingFor: readonly string[] }
  | {
      readonly state: 'rejected';
      readonly reason: string;
      /** The order's word at that time; null once it has moved on. */
      readonly during: string | null;
      /** Warehouses whose answer is still to come: one that agrees late is taken at its word. */
      readonly waitingFor: readonly string[];
    };

/** Stands between the order and the world once its ERP blocks it after the promise; absent where it does not. */
export type Gate =
  | {
      readonly state: 'shut';
      /** In the ERP's sense, to follow "the ERP says that". */
      readonly why: string;
      /** Fulfilments that are not released, shipments that no carrier is asked for. */
      readonly keptBack: readonly string[];
    }
  /** A person lets its goods go all the same: although of these, in the ERP's sense; of whatever where that was not kept. */
  | { readonly state: 'waived'; readonly whys?: readonly string[] };

/** What becomes of an order that its customer does not want any more and that is in part beyond stopping. */
export interface Unwanted {
  /** Fulfilments, as their warehouses know them, that were packed by then: their goods come back once they have left. */
  readonly comeBack: readonly string[];
}

/** A command that failed for good, kept until a person says what becomes of it. */
export interface Stuck {
  /** Of its case. */
  readonly code: string;
  readonly command: Command;
  /** Its system has it otherwise than it was asked for, in words. */
  readonly clash?: string;
}
