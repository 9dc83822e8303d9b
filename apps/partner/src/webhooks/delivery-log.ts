import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#platform/access';
import { clock } from '#platform/clock';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import { redactedText } from '#platform/telemetry';
import { EventFeed } from '../events/event-feed.js';
import { likePatterns } from '../events/event-types.js';
import { notFound } from '../registry/partners.js';
import { bodyOf } from './delivery/message.js';
import { SEND_AGAIN_RANGE } from './replay.statements.js';
import { TEST_TYPE, testEvent } from './test-event.js';
import type { Attempt, DeliveryStatus, Webhook } from './webhook.js';
import { DUE_NOW } from './webhook.store.js';
import { Webhooks } from './webhooks.service.js';

/** Kept for this long after its end. */
export const KEPT_DAYS = 30;
/** Of one call; what is left is told. */
const MOST_REPLAYED = 5_000;
const SHOWN_CHARACTERS = 10_000;

export interface DeliveryRecord {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly origin: 'event' | 'replay' | 'test';
  readonly status: DeliveryStatus;
  readonly attempts: readonly Attempt[];
  readonly createdAt: string;
  readonly nextAttemptAt?: string;
  readonly finishedAt?: string;
  /** What is or was sent, cut off where it is long. */
  readonly request?: string;
}

interface Row {
  readonly id: string;
  readonly event_id: string;
  readonly type: string;
  readonly subject: string;
  readonly origin: DeliveryRecord['origin'];
  readonly status: DeliveryStatus;
  readonly attempts: Attempt[];
  readonly created_at: Date;
  readonly next_attempt_at: Date | null;
  readonly finished_at: Date | null;
  readonly previous_id?: string | null;
  readonly body?: string | null;
}

const COLUMNS =
  'd.id, d.event_id, d.type, d.subject, d.origin, d.status, d.attempts, d.created_at, d.next_attempt_at, d.finished_at';

/** What was sent to an endpoint, what it said to it, and sending it again. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
    private readonly feed: EventFeed,
  ) {}

  /** Newest first. */
  async list(
    principal: Principal,
    webhookId: string,
    query: { status?: DeliveryStatus; cursor?: string; limit: number },
  ): Promise<{ items: DeliveryRecord[]; nextCursor: string | null }> {
    const { tenant } = await this.webhooks.read(principal, webhookId);
    const [before = null] = keysAt(query.cursor, ID) ?? [];
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM partner.deliveries d
       WHERE d.tenant = $1 AND d.webhook_id = $2 AND ($3::text IS NULL OR d.status = $3) AND ($4::bigint IS NULL OR d.id < $4)
         AND (d.finished_at IS NULL OR d.finished_at > now() - interval '${KEPT_DAYS} days')
       ORDER BY d.id DESC LIMIT $5`,
      [tenant, webhookId, query.status ?? null, before, query.limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, query.limit, ({ id }) => [id]);
    return { items: items.map(toRecord), nextCursor };
  }

  async read(principal: Principal, webhookId: string, id: string): Promise<DeliveryRecord> {
    const webhook = await this.webhooks.read(principal, webhookId);
    return toRecord(await this.row(webhook, id));
  }

  /** Sends it again, whatever became of it, under the same `webhook-id`; one that is still to be sent is sent at once. */
  async replay(principal: Principal, webhookId: string, id: string): Promise<DeliveryRecord> {
    const original = await this.row(await this.webhooks.read(principal, webhookId), id);
    return this.add(principal, webhookId, async (tx, { tenant }) => {
      await tx.query(
        `UPDATE partner.deliveries d SET ${DUE_NOW} WHERE tenant = $1 AND webhook_id = $2 AND status = 'retrying'
           AND order_key = (SELECT order_key FROM partner.deliveries WHERE tenant = $1 AND webhook_id = $2 AND id = $3)`,
        [tenant, webhookId, original.id],
      );
      const [held] = (await tx.query(
        `SELECT ${COLUMNS} FROM partner.deliveries d
         WHERE tenant = $1 AND webhook_id = $2 AND id = $3 AND status IN ('waiting', 'retrying')`,
        [tenant, webhookId, original.id],
      )) as Row[];
      if (held) return held;
      const [row] = (await tx.query(
        `INSERT INTO partner.deliveries AS d (tenant, webhook_id, origin, position, event_id, type, subject, order_key, previous_id, status, body)
         SELECT tenant, webhook_id, CASE origin WHEN 'test' THEN 'test' ELSE 'replay' END, position, event_id, type, subject, order_key,
           previous_id, 'waiting', body
         FROM partner.deliveries WHERE tenant = $1 AND webhook_id = $2 AND id = $3 RETURNING ${COLUMNS}`,
        [tenant, webhookId, original.id],
      )) as Row[];
      if (!row) throw notFound('delivery', id);
      return row;
    });
  }

  /**
   * Sends again what the webhook is for, out of the feed, whether it was sent before or not: of a span of time, or all
   * that came after a cursor of the feed. In the order of the feed; of one order behind what is on its way, which is sent
   * at once, and once where it is of the range itself.
   * @returns how many, and the cursor to go on from when there are more than one call takes
   */
  async replayRange(
    principal: Principal,
    webhookId: string,
    range: { readonly from?: string; readonly to?: string; readonly after?: string },
  ): Promise<{ deliveries: number; nextCursor: string | null }> {
    const of = this.feed.feedOf(principal);
    await this.webhooks.read(principal, webhookId);
    refuseNoRange(range);
    const after = range.after === undefined ? 0n : this.feed.place(of, range.after, '/after');
    const add = async (tx: Tx, { tenant, partnerId, types, filter }: Webhook) =>
      (await tx.query(SEND_AGAIN_RANGE, [
        tenant,
        partnerId,
        webhookId,
        String(after),
        range.from ?? null,
        range.to ?? null,
        likePatterns(types),
        filter.subjectPrefix ?? null,
        filter.orderPrefix ?? null,
        filter.warehouses ?? null,
        MOST_REPLAYED,
      ])) as { position: string }[];
    return this.webhooks.write(principal, webhookId, add, (positions) => {
      const last = positions.length === MOST_REPLAYED ? positions.at(-1) : undefined;
      return { deliveries: positions.length, nextCursor: last ? this.feed.cursorAt(of, BigInt(last.position)) : null };
    });
  }

  /** Sends an event that says nothing but that it is a test; it is in no feed. */
  test(principal: Principal, webhookId: string): Promise<DeliveryRecord> {
    return this.add(principal, webhookId, async (tx, { tenant }) => {
      const id = `evt_${randomBytes(20).toString('base64url')}`;
      const event = testEvent({ tenant, webhookId, id, at: clock.date() });
      const [row] = (await tx.query(
        `INSERT INTO partner.deliveries AS d (tenant, webhook_id, origin, event_id, type, subject, order_key, status, body)
         VALUES ($1, $2, 'test', $3, $4, $2, $3, 'waiting', $5) RETURNING ${COLUMNS}`,
        [tenant, webhookId, id, TEST_TYPE, JSON.stringify(event)],
      )) as [Row];
      return row;
    });
  }

  private add(
    principal: Principal,
    webhookId: string,
    insert: (tx: Tx, webhook: Webhook) => Promise<Row>,
  ): Promise<DeliveryRecord> {
    return this.webhooks.write(principal, webhookId, insert, toRecord);
  }

  private async row({ tenant, partnerId, id: webhookId }: Webhook, id: string): Promise<Row> {
    if (!ID.test(id)) throw notFound('delivery', id);
    const [row] = await this.database.query<Row>(
      `SELECT ${COLUMNS}, d.previous_id, coalesce(d.body, f.body) AS body FROM partner.deliveries d
       LEFT JOIN partner.feed f ON f.tenant = d.tenant AND f.partner_id = $3 AND f.position = d.position
       WHERE d.tenant = $1 AND d.webhook_id = $2 AND d.id = $4
         AND (d.finished_at IS NULL OR d.finished_at > now() - interval '${KEPT_DAYS} days')`,
      [tenant, webhookId, partnerId, id],
    );
    if (!row) throw notFound('delivery', id);
    return row;
  }
}

/** Everything again is asked for by the earliest time or cursor, never by leaving both out. */
function refuseNoRange({ from, to, after }: { from?: string; to?: string; after?: string }): void {
  const isEmpty = from !== undefined && to !== undefined && Date.parse(from) >= Date.parse(to);
  if (!isEmpty && (from !== undefined || after !== undefined)) return;
  const error = isEmpty
    ? { pointer: '/to', code: 'empty-range', message: 'to must be later than from' }
    : { pointer: '/from', code: 'range-missing', message: 'tell from or after' };
  throw new ProblemError('validation-failed', 'The range to replay is not told.', { errors: [error] });
}

/** Fits a bigint. */
const ID = /^[1-9][0-9]{0,17}$/;

function toRecord(row: Row): DeliveryRecord {
  return {
    id: row.id,
    eventId: row.event_id,
    type: row.type,
    subject: row.subject,
    origin: row.origin,
    status: row.status,
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
    ...(row.next_attempt_at && { nextAttemptAt: row.next_attempt_at.toISOString() }),
    ...(row.finished_at && { finishedAt: row.finished_at.toISOString() }),
    ...(row.body && {
      request: redactedText(bodyOf(row.body, row.previous_id ?? undefined))
        .slice(0, SHOWN_CHARACTERS)
        .toWellFormed(),
    }),
  };
}
