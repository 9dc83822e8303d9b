import type {
  InboundShipmentState,
  Instant,
  MovementReason,
  Quantity,
  StockMovementItem,
  ZonedInstant,
} from '#canonical';
import type { DecisionDraft } from '#process-manager';

/** One document that the ERP is to post. */
export interface Posting {
  /** Also the reference that the ERP keeps of it. */
  readonly id: string;
  /** Null: nobody knows yet what the warehouse's word for it means. */
  readonly reason: MovementReason | null;
  readonly occurredAt: Instant;
  readonly items: readonly Omit<StockMovementItem, 'purchaseOrderNumber'>[];
  /** Of a receipt: the order that it is for, by the id that partners know it by. */
  readonly purchaseOrderId?: string;
  /** Why, in the words of whoever told it. */
  readonly told: string;
  readonly state: 'waiting' | 'posting' | 'in-case';
}

/** The stock of one item at one place: what of its changes is not in the ERP yet, oldest first. Bounded by that. */
export interface StockLane {
  readonly kind: 'lane';
  /** GLN. */
  readonly warehouse: string;
  readonly sku: string;
  readonly queue: readonly Posting[];
}

/** A line that was announced, with all that came of it so far. */
export interface InboundLineState {
  readonly purchaseOrderId: string;
  readonly lineId: string;
  readonly sku: string;
  readonly notified: Quantity;
  readonly received: Quantity;
  /** Of what was received. */
  readonly damaged: Quantity;
}

/** Goods under way from a supplier, and what of them the warehouse took in. */
export interface InboundShipment {
  readonly kind: 'inbound-shipment';
  readonly id: string;
  /** Partner id. */
  readonly supplier: string;
  /** GLN. */
  readonly warehouse: string;
  readonly stage: Exclude<InboundShipmentState, 'posted'>;
  readonly expectedAt?: ZonedInstant;
  readonly lines: readonly InboundLineState[];
  readonly documents: readonly {
    readonly movementId: string;
    readonly erp?: string;
    readonly documentNumber: string;
  }[];
  readonly queue: readonly Posting[];
}

export type InventorySyncState = StockLane | InboundShipment;

/** One decision while it is being made. */
export type Plan = DecisionDraft<InventorySyncState>;

export const caseOf = (posting: Pick<Posting, 'id'>): string => `movement:${posting.id}`;

export const inboundWord = ({ stage, queue }: InboundShipment): InboundShipmentState =>
  stage === 'received' && queue.length === 0 ? 'posted' : stage;

/** A word for a state in listings and metrics. */
export function wordOf(state: InventorySyncState): string {
  if (state.kind === 'inbound-shipment') return inboundWord(state);
  const { queue } = state;
  if (queue.length === 0) return 'in-sync';
  return queue[0]?.state === 'in-case' ? 'blocked' : 'posting';
}

export const isAtRest = (state: InventorySyncState): boolean =>
  state.queue.length === 0 && (state.kind === 'lane' || state.stage === 'received' || state.stage === 'given-up');
