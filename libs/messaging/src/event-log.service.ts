import { Injectable, Optional } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { CanonicalEvent, EventName } from '#canonical';
import { Database, lastly, onCommit, prepared, together } from '#platform/persistence';
import { COLUMNS, type EventRow, LOGGED, type LoggedRow, toCanonical, toEvent } from './event.row.js';
import type { EventLog, ReadQuery, StoredEvent, Subscription, Tx } from './event-log.js';
import { Notifications } from './notifications.js';

/** Channel that is notified when an append has been committed. */
export const EVENTS_CHANNEL = 'crossdock_events';
/** One sequencer at a time, whichever process runs it. */
const SEQUENCER_LOCK = 4_711_000_002;

export interface ReadBatch {
  readonly events: readonly StoredEvent[];
  readonly cursor: bigint;
  /** How far the log goes. */
  readonly head: bigint;
}

/**
 * Holds the cursor, unless another does. Each event by its key: joined, a tenant's would be looked for among all that it
 * ever had (`prepared` says why).
 */
const READ_BATCH = `
  WITH held AS MATERIALIZED (SELECT position FROM messaging.subscriptions WHERE name = $1 FOR UPDATE SKIP LOCKED)
  SELECT c.position AS cursor, h.head, b.* FROM held c
  CROSS JOIN LATERAL (SELECT coalesce(max(position), 0) AS head FROM messaging.positions) h
  LEFT JOIN LATERAL (
    SELECT ${COLUMNS} FROM messaging.positions p
    CROSS JOIN LATERAL (SELECT * FROM messaging.events e WHERE e.id = p.event LIMIT 1) e
    WHERE p.position > c.position AND p.position <= h.head AND ($3::text[] IS NULL OR e.type = ANY($3))
      AND ($4::text IS NULL OR e.tenant = $4) ORDER BY p.position LIMIT $2
  ) b ON true ORDER BY b.position`;

/** A statement of its own: what the next one sees begins after the cursor is held. */
const WAIT_FOR_CURSOR = 'SELECT FROM messaging.subscriptions WHERE name = $1 FOR UPDATE';

const HEAD = 'SELECT coalesce(max(position), 0) AS head FROM messaging.positions';
const STAND = `SELECT (SELECT position FROM messaging.subscriptions WHERE name = $1) AS cursor, (${HEAD}) AS head`;

/** In the order of the subjects, so that two appends never wait for each other in a circle. */
const LOCK_HEADS = `
  INSERT INTO messaging.subject_heads AS h (tenant, subject, sequence)
  SELECT $1, subject, 0 FROM unnest($2::text[]) WITH ORDINALITY AS s(subject, n) ORDER BY n
  ON CONFLICT (tenant, subject) DO UPDATE SET sequence = h.sequence`;

/** A statement of its own: what it sees begins after the heads are locked. */
const APPEND = `
  WITH given AS (
    SELECT DISTINCT ON (g.source, g.event_id) g.*
    FROM jsonb_to_recordset($2::jsonb) AS g(n int, source text, event_id text, type text, version smallint, subject text,
      order_id text, occurred_at text, received_at text, classifier text, traceparent text, document_id text, data jsonb)
    WHERE (SELECT e.id FROM messaging.events e WHERE e.tenant = $1 AND e.source = g.source AND e.event_id = g.event_id) IS NULL
    ORDER BY g.source, g.event_id, g.n
  ), added AS (
    INSERT INTO messaging.events (tenant, source, event_id, type, version, subject, sequence, order_id, occurred_at,
      received_at, classifier, traceparent, document_id, data)
    SELECT $1, g.source, g.event_id, g.type, g.version, g.subject,
      (SELECT h.sequence FROM messaging.subject_heads h WHERE h.tenant = $1 AND h.subject = g.subject)
        + row_number() OVER (PARTITION BY g.subject ORDER BY g.n),
      g.order_id, g.occurred_at, g.received_at, g.classifier, g.traceparent, g.document_id, g.data
    FROM given g ORDER BY g.n
    RETURNING id, source, event_id, subject
  ), heads AS (
    INSERT INTO messaging.subject_heads AS h (tenant, subject, sequence)
    SELECT $1, subject, count(*)::int FROM added GROUP BY subject
    ON CONFLICT (tenant, subject) DO UPDATE SET sequence = h.sequence + excluded.sequence
  ), pending AS (
    INSERT INTO messaging.pending (event) SELECT id FROM added
  )
  SELECT source, event_id FROM added`;

const OF_SUBJECT = `
  SELECT ${LOGGED} FROM messaging.events e
  WHERE e.subject = $2 AND e.tenant = $1 AND e.type = ANY($3) ORDER BY e.sequence LIMIT $4`;

const LOCK_SEQUENCER = 'SELECT pg_advisory_xact_lock($1)';
const STAMP = `
  WITH committed AS (DELETE FROM messaging.pending RETURNING event)
  INSERT INTO messaging.positions (event) SELECT event FROM committed ORDER BY event`;

/**
 * The event log in Postgres. An append locks the heads of its subjects in their order, so that a subject's events are
 * committed in the order of their sequence. Global positions are given after commit by a sequencer that any reader
 * runs before it reads: what is not committed has none, hence a reader can never step over it.
 *
 * Cost: an append of any number of events is two statements in one round trip; a read is one, and what its sequencing takes.
 */
@Injectable()
export class EventLogService implements EventLog {
  private sequencing?: { running: Promise<void>; next?: Promise<void> };

  constructor(
    private readonly database: Database,
    /** Without it readers find out when they look next. */
    @Optional() private readonly notifications?: Notifications,
  ) {}

  async append(
    tx: Tx,
    tenant: string,
    events: readonly CanonicalEvent[],
  ): Promise<{ appended: readonly CanonicalEvent[] }> {
    if (events.length === 0) return { appended: [] };
    const subjects = [...new Set(events.map(({ subject }) => subject))].sort();
    const records = JSON.stringify(events.map(toRecord));
    const [, rows] = await together([
      prepared(tx, LOCK_HEADS, [tenant, subjects]),
      prepared<{ source: string; event_id: string }>(tx, APPEND, [tenant, records]),
    ]);
    if (rows.length > 0) onCommit(tx, this, () => this.notifications?.tell(EVENTS_CHANNEL));
    const added = new Set(rows.map((row) => `${row.source}\n${row.event_id}`));
    return { appended: events.filter((event) => added.delete(`${event.source}\n${event.id}`)) };
  }

  async read(query: ReadQuery): Promise<readonly StoredEvent[]> {
    await this.sequence();
    const rows = await this.database.query<EventRow>(
      `SELECT ${COLUMNS} FROM messaging.positions p JOIN messaging.events e ON e.id = p.event
       WHERE p.position > $1
         AND ($2::text IS NULL OR e.tenant = $2) AND ($3::text[] IS NULL OR e.type = ANY($3))
         AND ($4::text IS NULL OR e.subject = $4) AND ($5::text IS NULL OR e.order_id = $5)
       ORDER BY p.position LIMIT $6`,
      [
        String(query.after ?? 0),
        query.tenant ?? null,
        query.types ?? null,
        query.subject ?? null,
        query.orderId ?? null,
        query.limit,
      ],
    );
    return rows.map(toEvent);
  }

  /** What has been told of a subject by now, its oldest events first: whatever was committed, before it has a position too. */
  async ofSubject(
    tenant: string,
    subject: string,
    types: readonly EventName[],
    limit: number,
  ): Promise<readonly CanonicalEvent[]> {
    const rows = await this.database.prepared<LoggedRow & QueryResultRow>(OF_SUBJECT, [tenant, subject, types, limit]);
    return rows.map(toCanonical);
  }

  /**
   * Locks the cursor of a subscription and reads what it sees next: in its own transaction.
   * @param waits until another transaction that has the cursor has ended
   * @returns null where there is no cursor, or another transaction has it
   */
  async readBatch(
    tx: Tx,
    { name, tenant, types }: Pick<Subscription, 'name' | 'tenant' | 'types'>,
    limit: number,
    waits = false,
  ): Promise<ReadBatch | null> {
    const values = [name, limit, types ?? null, tenant ?? null];
    const wait = waits ? prepared(tx, WAIT_FOR_CURSOR, [name]) : undefined;
    const read = prepared<EventRow & { cursor: string; head: string }>(tx, READ_BATCH, values);
    const [, rows] = await together([wait, read]);
    const [first] = rows;
    if (!first) return null;
    const events = rows.filter(({ position }) => position !== null).map(toEvent);
    return { events, cursor: BigInt(first.cursor), head: BigInt(first.head) };
  }

  /** How far the log goes. */
  async head(): Promise<bigint> {
    const [row] = await this.database.prepared<{ head: string }>(HEAD, []);
    return BigInt(row?.head ?? 0);
  }

  /** Where the cursor of a subscription stands, and how far the log goes. */
  async standOf(subscription: string): Promise<{ cursor: bigint; head: bigint }> {
    const [row] = await this.database.prepared<{ cursor: string | null; head: string }>(STAND, [subscription]);
    return { cursor: BigInt(row?.cursor ?? 0), head: BigInt(row?.head ?? 0) };
  }

  /** Gives positions to whatever has been committed by now. Callers at the same time share one run. */
  sequence(): Promise<void> {
    if (!this.sequencing) {
      const running = this.stamp().finally(() => {
        this.sequencing = undefined;
      });
      this.sequencing = { running };
      return running;
    }
    // A run under way may have looked before the caller's event was committed: one more follows it.
    this.sequencing.next ??= this.sequencing.running.catch(() => undefined).then(() => this.sequence());
    return this.sequencing.next;
  }

  private async stamp(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lastly(tx, [prepared(tx, LOCK_SEQUENCER, [SEQUENCER_LOCK]), prepared(tx, STAMP, [])]);
    });
  }
}

function toRecord(event: CanonicalEvent, n: number) {
  return {
    n,
    source: event.source,
    event_id: event.id,
    type: event.type,
    version: event.version,
    subject: event.subject,
    order_id: event.orderId,
    occurred_at: event.occurredAt,
    received_at: event.receivedAt,
    classifier: event.classifier,
    traceparent: event.traceparent,
    document_id: event.documentId,
    data: event.data,
  };
}
