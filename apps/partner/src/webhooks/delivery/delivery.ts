import type { KeyObject } from 'node:crypto';
import type { Attempt, DeliveryStatus, WebhookFilter } from '../webhook.js';
import type { Retry } from './schedule.js';

/** One event on its way to one endpoint. */
export interface Delivery {
  readonly origin: 'event' | 'replay' | 'test';
  /** Of its row, once it has one. */
  id?: string;
  /** Of the event in the feed. */
  readonly position?: bigint;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  /** What is kept in order: the order, or the subject of what belongs to none. */
  readonly orderKey: string;
  readonly orderId?: string;
  /** The event before it for this webhook and order. */
  readonly previousId?: string;
  readonly body: string;
  /** When it was due, as its row said when it was read. */
  readonly dueAt?: number;
  /** When each attempt so far began. */
  readonly attempts: readonly number[];
}

/** The first of an order's deliveries that wait for something: an earlier one that failed, or their turn. */
export interface Head {
  /** Not yet known while its row is being written. */
  id?: string;
  dueAt: number;
  /** Until then the endpoint wants to be left alone with it. */
  notBefore?: number | undefined;
  /** The last trial that it was part of. */
  trial?: number | undefined;
  /** When it was due before it was begun last. */
  begunDue?: number | undefined;
  /** Its partner wanted it to be sent at this moment, while it was being sent. */
  askedAt?: number | undefined;
  /** Deliveries of the order behind it. */
  waiting: number;
  /** When all that was handed in for this order is durable. */
  stored: Promise<unknown>;
}

/** A held delivery as its row tells of it. */
export interface HeldRow {
  readonly id: string;
  readonly dueAt: number;
  readonly notBefore?: number;
}

/** All that a process has to know to serve an endpoint. */
export interface LaneRecord {
  readonly tenant: string;
  readonly webhookId: string;
  readonly partnerId: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly filter: WebhookFilter;
  /** The live secrets, newest first, each with the moment until which it signs. */
  readonly keys: readonly { readonly key: KeyObject; readonly until: number }[];
  /** Every event up to here has its row. */
  readonly position: bigint;
  readonly failures: number;
  readonly failingSince?: number;
  readonly failedAt?: number;
  /** Counts what was changed from outside: settings, replays. */
  readonly changes: number;
  readonly heads: readonly (HeldRow & { readonly orderKey: string; readonly waiting: number })[];
  /** There are more orders held than these, and of the others the first is due then. */
  readonly restDueAt?: number;
  /** Events behind `position` that have their row already: written before another one in front of them was. */
  readonly known: ReadonlySet<bigint>;
}

/** How a lane stands, as it is stored. */
export interface LaneStanding {
  readonly position: bigint;
  readonly failures: number;
  /** When the failures began that go on. */
  readonly failingSince?: number;
  /** The last failure. */
  readonly failedAt?: number;
  readonly pausedUntil?: number;
}

/** One result, to be stored with others. */
export interface Result {
  readonly webhookId: string;
  readonly delivery: Delivery;
  readonly status: DeliveryStatus;
  readonly attempt?: Attempt;
  /** Of one that is `retrying`. */
  readonly retry?: Retry;
  /** The endpoint takes nothing any more. */
  readonly disable?: 'gone' | 'sustained-failure';
  readonly lane: ResultLane;
}

/** What the store asks of the lane whose results it writes. */
export interface ResultLane {
  readonly record: LaneRecord;
  /** How the lane stands when these are durable beside those that are. */
  standingWith(positions: ReadonlySet<bigint>): LaneStanding;
  /** They are durable. */
  stored(positions: ReadonlySet<bigint>): void;
  /** The lane is another process's now, or nobody's: nothing of it was stored. */
  lose(): void;
  /** Something about it was changed from outside. */
  changed(): void;
}

export interface PageItem {
  readonly position: bigint;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly orderKey: string;
  readonly orderId?: string;
  readonly body: string;
  /** The last event of this order that has a row for this webhook. */
  readonly previousId?: string;
}

/** Events behind a place that a webhook is for. */
export interface Page {
  readonly items: readonly PageItem[];
  /** Everything up to here was looked at. */
  readonly readTo: bigint;
  /** There may be more behind. */
  readonly more: boolean;
  /** The lane was changed from outside: nothing was read. */
  readonly outdated?: true;
}
