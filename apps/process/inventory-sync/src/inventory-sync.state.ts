import type {
  CanonicalEvent,
  InboundShipmentState,
  Instant,
  MovementReason,
  Quantity,
  StockMovementItem,
  ZonedInstant,
} from '#canonical';
import type { DecisionDraft, WithDrifts } from '#process-manager';
import type { Recount } from './commands/post-variance.command.js';
import type { Cause } from './movement-reasons.table.js';

/** One document that the ERP is to post. */
export interface Posting {
  /** Also the reference that the ERP keeps of it. */
  readonly id: string;
  /** Null: nobody knows yet what the warehouse's word for it means. */
  readonly reason: MovementReason | null;
  /** What the warehouse says has moved it, and posts it, if there is such a thing. */
  readonly cause?: Cause;
  readonly occurredAt: Instant;
  readonly items: readonly Omit<StockMovementItem, 'purchaseOrderNumber'>[];
  /** Of a receipt: the order that it is for, by the id that partners know it by. */
  readonly purchaseOrderId?: string;
  /** GLN, where it is not that of the instance: goods that came elsewhere than announced. */
  readonly warehouse?: string;
  /** Why, in the words of whoever told it. */
  readonly told: string;
  /** Whether a posted difference has it already is known. */
  readonly weighed?: true;
  readonly state: 'waiting' | 'posting' | 'in-case';
}

/** What the ERP's book and the shelf differ by at a place, found by a reconciliation. */
export interface Variance {
  /** Of the movement that brings the book to the shelf. */
  readonly id: string;
  readonly erp: Quantity;
  readonly wms: Quantity;
  readonly delta: Quantity;
  /** The book is to date it by. */
  readonly occurredAt: Instant;
  /** When the shelf was read. Absent in states of before version 3. */
  readonly asOf?: Instant;
  readonly needsApproval: boolean;
  readonly itemClass?: string | undefined;
  readonly recount?: Recount;
  /** `unclear`: in a case, and nobody knows whether it is posted. */
  readonly state: 'posting' | 'in-case' | 'unclear';
}

/** The book was brought to what the shelf held: whatever happened there before, told or not, is in it. */
export interface Counted {
  readonly asOf: Instant;
  /** Of what was posted for it: what nobody has told the reason of. */
  readonly left: Quantity;
  /** Absent where nobody knows, or a person did it. */
  readonly documentNumber?: string;
}

/** The stock of one item at one place: what of its changes is not in the ERP yet, oldest first. Bounded by that. */
export interface StockLane extends WithDrifts {
  readonly kind: 'lane';
  /** GLN. */
  readonly warehouse: string;
  readonly sku: string;
  readonly queue: readonly Posting[];
  readonly variance?: Variance;
  readonly counted?: Counted;
  /** A difference that somebody said may stay. In the item's base unit. */
  readonly accepted?: number;
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
  /** Of what was received, each lot that was named once. Absent where none was, and in states of before version 5. */
  readonly lots?: readonly LotState[];
}

/** What of a line came of a lot, and what of that is not fit for sale, where that is known by lot. */
export interface LotState {
  readonly lot: string;
  readonly quantity: Quantity;
  readonly damaged?: Quantity;
}

/** What a warehouse took in, as it was told. */
export type Receipt = Pick<
  CanonicalEvent<'inbound-shipment.received'>,
  'id' | 'source' | 'occurredAt' | 'receivedAt' | 'data'
>;

/**
 * A receipt that a person decides about. `unknown`: nobody announced anything under its id; `elsewhere`: it was announced for
 * another place; `differs`: the shipment is received, and whoever told that told another receipt.
 */
export interface HeldReceipt {
  readonly why: 'unknown' | 'elsewhere' | 'differs';
  readonly receipt: Receipt;
}

/** Goods under way from a supplier, and what of them the warehouse took in. */
export interface InboundShipment extends WithDrifts {
  readonly kind: 'inbound-shipment';
  readonly id: string;
  /** The supplier's own number of it; absent before its notice. */
  readonly shipmentNumber?: string;
  /** Partner id. */
  readonly supplier: string;
  /** GLN. */
  readonly warehouse: string;
  readonly stage: Exclude<InboundShipmentState, 'posted'>;
  readonly expectedAt?: ZonedInstant;
  /** As announced; in states of before version 5 also as received, where nobody had announced them. */
  readonly lines: readonly InboundLineState[];
  /** Received and not announced; absent where nothing was, and in states of before version 5. */
  readonly besides?: readonly InboundLineState[];
  /** GLNs of where goods came in. Absent where that is the announced place alone. */
  readonly places?: readonly string[];
  /** Absent where none waits. */
  readonly held?: readonly HeldReceipt[];
  /** The source of its first receipt: what another one tells is that receipt told again. Absent in states of before version 4. */
  readonly receivedBy?: string;
  /** Who told its first receipt told it under another id, and a person named this one. */
  readonly firstWasNamed?: true;
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

export const inboundWord = ({ stage, queue, held }: InboundShipment): InboundShipmentState =>
  stage === 'received' && queue.length === 0 && !held ? 'posted' : stage;

/** A word for a state in listings and metrics. */
export function wordOf(state: InventorySyncState): string {
  if (state.kind === 'inbound-shipment') return inboundWord(state);
  const { queue, variance } = state;
  if (queue.length === 0) return variance ? 'differs' : 'in-sync';
  return queue[0]?.state === 'in-case' ? 'blocked' : 'posting';
}

export const isAtRest = (state: InventorySyncState): boolean =>
  state.queue.length === 0 &&
  (state.kind === 'lane' ? !state.variance : !state.held && (state.stage === 'received' || state.stage === 'given-up'));
