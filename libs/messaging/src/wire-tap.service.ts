import { type BeforeApplicationShutdown, Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { CurrentLandscape } from '#platform/connections';
import type { CallRecorder, RecordedCall } from '#platform/http';
import { Database } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import { type End, TrafficRecorder } from '#platform/traffic';
import type { TappedCall, WireTap } from './wire-tap.js';

const FLUSH_AFTER_MS = 100;
/** Beyond this the oldest are dropped: the tap never becomes what breaks the product. */
const MAX_BUFFERED = 10_000;
const log = logger('wire-tap');

@Injectable()
export class WireTapService implements WireTap, CallRecorder, BeforeApplicationShutdown {
  private buffer: TappedCall[] = [];
  private timer?: NodeJS.Timeout;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
    @Optional() private readonly traffic?: TrafficRecorder,
    @Optional() private readonly landscape?: CurrentLandscape,
  ) {}

  /** @param alsoOf further orders to whose lives it belongs: each shows it, and it counts once */
  record(call: RecordedCall, alsoOf: readonly string[] = []): void {
    this.count(call);
    const tapped = { ...call, tenant: call.tenant ?? this.config.landscape.tenant };
    this.buffer.push(tapped, ...alsoOf.map((orderId) => ({ ...tapped, orderId })));
    if (this.buffer.length > MAX_BUFFERED) this.buffer.splice(0, this.buffer.length - MAX_BUFFERED);
    this.timer ??= setTimeout(() => this.flush(), FLUSH_AFTER_MS);
  }

  /** For the map of who calls whom. A vendor that refuses has been reached, and is well. */
  private count({ system, direction, outcome, status, durationMs }: RecordedCall): void {
    const connection = this.landscape?.connection(system);
    if (!this.traffic || !connection) return;
    const [ours, theirs]: [End, End] = [
      { kind: 'api', id: connection.kind },
      { kind: 'system', id: system },
    ];
    const [from, to] = direction === 'out' ? [ours, theirs] : [theirs, ours];
    const refused = status !== undefined && status >= 400 && status < 500;
    const ended = outcome === 'ok' ? 'ok' : refused ? 'refused' : 'failed';
    this.traffic.observeEdge({ from, to, environment: 'production' }, ended, durationMs);
  }

  async read(tenant: string, orderId: string): Promise<readonly TappedCall[]> {
    const rows = await this.database.query<{ call: TappedCall }>(
      'SELECT call FROM messaging.calls WHERE tenant = $1 AND order_id = $2 ORDER BY id',
      [tenant, orderId],
    );
    return rows.map(({ call }) => call);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.flush();
    await this.flushing;
  }

  private flush(): void {
    this.timer = undefined;
    const calls = this.buffer;
    this.buffer = [];
    if (calls.length === 0) return;
    this.flushing = this.flushing
      .then(() => this.write(calls))
      .catch((err) => log.warn({ err, lost: calls.length }, 'calls not recorded'));
  }

  private async write(calls: readonly TappedCall[]): Promise<void> {
    await this.database.query(
      `INSERT INTO messaging.calls (tenant, order_id, call)
       SELECT c->>'tenant', c->>'orderId', c FROM jsonb_array_elements($1::jsonb) AS c`,
      [JSON.stringify(calls)],
    );
  }
}
