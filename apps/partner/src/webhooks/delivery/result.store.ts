import type { CanonicalEvent } from '#canonical';
import type { EventLog } from '#messaging';
import { clock } from '#platform/clock';
import {
  type Database,
  GroupCommit,
  isInfrastructure,
  keepable,
  prepared,
  type Tx,
  together,
} from '#platform/persistence';
import type { Parked } from '../cases/case.js';
import { caseIdOf, closeCases, openCases } from '../cases/case.store.js';
import type { Result, ResultLane } from './delivery.js';
import { HEALTH, HEALTH_COLUMNS } from './lane.statements.js';
import { dateOf, standingColumns } from './lane.store.js';

const MAX_BATCH = 500;
const DELIVERED = { state: 'resolved', resolution: 'It was sent again and delivered.' } as const;

/** First of all locks the lanes, in the order of their ids; those that are no longer ours do not come back. */
const STAND = `
  WITH mine AS (
    SELECT l.webhook_id FROM partner.webhook_lanes l WHERE l.tenant = $1 AND l.webhook_id = ANY ($2) AND l.lease_owner = $3
    ORDER BY l.webhook_id FOR UPDATE
  )
  UPDATE partner.webhook_lanes l SET position = greatest(l.position, g.position), due_at = least(l.due_at, g.due_at),
    enabled = l.enabled AND NOT g.disable, ${HEALTH}
  FROM mine JOIN json_to_recordset($4::json) AS g(webhook_id text, changes int, position bigint, due_at timestamptz,
    disable boolean, ${HEALTH_COLUMNS}) USING (webhook_id)
  WHERE l.tenant = $1 AND l.webhook_id = mine.webhook_id
  RETURNING l.webhook_id, l.enabled, l.changes`;

const OURS =
  'SELECT webhook_id FROM partner.webhook_lanes WHERE tenant = $1 AND webhook_id = ANY ($3) AND lease_owner = $4';

const ADD = `
  WITH added AS (
    INSERT INTO partner.deliveries (tenant, webhook_id, origin, position, event_id, type, subject, order_key, previous_id,
      status, attempts, next_attempt_at, not_before, finished_at)
    SELECT $1, g.webhook_id, 'event', g.position, g.event_id, g.type, g.subject, g.order_key, g.previous_id, g.status,
      g.attempts, g.next_attempt_at, g.not_before, CASE WHEN g.ended THEN clock_timestamp() END
    FROM json_to_recordset($2::json) AS g(n int, webhook_id text, position bigint, event_id text, type text, subject text,
      order_key text, previous_id text, status text, attempts jsonb, next_attempt_at timestamptz, not_before timestamptz,
      ended boolean)
    WHERE g.webhook_id IN (${OURS}) ORDER BY g.n
    RETURNING webhook_id, position, id, status
  ) SELECT webhook_id, position, id FROM added WHERE status <> 'delivered'`;

/** Its partner wanted it to be sent at once while it was being sent: that it is due stands. */
const ASKED = `g.status = 'retrying' AND d.next_attempt_at IS DISTINCT FROM g.was_due`;

/** What was given up from outside meanwhile stays so, unless it was taken after all. */
const CHANGE = `
  UPDATE partner.deliveries d SET status = g.status, attempts = d.attempts || g.attempts,
    next_attempt_at = CASE WHEN ${ASKED} THEN d.next_attempt_at ELSE g.next_attempt_at END,
    not_before = CASE WHEN ${ASKED} THEN d.not_before ELSE g.not_before END,
    finished_at = CASE WHEN g.ended THEN clock_timestamp() END
  FROM json_to_recordset($2::json) AS g(webhook_id text, id bigint, status text, attempts jsonb, was_due timestamptz,
    next_attempt_at timestamptz, not_before timestamptz, ended boolean)
  WHERE d.tenant = $1 AND d.webhook_id = g.webhook_id AND d.id = g.id AND g.webhook_id IN (${OURS})
    AND (d.finished_at IS NULL OR g.status = 'delivered')`;

const DISABLE = `
  UPDATE partner.webhooks SET status = 'disabled', disabled_reason = $3, disabled_at = now(), version = version + 1
  WHERE tenant = $1 AND id = $2 AND status = 'enabled' RETURNING version`;

/** Writes what became of deliveries, in groups: the rows of the log and how far each lane has come, in one transaction. */
export class ResultStore {
  private readonly group: GroupCommit<Result>;

  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly owner: string,
    /** The tenant whose cases people work on. */
    private readonly enterprise: string,
  ) {
    // One at a time: of an order, what was handed in first is durable first.
    this.group = new GroupCommit({
      name: 'webhook-deliveries',
      maxBatch: MAX_BATCH,
      parallel: 1,
      commit: (tenant, batch) => this.commit(tenant, batch),
    });
  }

  /** What cannot be kept of an answer is left out: nothing is sent for ever for want of being written down. */
  async store(result: Result): Promise<void> {
    const { tenant } = result.lane.record;
    await this.group.submit(tenant, result).catch((error) => {
      if (isInfrastructure(error) || !result.attempt?.response) throw error;
      const { response: _, ...attempt } = result.attempt;
      return this.group.submit(tenant, { ...result, attempt });
    });
  }

  private async commit(tenant: string, batch: readonly Result[]): Promise<void> {
    const lanes = Map.groupBy(batch, ({ lane }) => lane);
    const ids = [...lanes.keys()].map(({ record }) => record.webhookId);
    const fresh = batch.filter(({ delivery }) => delivery.id === undefined);
    const known = batch.filter(({ delivery }) => delivery.id !== undefined);
    const mine = await this.database.transaction(async (tx) => {
      const [standing, added] = await together([
        prepared<{ webhook_id: string; enabled: boolean; changes: number }>(tx, STAND, [
          tenant,
          ids,
          this.owner,
          JSON.stringify([...lanes].map(([lane, results]) => laneColumns(lane, results))),
        ]),
        fresh.length > 0
          ? prepared<{ webhook_id: string; position: string; id: string }>(tx, ADD, [
              tenant,
              keepable(JSON.stringify(fresh.map(columns))),
              ids,
              this.owner,
            ])
          : [],
        known.length > 0
          ? prepared(tx, CHANGE, [tenant, keepable(JSON.stringify(known.map(columns))), ids, this.owner])
          : undefined,
      ]);
      const owned = new Map(standing.map((row) => [row.webhook_id, row]));
      await this.tell(
        tx,
        tenant,
        batch.filter(({ webhookId }) => owned.has(webhookId)),
      );
      nameRows(fresh, added);
      return owned;
    });
    for (const [lane, results] of lanes) {
      const { webhookId, changes } = lane.record;
      const row = mine.get(webhookId);
      if (!row) lane.lose();
      else {
        lane.stored(positionsOf(results));
        if (!row.enabled || row.changes !== changes) lane.changed();
      }
    }
  }

  /**
   * What people have to know: a case per event that was given up, its end once the event is delivered after all, a notice
   * to the partner whose webhook is disabled.
   */
  private async tell(tx: Tx, tenant: string, results: readonly Result[]): Promise<void> {
    if (tenant === this.enterprise) {
      await openCases(tx, this.events, tenant, parkedIn(results));
      const ids = sentAgain(results);
      if (ids.length > 0) await closeCases(tx, this.events, tenant, { ids }, DELIVERED);
    }
    const notices: CanonicalEvent[] = [];
    for (const { webhookId, disable, lane } of results) {
      if (!disable) continue;
      const [[changed]] = (await tx.query(DISABLE, [tenant, webhookId, disable])) as [{ version: number }[], number];
      if (changed) notices.push(noticeOf(lane, disable, changed.version));
    }
    if (notices.length > 0) await this.events.append(tx, tenant, notices);
  }
}

const positionsOf = (results: readonly Result[]): ReadonlySet<bigint> =>
  new Set(
    results.flatMap(({ delivery: { origin, position } }) =>
      origin === 'event' && position !== undefined ? [position] : [],
    ),
  );

function laneColumns(lane: ResultLane, results: readonly Result[]) {
  const due = results.flatMap(({ retry }) => retry?.at ?? []);
  return {
    webhook_id: lane.record.webhookId,
    changes: lane.record.changes,
    ...standingColumns(lane.standingWith(positionsOf(results))),
    due_at: due.length > 0 ? new Date(Math.min(...due)) : null,
    disable: results.some(({ disable }) => disable),
  };
}

function columns({ webhookId, delivery, status, attempt, retry }: Result, n: number) {
  return {
    n,
    webhook_id: webhookId,
    id: delivery.id,
    position: delivery.position === undefined ? null : String(delivery.position),
    event_id: delivery.eventId,
    type: delivery.type,
    subject: delivery.subject,
    order_key: delivery.orderKey,
    previous_id: delivery.previousId,
    status,
    attempts: attempt ? [attempt] : [],
    was_due: dateOf(delivery.dueAt),
    next_attempt_at: dateOf(retry?.at),
    not_before: dateOf(retry?.notBefore),
    ended: status === 'delivered' || status === 'parked',
  };
}

/** Rows that will be tried again are found by their id. */
function nameRows(
  results: readonly Result[],
  rows: readonly { webhook_id: string; position: string; id: string }[],
): void {
  const ids = new Map(rows.map(({ webhook_id, position, id }) => [`${webhook_id}\n${position}`, id]));
  for (const { webhookId, delivery } of results) {
    const id = ids.get(`${webhookId}\n${delivery.position}`);
    if (id) delivery.id = id;
  }
}

/** A test that fails is for whoever asked for it, a sandbox for its developer: neither is anybody's case. */
const parkedIn = (results: readonly Result[]): Parked[] =>
  results.flatMap(({ webhookId, status, attempt, lane, delivery }) => {
    const { id, eventId, position, type, subject, orderId, attempts } = delivery;
    if (status !== 'parked' || position === undefined) return [];
    const { partnerId, url } = lane.record;
    const evidence = { url, deliveryId: id, attempts: attempts.length + 1, lastAttempt: attempt };
    return [{ partnerId, webhookId, eventId, position, type, subject, orderId, evidence }];
  });

/** Only what was sent again can have been given up before. */
const sentAgain = (results: readonly Result[]): string[] =>
  results
    .filter(({ status, delivery }) => status === 'delivered' && delivery.origin !== 'event')
    .map(({ webhookId, delivery }) => caseIdOf(webhookId, delivery.eventId));

function noticeOf(lane: ResultLane, reason: 'gone' | 'sustained-failure', version: number): CanonicalEvent {
  const { webhookId, partnerId, url } = lane.record;
  const { failingSince } = lane.standingWith(new Set());
  const now = clock.iso();
  return {
    id: `${webhookId}:disabled:${version}`,
    source: '/partner/webhooks',
    version: 1,
    subject: webhookId,
    occurredAt: now,
    receivedAt: now,
    classifier: 'actual',
    type: 'webhook.disabled',
    data: {
      webhookId,
      partner: partnerId,
      url,
      reason,
      ...(failingSince !== undefined && { failingSince: new Date(failingSince).toISOString() }),
    },
  };
}
