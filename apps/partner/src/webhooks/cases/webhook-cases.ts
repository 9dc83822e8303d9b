import { Injectable } from '@nestjs/common';
import { EventLogService, Notifications } from '#messaging';
import { commitAnswer, type Principal } from '#platform/access';
import { Audit, actorOf } from '#platform/audit';
import { ProblemError } from '#platform/errors';
import { Database, onCommit, type Tx } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import type { CaseRecord } from '#process-manager';
import { Partners } from '../../registry/partners.js';
import { WEBHOOKS_CHANNEL } from '../delivery/delivery.worker.js';
import { SEND_AGAIN_ONE } from '../replay.statements.js';
import { lockLane, poke } from '../webhook.store.js';
import { CODE, titleOf } from './case.events.js';
import type { CaseRow } from './case.js';
import { closeCases } from './case.store.js';

const ID = /^wh_[\w-]{20}:[\w-]{1,100}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,15}Z$/;
const ACTIONS = ['retry', 'resolve', 'assign', 'abandon'];

export interface WebhookCaseQuery {
  readonly state?: CaseRecord['state'];
  readonly partnerId?: string;
  /** The webhook. */
  readonly instanceId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

type Answer<T> = (record: CaseRecord) => T;

/**
 * Events that webhooks of partners could not be told of, as operators see and settle them. A case ends by itself once its
 * event is delivered after all, when its webhook is deleted, and when its partner goes on without what it missed.
 *
 * `answer` is what the caller is told of the case, and told again under its Idempotency-Key.
 */
@Injectable()
export class WebhookCases {
  constructor(
    private readonly database: Database,
    private readonly events: EventLogService,
    private readonly notifications: Notifications,
    private readonly partners: Partners,
    private readonly audit: Audit,
  ) {}

  /** Oldest first. */
  async list(query: WebhookCaseQuery): Promise<{ items: CaseRecord[]; nextCursor: string | null }> {
    const [openedAt = null, id = null] = keysAt(query.cursor, INSTANT, ID) ?? [];
    const rows = await this.database.query<CaseRow>(
      `SELECT * FROM partner.webhook_cases WHERE tenant = $1 AND ($2::text IS NULL OR state = $2)
         AND ($3::text IS NULL OR partner_id = $3) AND ($4::text IS NULL OR webhook_id = $4)
         AND ($5::timestamptz IS NULL OR (opened_at, id) > ($5, $6))
       ORDER BY opened_at, id LIMIT $7`,
      [
        this.partners.enterprise,
        query.state ?? null,
        query.partnerId ?? null,
        query.instanceId ?? null,
        openedAt,
        id,
        query.limit + 1,
      ],
    );
    const { items, nextCursor } = pageOf(rows, query.limit, (row) => [row.opened_at.toISOString(), row.id]);
    return { items: items.map(toRecord), nextCursor };
  }

  /** @throws ProblemError `not-found` */
  async read(id: string): Promise<CaseRecord> {
    return toRecord(await this.row(this.database, id));
  }

  /**
   * Sends the event again, in its order; the case is open until it is delivered.
   * @throws ProblemError `conflict` when the case is closed, or the webhook is disabled: its partner has to enable it
   */
  retry<T>(id: string, by: Principal, note: string | undefined, answer: Answer<T>): Promise<T> {
    return this.act(id, by, { act: 'exception.retried', note }, answer, async (tx, row) => {
      const { enterprise } = this.partners;
      const webhook = { tenant: enterprise, id: row.webhook_id };
      const [found] = (await tx.query('SELECT status FROM partner.webhooks WHERE tenant = $1 AND id = $2', [
        enterprise,
        row.webhook_id,
      ])) as { status: string }[];
      if (found?.status !== 'enabled')
        throw new ProblemError('conflict', `Webhook ${row.webhook_id} is disabled: its partner has to enable it first`);
      await tx.query(SEND_AGAIN_ONE, [enterprise, row.partner_id, row.webhook_id, row.position]);
      await poke(tx, webhook);
      onCommit(tx, this, () => this.notifications.tell(WEBHOOKS_CHANNEL));
    });
  }

  /** The partner knows by another way. */
  resolve<T>(id: string, by: Principal, note: string | undefined, answer: Answer<T>): Promise<T> {
    const work = this.closing('resolved', note ?? 'It was settled by hand.', by);
    return this.act(id, by, { act: 'exception.resolved', note }, answer, work);
  }

  /** The partner is never told. */
  abandon<T>(id: string, by: Principal, note: string, answer: Answer<T>): Promise<T> {
    return this.act(id, by, { act: 'exception.abandoned', note }, answer, this.closing('abandoned', note, by));
  }

  assign<T>(id: string, by: Principal, assignee: string, answer: Answer<T>): Promise<T> {
    return this.act(id, by, { act: 'exception.assigned' }, answer, async (tx) => {
      await tx.query('UPDATE partner.webhook_cases SET assignee = $3 WHERE tenant = $1 AND id = $2', [
        this.partners.enterprise,
        id,
        assignee,
      ]);
    });
  }

  private closing(state: 'resolved' | 'abandoned', resolution: string, { clientId }: Principal) {
    return async (tx: Tx, { id }: CaseRow): Promise<void> => {
      await closeCases(tx, this.events, this.partners.enterprise, { ids: [id] }, { state, resolution, by: clientId });
    };
  }

  /** Under the lock of the webhook's lane, as everything that opens or closes a case. */
  private act<T>(
    id: string,
    by: Principal,
    { act, note }: { act: string; note?: string | undefined },
    answer: Answer<T>,
    work: (tx: Tx, row: CaseRow) => Promise<void>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const tenant = this.partners.enterprise;
      const { webhook_id } = await this.row(tx, id);
      await lockLane(tx, { tenant }, webhook_id);
      const row = await this.row(tx, id);
      if (row.state !== 'open') throw new ProblemError('conflict', `The case is ${row.state}`);
      await work(tx, row);
      const changed = await this.row(tx, id);
      const [before, after] = [row, changed].map(({ state, assignee }) => ({ state, assignee }));
      await this.audit.record(tx, {
        tenant,
        actor: actorOf(by),
        act,
        subject: { type: 'exception', id },
        before,
        after,
        ...(note !== undefined && { reason: note }),
      });
      return commitAnswer(tx, answer(toRecord(changed)));
    });
  }

  private async row(db: { query(sql: string, values: unknown[]): Promise<unknown> }, id: string): Promise<CaseRow> {
    const sql = 'SELECT * FROM partner.webhook_cases WHERE tenant = $1 AND id = $2';
    const [row] = ID.test(id) ? ((await db.query(sql, [this.partners.enterprise, id])) as CaseRow[]) : [];
    if (!row) throw new ProblemError('not-found', `There is no case ${id}`);
    return row;
  }
}

function toRecord(row: CaseRow): CaseRecord {
  const { event_id: eventId, partner_id: partnerId, type, subject } = row;
  return {
    id: row.id,
    instanceId: row.webhook_id,
    code: CODE,
    title: titleOf(row),
    owner: row.owner,
    severity: row.severity,
    level: row.level,
    actions: row.state === 'open' ? ACTIONS : [],
    evidence: { partnerId, eventId, type, subject, ...row.evidence },
    state: row.state,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    ...(row.assignee && { assignee: row.assignee }),
    ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
    ...(row.resolution && { resolution: row.resolution }),
    ...(row.closed_by && { closedBy: row.closed_by }),
  };
}
