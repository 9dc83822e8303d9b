import { Injectable, Optional } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { type CanonicalEvent, type EventName, UnknownEventVersion, upcastEvent } from '#canonical';
import { Database, onCommit, prepared, together, Unavailable } from '#platform/persistence';
import type { EventLog, ReadQuery, StoredEvent, Subscription, Tx } from './event-log.js';
import { Notifications } from './notifications.js';

/** Channel that is notified when an append has been committed. */
export const EVENTS_CHANNEL = 'crossdock_events';
/** One sequencer at a time, whichever process runs it. */
const SEQUENCER_LOCK = 4_711_000_002;

interface EventRow extends LoggedRow {
  /** null where a statement tells something else beside and found no event. */
  readonly position: string | null;
  readonly tenant: string;
  readonly sequence: number;
}

/** An event without its place in the log. */
interface LoggedRow {
  readonly source: string;
  readonly event_id: string;
  readonly type: CanonicalEvent['type'];
  readonly version: number;
  readonly subject: string;
  readonly order_id: string | null;
  readonly occurred_at: string | null;
  readonly received_at: string;
  readonly classifier: CanonicalEvent['classifier'];
  readonly traceparent: string | null;
  readonly document_id: string | null;
  readonly data: CanonicalEvent['data'];
}

const LOGGED = `e.source, e.event_id, e.type, e.version, e.subject, e.order_id, e.occurred_at, e.received_at, e.classifier,
  e.traceparent, e.document_id, e.data`;
const COLUMNS = `p.position, e.tenant, e.sequence, ${LOGGED}`;

/** Each event by its key: joined, a tenant's would be looked for among all that it ever had (`prepared` says why). */
const READ_BATCH = `
  SELECT h.head, b.* FROM (SELECT coalesce(max(position), 0) AS head FROM messaging.positions) h
  LEFT JOIN LATERAL (
    SELECT ${COLUMNS} FROM messaging.positions p
    CROSS JOIN LATERAL (SELECT * FROM messaging.events e WHERE e.id = p.event LIMIT 1) e
    WHERE p.position > $1 AND p.position <= h.head AND ($3::text[] IS NULL OR e.type = ANY($3))
      AND ($4::text IS NULL OR e.tenant = $4) ORDER BY p.position LIMIT $2
  ) b ON true ORDER BY b.position`;

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

  /** What a subscription sees next, and how far the log goes: both in the subscription's own transaction. */
  async readBatch(
    tx: Tx,
    after: bigint,
    { tenant, types }: Pick<Subscription, 'tenant' | 'types'>,
    limit: number,
  ): Promise<{ events: StoredEvent[]; head: bigint }> {
    const rows = await prepared<EventRow & { head: string }>(tx, READ_BATCH, [
      String(after),
      limit,
      types ?? null,
      tenant ?? null,
    ]);
    const head = BigInt((rows[0] as { head: string }).head);
    return { events: rows.filter(({ position }) => position !== null).map(toEvent), head };
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
      await together([prepared(tx, LOCK_SEQUENCER, [SEQUENCER_LOCK]), prepared(tx, STAMP, [])]);
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

function toEvent(row: EventRow): StoredEvent {
  const { position, tenant, sequence } = row;
  return { ...toCanonical(row), position: BigInt(position as string), tenant, sequence } as StoredEvent;
}

/** @throws Unavailable when a later build appended it: that one reads it, this one waits for its end. */
function toCanonical(row: LoggedRow): CanonicalEvent {
  try {
    return upcastEvent(asAppended(row));
  } catch (error) {
    if (error instanceof UnknownEventVersion) throw new Unavailable(error.message);
    throw error;
  }
}

function asAppended(row: LoggedRow): CanonicalEvent {
  return {
    id: row.event_id,
    source: row.source,
    type: row.type,
    version: row.version,
    subject: row.subject,
    receivedAt: row.received_at,
    classifier: row.classifier,
    data: row.data,
    ...(row.order_id && { orderId: row.order_id }),
    ...(row.occurred_at && { occurredAt: row.occurred_at }),
    ...(row.traceparent && { traceparent: row.traceparent }),
    ...(row.document_id && { documentId: row.document_id }),
  } as unknown as CanonicalEvent;
}
