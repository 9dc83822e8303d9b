import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EventLogService, Notifications } from '#messaging';
import { persistenceOf } from '#platform/application';
import { Audit } from '#platform/audit';
import { type CrossdockConfig, loadConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { TrafficRecorder, TrafficStore } from '#platform/traffic';
import { partnerApis } from '../../../apps/partner/src/partner.api.js';
import { Partners } from '../../../apps/partner/src/registry/partners.js';
import { DeliveryWorker } from '../../../apps/partner/src/webhooks/delivery/delivery.worker.js';
import { DEFAULT_OPTIONS } from '../../../apps/partner/src/webhooks/delivery/schedule.js';
import { newSecret } from '../../../apps/partner/src/webhooks/signature.js';
import { Targets } from '../../../apps/partner/src/webhooks/targets.js';
import { sealOf } from '../../../apps/partner/src/webhooks/webhook-seal.js';

/** Kernel ticks per second on every Linux that we run on (sysconf(_SC_CLK_TCK)). */
const TICKS = 100;
const TENANT = 'bench';
const PARTNERS = 10;
const EVENTS_PER_ORDER = 4;

/** As large as that of a fulfilment of a few lines. */
export const BODY = JSON.stringify({
  specversion: '1.0',
  id: 'evt_3q2-8c1fV0m6QyJxkTzWn4bLhPd',
  source: '/crossdock/bench',
  type: 'crossdock.fulfilment.released.v1',
  subject: 'sap-10000001-F1',
  datacontenttype: 'application/json',
  partitionkey: 'sap-10000001',
  sequence: '00000000000000000001',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  classifier: 'actual',
  receivedat: '2026-11-24T08:00:01.000Z',
  data: {
    fulfilment: {
      fulfilmentId: 'sap-10000001-F1',
      orderId: 'sap-10000001',
      orderNumber: '10000001',
      warehouse: '4012345000016',
      shipTo: { name: 'Shop', street: 'Weg 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
      lines: Array.from({ length: 4 }, (_, n) => ({
        lineId: String(10 * (n + 1)),
        sku: `SKU-100${n}`,
        quantity: { value: 10, unit: 'EA' },
      })),
    },
  },
});

export interface Receivers {
  readonly ports: readonly number[];
  readonly dead: number;
  stop(): void;
}

export async function startReceivers(count: number): Promise<Receivers> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./receivers.js', import.meta.url)), [String(count)]);
  const [{ ports, dead }] = (await once(child, 'message')) as [{ ports: number[]; dead: number }];
  return { ports, dead, stop: () => void child.kill() };
}

/** The delivery of webhooks as a process has it, on a database of its own. */
export class Deliveries {
  private constructor(
    readonly database: Database,
    private readonly config: CrossdockConfig,
  ) {}

  static async on(url: string): Promise<Deliveries> {
    await migrate(url, persistenceOf(partnerApis));
    const config = loadConfig({ DATABASE_URL: url, PROFILE: 'sandbox', INTERNAL_SECRET: 'x'.repeat(32) });
    return new Deliveries(new Database(await createDataSource(url).initialize()), config);
  }

  /** So many events in the feed of each partner, and a webhook per port, the partners' in turn. Nothing was delivered yet. */
  async prepare(ports: readonly number[], events: number): Promise<void> {
    const secret = sealOf(this.config).seal(newSecret());
    await this.database.query('TRUNCATE partner.webhooks, partner.feed, partner.feed_ends CASCADE');
    await this.database.query(
      `INSERT INTO partner.feed (tenant, partner_id, event_id, type, subject, order_key, order_id, received_at, body)
       SELECT $1, 'p' || p, 'evt_' || p || '-' || n, 'crossdock.fulfilment.released.v1', 's' || n / $4, 'o' || n / $4, 'o' || n / $4, now(), $5
       FROM generate_series(0, $3::int - 1) AS n, generate_series(0, $2::int - 1) AS p ORDER BY n, p`,
      [TENANT, PARTNERS, events, EVENTS_PER_ORDER, BODY],
    );
    await this.database.query(
      `INSERT INTO partner.feed_ends SELECT tenant, partner_id, max(position) FROM partner.feed GROUP BY 1, 2`,
    );
    for (const [n, port] of ports.entries()) {
      const url = `http://127.0.0.1:${port}/hook`;
      await this.database.query(
        `WITH w AS (INSERT INTO partner.webhooks (tenant, id, partner_id, url, types, status, secret) VALUES ($1, $2, $3, $4, '{*}', 'enabled', $5))
         INSERT INTO partner.webhook_lanes (tenant, webhook_id, partner_id, enabled, position) VALUES ($1, $2, $3, true, 0)`,
        [TENANT, `wh_${n}`, `p${n % PARTNERS}`, url, secret],
      );
    }
    await this.database.query('ANALYZE partner.feed');
    await this.database.query('CHECKPOINT');
  }

  /** Delivers until so many are durable. @returns milliseconds until then */
  async run(expected: number): Promise<number> {
    const notifications = new Notifications(this.config);
    const partners = new Partners(this.database, new Audit(), this.config);
    const events = new EventLogService(this.database, notifications);
    const targets = new Targets(this.config);
    const worker = new DeliveryWorker(
      this.database,
      events,
      notifications,
      partners,
      targets,
      this.config,
      new TrafficRecorder(new TrafficStore(this.database), this.database, this.config),
      DEFAULT_OPTIONS,
    );
    const began = performance.now();
    worker.onApplicationBootstrap();
    for (let done = 0; done < expected; ) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      const [row] = await this.database.query<{ count: number }>(
        `SELECT count(*)::int FROM partner.deliveries WHERE status = 'delivered'`,
      );
      done = row?.count ?? 0;
    }
    const took = performance.now() - began;
    await worker.beforeApplicationShutdown();
    await notifications.onApplicationShutdown();
    return took;
  }

  /** Seconds of processor time that Postgres has used, all of its processes. */
  async postgresCpu(): Promise<number> {
    const [row] = await this.database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const postmaster = statOf(String(row?.pid))?.parent;
    const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(name) ?? []) : []));
    return all
      .filter(({ pid, parent }) => parent === postmaster || pid === postmaster)
      .reduce((sum, { ticks }) => sum + ticks / TICKS, 0);
  }

  close(): Promise<void> {
    return this.database.dataSource.destroy();
  }
}

/** proc(5): ticks in user and kernel mode, those of children that have ended included. */
function statOf(pid: string): { pid: number; parent: number; ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
    return { pid: Number(pid), parent: Number(fields[1]), ticks };
  } catch {
    return undefined;
  }
}
