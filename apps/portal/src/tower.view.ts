// What the control tower's API tells of orders, and of how things stand: plain data, as `tower-work.view.ts` says.

import type { StandingView } from './process/process.view.js';
import type { FeedFiguresView, FeedStateName } from './tower-feeds.view.js';
import type { CaseRowView, CountView, SettlementRowView, TowerPage, WaitView } from './tower-work.view.js';

/** How far behind what runs the control tower is. */
export interface LagView {
  /** How old what it shows may be at most: seconds since it had read everything there was. Absent while that is not known. */
  readonly seconds?: number;
  /** It is being built anew: what is shown is not everything yet. */
  readonly rebuilding: boolean;
  readonly sources: readonly SourceLagView[];
}

/** One thing that the control tower follows: a process, the event log, calls, documents. */
export interface SourceLagView {
  readonly name: string;
  /** Absent as long as it is `behind`: nobody knows how far. */
  readonly seconds?: number;
  /** What it has read so far. */
  readonly read: number;
  /** It has not yet read all that there was when it was begun. */
  readonly behind: boolean;
  /** Why it does not get on, while it does not. */
  readonly failure?: string;
}

/** `GET tower/now` */
export interface TowerNowView {
  readonly at: string;
  readonly lag: LagView;
  readonly states: readonly CountView[];
  /** GLN and how many of its orders are in each state; only orders that have not ended. */
  readonly warehouses: readonly GroupView[];
  /** By SCAC. */
  readonly carriers: readonly GroupView[];
  /** By connection id. */
  readonly erps: readonly GroupView[];
  readonly lateness: LatenessView;
  /** The last 60 minutes, oldest first. */
  readonly throughput: readonly MinuteView[];
  /** From an order's beginning until its goods left, over the last 24 hours. */
  readonly shipTime: DurationView;
  readonly open: readonly AgeView[];
  readonly cases: CaseFiguresView;
  readonly systems: readonly VendorView[];
  readonly feeds: FeedFiguresView;
}

export interface GroupView {
  readonly key: string;
  readonly total: number;
  readonly states: readonly CountView[];
}

/** Against the day on which goods were to leave: the promised one, before there is a promise the one that is asked for. */
export interface LatenessView {
  /** Some of it has not left, and the day is over. */
  readonly late: number;
  /** Not left, and the day is today. */
  readonly dueToday: number;
  /** Left on or before the day, of those that left in the last 24 hours. */
  readonly onTime: number;
  readonly leftLate: number;
}

export interface MinuteView {
  readonly at: string;
  readonly opened: number;
  readonly closed: number;
}

/** Seconds; absent where nothing was measured. */
export interface DurationView {
  readonly count: number;
  readonly p50?: number;
  readonly p95?: number;
}

/** Orders that have not ended, by how long ago they began. */
export interface AgeView {
  readonly band: 'hour' | 'day' | '3-days' | 'week' | 'older';
  readonly orders: number;
}

export interface CaseFiguresView {
  readonly open: number;
  readonly overdue: number;
  readonly byOwner: readonly { readonly owner: string; readonly open: number; readonly overdue: number }[];
  readonly bySeverity: readonly CountView[];
}

/** A connected system: whether it answers, how calls to it fare, and what waits for it. */
export interface VendorView {
  readonly id: string;
  readonly kind: 'erp' | 'wms' | 'tms';
  /** Id of its adapter. */
  readonly vendor: string;
  /** As its adapter calls it; the adapter's id where its API did not say. */
  readonly label: string;
  /** Absent where its API did not say. */
  readonly status?: 'up' | 'down';
  readonly breaker?: BreakerName;
  /** What of it cannot be read, although the rest goes on. */
  readonly warning?: string;
  /** Whether its adapter is held to all that it should do yet; absent where its API did not say. */
  readonly maturity?: MaturityName;
  /** What its adapter does. */
  readonly capabilities?: readonly string[];
  /** Where the vendor's contract is described. */
  readonly docs?: string;
  /** Of the replica that answered; absent before the first call. */
  readonly calls?: VendorCallsView;
  /** Absent of one that tells us nothing. */
  readonly feed?: VendorFeedView;
  /** What each process has waiting for it. */
  readonly queues: readonly QueueView[];
}

export type MaturityName = 'experimental' | 'stable';

/** `open`: it failed too often in a row and is left alone for a moment; `half-open`: one call tries it. */
export type BreakerName = 'closed' | 'half-open' | 'open';

export interface VendorCallsView {
  /** Calls at a time: fewer once it has said that there are too many. */
  readonly limit: number;
  readonly underWay: number;
  readonly waiting: number;
  /** How long the oldest of them has waited. Milliseconds. */
  readonly waitingMs: number;
}

export interface VendorFeedView {
  readonly state: FeedStateName;
  /** Milliseconds. */
  readonly silentAfterMs: number;
  readonly lastHeardAt?: string;
  readonly silentSince?: string;
  /** Of an ERP: last successful read, and why the last one failed. */
  readonly lastReadAt?: string;
  readonly lastError?: string;
}

export interface QueueView {
  readonly process: string;
  readonly waiting: number;
  readonly waitingSince?: string;
  readonly breaker: BreakerName;
}

/** `GET tower/names`: what people call a site, by its GLN, and a carrier, by its SCAC. */
export interface NamesView {
  readonly warehouses: Readonly<Record<string, string>>;
  readonly carriers: Readonly<Record<string, string>>;
}

/** `GET tower/orders`, `GET tower/find` */
export interface OrderRowView {
  readonly id: string;
  readonly orderNumber: string;
  readonly erp: string;
  /** Its number in the ERP. */
  readonly customer: string;
  /** Absent where the ERP did not say. */
  readonly customerName?: string;
  readonly state: string;
  readonly warehouses: readonly string[];
  readonly carriers: readonly string[];
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly endedAt?: string;
  /** Day on which the customer wants the goods to leave, as the ERP said last. */
  readonly requestedOn?: string;
  /** Day on which they are to leave by the promise; absent before there is one. */
  readonly promisedOn?: string;
  /** When the last of them left; absent while some have yet to. */
  readonly leftAt?: string;
  readonly late: boolean;
  readonly openCases: number;
}

/** `GET tower/find` */
export interface FoundOrdersView {
  readonly items: readonly FoundOrderView[];
  /** More orders have such a number: more of it has to be told. */
  readonly more: boolean;
}

/** An order and by which of its numbers it was found. */
export interface FoundOrderView {
  readonly order: OrderRowView;
  readonly number: string;
  readonly kind: string;
  /** Whose number it is: a connection, a partner or one of our processes; absent where it is not known. */
  readonly system?: string;
  readonly exact: boolean;
}

/** `GET tower/orders/{id}` */
export interface OrderDetailView {
  readonly order: OrderRowView;
  readonly lag: LagView;
  readonly correlationId: string;
  /** As the process API answers it (`OrderDto` of order-to-ship.v1), fulfilments, shipments and returns included. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly settlements: readonly SettlementRowView[];
  readonly cases: readonly CaseRowView[];
  readonly waitsFor: readonly WaitView[];
  readonly milestones: readonly MilestoneView[];
  readonly numbers: readonly NumberView[];
  readonly life: StandingView;
}

export interface NumberView {
  readonly kind: string;
  readonly number: string;
  readonly system?: string;
}

/** What was to happen and what happened; either may be unknown. */
export interface MilestoneView {
  readonly name: string;
  /** Of that fulfilment or shipment, where there are several; absent of the whole, which has met what all its parts have. */
  readonly part?: string;
  readonly planned?: string;
  readonly estimated?: string;
  readonly actual?: string;
  readonly late: boolean;
}

export type TimelineKind = 'event' | 'decision' | 'command' | 'call' | 'document' | 'exception';

/** `GET tower/orders/{id}/timeline` */
export interface TimelineRowView {
  readonly id: string;
  readonly at: string;
  readonly kind: TimelineKind;
  /** The swimlane: a connection, a partner, or one of our processes. */
  readonly system: string;
  readonly title: string;
  readonly outcome?: string;
  readonly correlationId: string;
  readonly durationMs?: number;
  /** `planned` and `estimated` times are no facts. */
  readonly classifier?: 'planned' | 'estimated' | 'actual';
  /** By the source's clock. */
  readonly occurredAt?: string;
}

export interface TimelinePageView extends TowerPage<TimelineRowView> {
  readonly orderId: string;
  /** Every system in the whole timeline, in the order in which each came in. */
  readonly lanes: readonly string[];
  readonly total: number;
}

/** `GET tower/orders/{id}/timeline/{entry}` */
export interface TimelineEntryView extends TimelineRowView {
  readonly detail: Readonly<Record<string, unknown>>;
  /** The raw message that it came in or went out with. */
  readonly document?: DocumentView;
}

export interface DocumentView {
  readonly id: string;
  readonly mediaType: string;
  readonly size: number;
  readonly receivedAt: string;
  /** Where it is text, its first `shown` bytes. All of it is at `tower/messages/{id}`. */
  readonly text?: string;
  readonly shown: number;
}

/**
 * Events of `GET tower/stream` (server-sent events): the event's name is `type`, its data the rest as JSON. `everything`: more
 * has changed than is told one by one.
 */
export type TowerStreamEvent =
  | { readonly type: 'order'; readonly order: OrderRowView }
  | { readonly type: 'case'; readonly case: CaseRowView }
  | { readonly type: 'settlement'; readonly settlement: SettlementRowView }
  | { readonly type: 'stock'; readonly id: string }
  | { readonly type: 'timeline'; readonly orderId: string }
  | { readonly type: 'everything' }
  | { readonly type: 'figures'; readonly states: readonly CountView[]; readonly openCases: number }
  | { readonly type: 'lag'; readonly lag: LagView };
