import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import type { TimelineEntryView, TimelineKind, TimelinePageView, TimelineRowView } from '../../tower.view.js';
import { MessagesReader } from './messages.reader.js';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly rank: number;
  readonly kind: TimelineKind;
  readonly system: string;
  readonly title: string;
  readonly outcome: string | null;
  readonly correlation_id: string | null;
  readonly duration_ms: number | null;
  readonly classifier: TimelineRowView['classifier'] | null;
  readonly occurred_at: string | null;
}

const COLUMNS = `t.id, t.at, t.rank, t.kind, t.system, t.title, t.outcome, t.duration_ms,
  coalesce(t.correlation_id, (SELECT o.body->'standing'->>'correlationId' FROM portal.tower_orders o WHERE o.id = t.order_id))
    AS correlation_id,
  t.detail->>'classifier' AS classifier, t.detail->>'occurredAt' AS occurred_at`;

/** Everything that is known of one order across all systems, oldest first. */
@Injectable()
export class TimelineReader {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesReader,
  ) {}

  async page(orderId: string, cursor: string | undefined, limit: number): Promise<TimelinePageView> {
    const [at = null, rank = null, id = null] = keysAt(cursor, INSTANT, /^\d$/, /^/) ?? [];
    const [rows, lanes] = await Promise.all([
      this.database.query<Row>(
        `SELECT ${COLUMNS} FROM portal.tower_timeline t
         WHERE t.order_id = $1 AND ($2::timestamptz IS NULL OR (t.at, t.rank, t.id) > ($2, $3::smallint, $4))
         ORDER BY t.at, t.rank, t.id LIMIT $5`,
        [orderId, at, rank, id, limit + 1],
      ),
      this.database.query<{ system: string; n: number }>(
        `SELECT system, count(*)::int AS n FROM portal.tower_timeline WHERE order_id = $1
         GROUP BY system ORDER BY min(at), system`,
        [orderId],
      ),
    ]);
    if (lanes.length === 0) throw new ProblemError('not-found', `There is no order ${orderId}`);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.at.toISOString(), String(row.rank), row.id]);
    return {
      orderId,
      items: items.map(toRow),
      nextCursor,
      lanes: lanes.map(({ system }) => system),
      total: lanes.reduce((sum, { n }) => sum + n, 0),
    };
  }

  async entry(orderId: string, id: string): Promise<TimelineEntryView> {
    const [row] = await this.database.query<Row & { detail: Record<string, unknown> }>(
      `SELECT ${COLUMNS}, t.detail FROM portal.tower_timeline t WHERE t.order_id = $1 AND t.id = $2`,
      [orderId, id],
    );
    if (!row) throw new ProblemError('not-found', `The timeline of ${orderId} has no entry ${id}`);
    const { documentId } = row.detail;
    const document = typeof documentId === 'string' ? await this.messages.shown(documentId) : undefined;
    return { ...toRow(row), detail: row.detail, ...(document && { document }) };
  }
}

function toRow(row: Row): TimelineRowView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    system: row.system,
    title: row.title,
    correlationId: row.correlation_id ?? '',
    ...(row.outcome && { outcome: row.outcome }),
    ...(row.duration_ms !== null && { durationMs: row.duration_ms }),
    ...(row.classifier && { classifier: row.classifier }),
    ...(row.occurred_at && { occurredAt: row.occurred_at }),
  };
}
