import type {
  Address,
  CanonicalEvent,
  Drift,
  FulfilmentLine,
  HandlingRequirements,
  Instant,
  Order,
  Package,
  PickedLine,
  Quantity,
  Rate,
  SettlementRulebook,
  ShipmentRequest,
  ZonedInstant,
} from '#canonical';
import type { ShippingRules } from '#platform/config';
import type { Overbilled } from './over-billed.state.js';
import type { Return } from './returns.state.js';
import type { Cancellation, Gate, HoldReason, Stuck, Unwanted } from './stopping.state.js';

/** What of the landscape this order needs, captured with its first promise so that deciding stays pure. */
export interface Routing {
  /** By GLN, in the order of preference. */
  readonly warehouses: readonly WarehouseRoute[];
  /** TMS connection that rates and tenders. */
  readonly tms: string;
  readonly tenderResponseMs: number;
  readonly backorderRecheckMs: number;
  readonly feedIntervalMs: number;
  /** How freight is audited and paid; absent where the product's own rules do. */
  readonly settlement?: SettlementRulebook;
  /** What was agreed with the customer; absent in orders that were promised before there were rules. */
  readonly rules?: ShippingRules;
}

export interface WarehouseRoute {
  readonly gln: string;
  readonly wms: string;
  readonly partner?: string;
  readonly address: Address;
}

/** Where the order as a whole stands. The finer words of the listings come from its fulfilments (order-to-ship.status.ts). */
export type Phase =
  | { readonly name: 'received' }
  | { readonly name: 'held'; readonly reason: HoldReason; readonly detail: string }
  | { readonly name: 'promising' }
  | { readonly name: 'fulfilling' }
  | {
      readonly name: 'invoicing';
      readonly since: Instant;
      readonly polls: number;
      /** Found so far, and what none of them bills. Absent where nothing was found, or before lines were told. */
      readonly invoiceNumbers?: readonly string[];
      readonly uninvoiced?: readonly OpenLine[];
    }
  | {
      readonly name: 'closing' | 'closed';
      readonly invoiceNumbers: readonly string[];
      readonly settled?: SettledByHand;
    }
  | { readonly name: 'cancelled'; readonly reason?: string };

/** What a person said of goods that no invoice of the ERP bills. */
export interface SettledByHand {
  readonly by: string;
  readonly lines: readonly OpenLine[];
  /** Why they are not billed; absent where they are billed elsewhere. */
  readonly because?: string;
}

/** A part of an order line that no warehouse has been asked for yet, or that came back from one. */
export interface OpenLine {
  readonly lineId: string;
  readonly quantity: Quantity;
}

/** What a warehouse did not find, while a person decides what becomes of it. */
export interface Shortfall {
  readonly fulfilmentId: string;
  readonly warehouse: string;
  readonly lines: readonly OpenLine[];
}

/** What a person told of the goods of a line that its ERP does not tell. */
export interface ToldGoods extends HandlingRequirements {
  readonly lineId: string;
  /** The item that they saw: of another one they said nothing. */
  readonly sku: string;
  readonly by: string;
}

interface FulfilmentBase {
  readonly fulfilmentId: string;
  readonly warehouse: string;
  readonly wms: string;
  readonly partner?: string;
  /** What its warehouse calls it; absent where that goes by our id alone. */
  readonly reference?: string;
  /** The rest of a fulfilment that leaves in parts: the id under which its warehouse knows it. */
  readonly continues?: string;
  /** What the warehouse was asked for. */
  readonly asked: readonly FulfilmentLine[];
  /** What of it still counts on this fulfilment: less than asked once the rest was given back. */
  readonly taken: readonly PickedLine[];
  /** How much of `taken` goes beyond what was asked for, within the customer's tolerance. */
  readonly beyond?: readonly OpenLine[];
}

export type Fulfilment = FulfilmentBase &
  (
    | {
        readonly stage: 'promised';
        /** Where the rest of a fulfilment goes on once it has its delivery. */
        readonly resumes?:
          | { readonly stage: 'accepted' | 'picked' }
          | { readonly stage: 'packed'; readonly packages: readonly Package[] };
      }
    | { readonly stage: 'delivery-created' | 'released' | 'accepted'; readonly deliveryNumber: string }
    | { readonly stage: 'picked' | 'short'; readonly deliveryNumber: string }
    | { readonly stage: 'packed' | 'loaded'; readonly deliveryNumber: string; readonly packages: readonly Package[] }
    | {
        readonly stage: 'shipped';
        readonly deliveryNumber: string;
        readonly packages: readonly Package[];
        readonly shippedAt: Instant;
        /** Id of the event that told of a part that left, while more was to follow. */
        readonly partBy?: string;
      }
    | {
        readonly stage: 'goods-issued';
        readonly deliveryNumber: string;
        readonly packages: readonly Package[];
        readonly shippedAt: Instant;
        readonly partBy?: string;
        readonly documentNumber?: string;
      }
    | {
        readonly stage: 'cancelled';
        readonly reason: string;
        readonly deliveryNumber?: string;
        /** Given up here while its warehouse may have it: the warehouse is asked to stop. */
        readonly recalled?: true;
      }
  );

export type FulfilmentStage = Fulfilment['stage'];

/** One offer to one carrier. */
export interface TenderRecord {
  readonly version: number;
  readonly rate: Rate;
  readonly respondBy: Instant;
  readonly state: 'sending' | 'open' | 'accepted' | 'rejected' | 'expired';
  /** What the TMS calls it. */
  readonly tenderId?: string;
  readonly reason?: string;
}

interface ShipmentBase {
  readonly shipmentId: string;
  readonly fulfilmentId: string;
  readonly request: ShipmentRequest;
  /** Cheapest first; empty until rated. */
  readonly rates: readonly Rate[];
  readonly tenders: readonly TenderRecord[];
  /** Flags beside the state. */
  readonly delay?: {
    readonly reason?: string;
    readonly eta?: ZonedInstant;
    /** As of when it is; received then, where its source gave no time. */
    readonly toldAt?: ZonedInstant;
  };
  readonly eta?: ZonedInstant;
  /** As of when the estimate is; received then, where its source gave no time. */
  readonly etaToldAt?: ZonedInstant;
  readonly deliveryAttempts: number;
  /** When delivery was tried: what is told twice is one attempt. */
  readonly attemptedAt?: readonly ZonedInstant[];
  /** Of one that is carried together with others of ours: the PRO counts in the place of the one that was accepted under. */
  readonly move?: { readonly pro?: string; readonly with: readonly string[] };
  /** Its TMS is asked where it is, and has not answered yet. */
  readonly asked?: true;
  readonly damage?: Befallen;
  readonly refusal?: Befallen;
  readonly returned?: Befallen;
  /** Refusals and returns that were decided on since: told again they are old news. */
  readonly decided?: readonly { readonly what: 'refusal' | 'returned'; readonly at?: ZonedInstant }[];
}

/** What befell goods on their way, as the carrier told it. */
interface Befallen {
  readonly reason?: string;
  readonly at?: ZonedInstant;
}

interface Carried {
  readonly carrier: string;
  readonly version: number;
  readonly pro?: string;
}

export type Shipment = ShipmentBase &
  (
    | { readonly stage: 'planned' }
    | { readonly stage: 'rejected' }
    | { readonly stage: 'tendered'; readonly carrier: string; readonly version: number }
    | (Carried & { readonly stage: 'accepted' | 'picked-up' | 'in-transit' | 'arrived' | 'delivered' })
    | (Carried & {
        readonly stage: 'pod-received';
        readonly signedBy?: string;
        /** By the carrier's clock; absent when it gave none. */
        readonly signedAt?: ZonedInstant;
        readonly podReceivedAt?: Instant;
      })
  );

export type ShipmentStage = Shipment['stage'];

export interface OrderToShipState {
  readonly orderId: string;
  readonly order: Order;
  /** Absent where nobody had to tell anything. */
  readonly goodsTold?: readonly ToldGoods[];
  readonly phase: Phase;
  readonly cancellation: Cancellation;
  readonly routing?: Routing;
  /** An availability check is under way; `avoid`: warehouses that just ran short or refused. */
  readonly check: 'none' | { readonly avoid: readonly string[] };
  readonly open: readonly OpenLine[];
  /** Quantities given up for good, by a person or a cancellation. */
  readonly cancelled: readonly OpenLine[];
  /** Quantities that the order desk has yet to decide on; absent where there never were any. */
  readonly shortfalls?: readonly Shortfall[];
  /** Set once a cancellation came before all of it was packed: nothing of the order is promised any more. */
  readonly unwanted?: Unwanted;
  readonly gate?: Gate;
  readonly fulfilments: readonly Fulfilment[];
  readonly shipments: readonly Shipment[];
  /** What warehouses told of the rest of a fulfilment before that had its delivery; taken once it has. */
  readonly early?: readonly CanonicalEvent[];
  /** Absent where nothing ever was to come back. */
  readonly returns?: readonly Return[];
  /** As a person was told of it last; absent where no more is billed than left. */
  readonly overbilled?: readonly Overbilled[];
  /** Fields of which others say something else than their owners; absent where nobody ever did. */
  readonly drifts?: readonly Drift[];
  /** Commands that failed for good and wait for a person, by the code of their case. */
  readonly stuck: readonly Stuck[];
}

/** Raised only by a bug or a foreign message: the decider checks before it asks for one. */
export class UnknownPart extends Error {
  override readonly name = 'UnknownPart';
}

export function fulfilmentOf(state: OrderToShipState, fulfilmentId: string): Fulfilment {
  const found = state.fulfilments.find((fulfilment) => fulfilment.fulfilmentId === fulfilmentId);
  if (!found) throw new UnknownPart(`${fulfilmentId} is not part of ${state.orderId}`);
  return found;
}

export function shipmentOf(state: OrderToShipState, shipmentId: string): Shipment {
  const found = state.shipments.find((shipment) => shipment.shipmentId === shipmentId);
  if (!found) throw new UnknownPart(`${shipmentId} is not part of ${state.orderId}`);
  return found;
}

const FULFILMENT_ORDER: readonly FulfilmentStage[] = [
  'promised',
  'delivery-created',
  'released',
  'accepted',
  'picked',
  'short',
  'packed',
  'loaded',
  'shipped',
  'goods-issued',
  'cancelled',
];
const SHIPMENT_ORDER: readonly ShipmentStage[] = [
  'planned',
  'tendered',
  'rejected',
  'accepted',
  'picked-up',
  'in-transit',
  'arrived',
  'delivered',
  'pod-received',
];

/** Whether a fulfilment is at a stage or beyond it. `cancelled` is beyond every other. */
export const reached = (fulfilment: Fulfilment, stage: FulfilmentStage): boolean =>
  FULFILMENT_ORDER.indexOf(fulfilment.stage) >= FULFILMENT_ORDER.indexOf(stage);

export const carriedTo = (shipment: Shipment, stage: ShipmentStage): boolean =>
  SHIPMENT_ORDER.indexOf(shipment.stage) >= SHIPMENT_ORDER.indexOf(stage);
