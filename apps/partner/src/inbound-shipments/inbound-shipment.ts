import type { InboundNotice, Instant, ReceivedLine, ToldReceipt, ZonedInstant } from '#canonical';

/** notified → arrived → received, and received again with what came besides. A receipt implies the arrival; whether it varies its lines say, never the state. */
export type InboundShipmentState = 'notified' | 'arrived' | 'received';

/** When a state was reached. */
export interface InboundStep {
  readonly state: InboundShipmentState;
  /** By the clock of whoever told; absent when not told. */
  readonly occurredAt?: ZonedInstant;
  readonly recordedAt: Instant;
  /** Of the report that told it: the same report again changes nothing. */
  readonly reportId: string;
  /** Whose word it is, where it is no partner's. */
  readonly source?: string;
}

/** All that came so far. */
export interface InboundReceipt {
  readonly lines: readonly ReceivedLine[];
  readonly reason?: string;
}

/** What is under way from a supplier to a warehouse, as the two told it. */
export interface InboundShipment {
  readonly id: string;
  readonly state: InboundShipmentState;
  readonly notice: InboundNotice;
  readonly receipt?: InboundReceipt;
  /** Since when nobody expects it any more; absent while somebody does, and once it came all the same. */
  readonly givenUpAt?: Instant;
  readonly history: readonly InboundStep[];
}

/** What a warehouse tells of an announced shipment. */
export type InboundConfirmation = { readonly occurredAt?: ZonedInstant } & (
  | { readonly kind: 'arrived' }
  /** Without `lines`: all as announced. A line that is left out did not come. */
  | {
      readonly kind: 'received';
      readonly lines?: readonly ToldReceipt[];
      readonly reason?: string;
      /** Beside what was received before. */
      readonly further: boolean;
    }
);
