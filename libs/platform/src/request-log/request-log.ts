import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Database, isInfrastructure } from '../persistence/index.js';
import { logger, metrics } from '../telemetry/index.js';
import { type SeenRequest, toRow } from './logged-request.js';

/** How long calls are kept, published to partners. */
export const REQUESTS_KEPT_DAYS = 30;
const FLUSH_AFTER_MS = 250;
/** Beyond these the newest are dropped and counted: the log never becomes what breaks the product. */
const MOST_WAITING = 5_000;
const MOST_WAITING_CHARACTERS = 32 * 1024 * 1024;
const BATCH = 500;
const AGE_EVERY_MS = 600_000;
const AGE_BATCH = 10_000;
const log = logger('request-log');

const dropped = new Counter({
  name: 'crossdock_request_log_dropped_total',
  help: 'Calls of partners that the request log did not keep, by reason',
  labelNames: ['reason'],
  registers: [metrics],
});

type Observer = (written: readonly SeenRequest[]) => void;

/**
 * Keeps what partners called for 30 days. `record` costs the request nothing but a place in a queue; batches are written
 * beside it. A batch that cannot be written is dropped and counted, never kept for later at the price of memory.
 */
@Injectable()
export class RequestLog implements OnApplicationBootstrap, OnApplicationShutdown {
  private waiting: SeenRequest[] = [];
  private characters = 0;
  private timer?: NodeJS.Timeout;
  private aging?: NodeJS.Timeout;
  private writing: Promise<void> = Promise.resolve();
  private readonly observers = new Set<Observer>();

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.aging = setInterval(() => this.age().catch((err) => log.warn({ err }, 'ageing failed')), AGE_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.aging);
    clearTimeout(this.timer);
  }

  record(seen: SeenRequest): void {
    const characters = charactersOf([seen]);
    if (this.waiting.length >= MOST_WAITING || this.characters + characters > MOST_WAITING_CHARACTERS) {
      dropped.inc({ reason: 'full' });
      return;
    }
    this.waiting.push(seen);
    this.characters += characters;
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref();
  }

  /** Tells what was written, each time it was, on the process that took the calls. What it throws is logged. */
  observe(observer: Observer): void {
    this.observers.add(observer);
  }

  /** Resolves when the calls recorded before are written, or dropped. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.drain());
    return this.writing;
  }

  /** Removes what is older than 30 days, a little at a time. */
  async age(): Promise<number> {
    for (let removed = 0; ; ) {
      const [row] = await this.database.query<{ count: number }>(
        `WITH old AS (
           DELETE FROM platform.requests WHERE id IN
             (SELECT id FROM platform.requests WHERE at < now() - $1 * interval '1 day' LIMIT $2) RETURNING 1
         ) SELECT count(*)::int AS count FROM old`,
        [REQUESTS_KEPT_DAYS, AGE_BATCH],
      );
      removed += row?.count ?? 0;
      if ((row?.count ?? 0) < AGE_BATCH) return removed;
    }
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH);
      this.characters = this.waiting.length === 0 ? 0 : this.characters - charactersOf(batch);
      await this.write(batch);
      for (const observer of this.observers) tell(observer, batch);
    }
  }

  /** What a batch fails for is found by halving; a database that is away loses it all. */
  private async write(batch: readonly SeenRequest[]): Promise<void> {
    try {
      await this.insert(batch);
    } catch (err) {
      if (batch.length > 1 && !isInfrastructure(err)) {
        const half = batch.length >> 1;
        await this.write(batch.slice(0, half));
        return this.write(batch.slice(half));
      }
      dropped.inc({ reason: 'not-written' }, batch.length);
      log.warn({ err, lost: batch.length }, 'calls not written');
    }
  }

  private async insert(batch: readonly SeenRequest[]): Promise<void> {
    await this.database.query(
      `INSERT INTO platform.requests (at, partner_id, client_id, person, environment, method, route, path, status, problem,
         latency_ms, correlation_id, idempotency_key, replayed, request_body, response_body)
       SELECT at, "partnerId", "clientId", person, environment, method, route, path, status, problem,
         "latencyMs", "correlationId", "idempotencyKey", replayed, "requestBody", "responseBody"
       FROM jsonb_to_recordset($1::jsonb) AS r (at timestamptz, "partnerId" text, "clientId" text, person text, environment text,
         method text, route text, path text, status smallint, problem text, "latencyMs" real, "correlationId" text,
         "idempotencyKey" text, replayed boolean, "requestBody" jsonb, "responseBody" jsonb)`,
      [`[${batch.map(toRow).join()}]`],
    );
  }
}

/** Whoever looks on fails for itself: the log goes on, and the others are told. */
function tell(observer: Observer, written: readonly SeenRequest[]): void {
  try {
    observer(written);
  } catch (err) {
    log.error({ err }, 'an observer of calls failed');
  }
}

const charactersOf = (batch: readonly SeenRequest[]) =>
  batch.reduce((sum, { responseText, requestBytes }) => sum + (responseText?.length ?? 0) + requestBytes, 0);
