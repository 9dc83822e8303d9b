import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { CanonicalEvent } from '#canonical';
import { EventLogService } from '#messaging';
import { Database, type Tx } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import { escalationOf } from '#process-manager';
import { escalatedEvent } from './case.events.js';
import type { CaseRow } from './case.js';

const EVERY_MS = 5_000;
const BATCH = 100;
const log = logger('webhook-cases');

const DUE = `
  SELECT * FROM partner.webhook_cases WHERE state = 'open' AND escalates_at <= now()
  ORDER BY escalates_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;

const UP = `
  WITH up AS (UPDATE partner.webhook_cases c SET level = c.level + 1, owner = n.owner, severity = n.severity, assignee = NULL,
    due_at = date_trunc('milliseconds', now()) + n.due, escalates_at = CASE WHEN n.goes_on THEN now() + n.due END
  FROM (SELECT owner, severity, goes_on, make_interval(secs => due_in_ms / 1000.0) AS due, tenant, id
    FROM json_to_recordset($1::json) AS g(tenant text, id text, owner text, severity text, due_in_ms float8, goes_on boolean)
  ) AS n
  WHERE c.tenant = n.tenant AND c.id = n.id
  RETURNING c.*) SELECT * FROM up`;

/** What is past its due time goes to the next role, once per level however many processes look, by the clock of Postgres. */
@Injectable()
export class WebhookCaseClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private ticking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly events: EventLogService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => {
      this.ticking = this.tick()
        .catch((err) => log.warn({ err }, 'cases not escalated, tried again'))
        .then(() => this.timer && this.onApplicationBootstrap());
    }, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    delete this.timer;
    await this.ticking;
  }

  /** @returns how many went up */
  async tick(): Promise<number> {
    for (let all = 0; ; ) {
      const done = await this.database.transaction((tx) => this.escalateSome(tx));
      all += done;
      if (done < BATCH) return all;
    }
  }

  private async escalateSome(tx: Tx): Promise<number> {
    const due = (await tx.query(DUE)) as CaseRow[];
    const from = new Map(due.map((row) => [row.id, row.owner]));
    const up = due.flatMap(({ tenant, id, owner, severity }) => {
      const to = escalationOf(owner, severity);
      return to
        ? [{ tenant, id, owner: to.owner, severity: to.severity, due_in_ms: to.dueInMs, goes_on: to.goesOn }]
        : [];
    });
    if (up.length === 0) return 0;
    const escalated = (await tx.query(UP, [JSON.stringify(up)])) as CaseRow[];
    for (const [tenant, rows] of Map.groupBy(escalated, (row) => row.tenant))
      await this.events.append(
        tx,
        tenant,
        rows.map((row): CanonicalEvent => escalatedEvent(row, from.get(row.id) as string)),
      );
    return escalated.length;
  }
}
