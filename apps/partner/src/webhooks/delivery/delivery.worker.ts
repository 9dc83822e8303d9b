import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { EventLogService, Notifications } from '#messaging';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import { TrafficRecorder } from '#platform/traffic';
import { FEED_CHANNEL } from '../../events/feed.projection.js';
import { Partners } from '../../registry/partners.js';
import { Targets } from '../targets.js';
import { sealOf } from '../webhook-seal.js';
import type { Result } from './delivery.js';
import { Lane, type LanePorts } from './lane.js';
import { type LaneId, LaneStore } from './lane.store.js';
import { ResultStore } from './result.store.js';
import { DEFAULT_OPTIONS, DELIVERY_OPTIONS, type DeliveryOptions } from './schedule.js';
import { Sender } from './sender.js';

/** Told when a webhook or its held deliveries were changed. */
export const WEBHOOKS_CHANNEL = 'crossdock_webhooks';
/** What is under way gets this long to end by itself. */
const GRACE_MS = 4_000;
const log = logger('webhooks');

/**
 * Serves endpoints for as long as the process lives: claims those that have something to do, keeps their leases, gives
 * them back when they are idle. Any number of processes share them; what a killed one served, others take over when its
 * lease has run out.
 */
@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lanes = new Map<string, Lane>();
  private readonly store: LaneStore;
  private readonly results: ResultStore;
  private readonly sender: Sender;
  private readonly ports: LanePorts;
  private readonly unlisten: (() => void)[] = [];
  private idle: Lane[] = [];
  private releasing?: Promise<void>;
  private claiming?: Promise<void>;
  private again = false;
  private stopping = false;
  /** Until then nobody else takes what we serve. */
  private mineUntil = 0;
  private poll?: NodeJS.Timeout;
  private renewal?: NodeJS.Timeout;

  constructor(
    database: Database,
    events: EventLogService,
    private readonly notifications: Notifications,
    private readonly partners: Partners,
    targets: Targets,
    @Inject(CONFIG) config: CrossdockConfig,
    private readonly traffic: TrafficRecorder,
    @Optional() @Inject(DELIVERY_OPTIONS) private readonly options: DeliveryOptions = DEFAULT_OPTIONS,
  ) {
    const owner = randomUUID();
    this.store = new LaneStore(database, sealOf(config), owner, options);
    this.results = new ResultStore(database, events, owner, partners.enterprise);
    this.sender = new Sender(targets.resolver, targets.reach, options.attemptTimeoutMs);
    this.ports = this.portsOf();
  }

  onApplicationBootstrap(): void {
    this.unlisten.push(
      this.notifications.listen(FEED_CHANNEL, () => this.wake()),
      this.notifications.listen(WEBHOOKS_CHANNEL, () => {
        void this.renew();
        void this.claim();
      }),
    );
    this.poll = setInterval(() => void this.claim(), this.options.pollMs).unref();
    this.renewal = setInterval(() => void this.renew(), this.options.leaseMs / 4).unref();
    void this.claim();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const unlisten of this.unlisten) unlisten();
    clearInterval(this.poll);
    await this.claiming;
    for (const lane of [...this.lanes.values()]) lane.close();
    for (const deadline = clock.now() + GRACE_MS; this.lanes.size > 0 && clock.now() < deadline; ) await sleep(10);
    await this.sender.close();
    for (const lane of [...this.lanes.values()]) lane.lose();
    clearInterval(this.renewal);
    await this.release();
  }

  private wake(): void {
    for (const lane of [...this.lanes.values()]) lane.wake();
    void this.claim();
  }

  /** One claim at a time; whoever asks meanwhile gets another one after it. */
  private claim(): Promise<void> {
    this.again = true;
    this.claiming ??= this.claimAll()
      .catch((err) => log.warn({ err }, 'endpoints not claimed'))
      .finally(() => {
        this.claiming = undefined;
      });
    return this.claiming;
  }

  private async claimAll(): Promise<void> {
    while (this.again && !this.stopping) {
      this.again = false;
      const room = this.options.lanes - this.lanes.size;
      if (room <= 0) return;
      await this.releasing;
      const claimedAt = performance.now();
      const claimed = await this.store.claim(room, this.suspended());
      if (this.lanes.size === 0) this.mineUntil = this.leaseEnd(claimedAt);
      for (const [tenant, ids] of Map.groupBy(claimed, (lane) => lane.tenant)) await this.open(tenant, ids);
    }
  }

  private async open(tenant: string, claimed: readonly LaneId[]): Promise<void> {
    const records = await this.store.load(
      tenant,
      claimed.map(({ webhookId }) => webhookId),
    );
    for (const record of records) {
      const lane = new Lane(record, this.ports);
      this.lanes.set(keyOf(record), lane);
      lane.wake();
    }
  }

  private async renew(): Promise<void> {
    const lanes = [...this.lanes.values()];
    const askedAt = performance.now();
    if (lanes.length === 0) return;
    try {
      const ours = new Map((await this.store.renew(lanes.map(({ record }) => record))).map((row) => [keyOf(row), row]));
      this.mineUntil = this.leaseEnd(askedAt);
      const suspended = new Set(this.suspended());
      for (const lane of lanes) {
        const row = ours.get(keyOf(lane.record));
        if (!row) lane.lose();
        else if (suspended.has(lane.record.partnerId)) lane.close();
        else if (!row.enabled || row.changes !== lane.record.changes) lane.changed();
      }
    } catch (err) {
      log.warn({ err }, 'leases not renewed');
      if (!this.mayAct()) for (const lane of lanes) lane.lose();
    }
  }

  private async reload(lane: Lane): Promise<void> {
    const { tenant, webhookId } = lane.record;
    const [record] = await this.store.load(tenant, [webhookId]);
    if (record) lane.follow(record);
    else lane.close();
  }

  private ended(lane: Lane): void {
    if (this.lanes.get(keyOf(lane.record)) !== lane) return;
    this.lanes.delete(keyOf(lane.record));
    // What it still sends is being broken off: it stays leased for the while that this takes.
    if (lane.lost && !this.stopping) return;
    this.idle.push(lane);
    this.releasing ??= this.release().finally(() => {
      this.releasing = undefined;
    });
  }

  /** Those that ended at the same time together. */
  private async release(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.idle.length > 0) {
      const lanes = this.idle;
      this.idle = [];
      await this.store.release(lanes).catch((err) => log.warn({ err }, 'endpoints not given back'));
    }
  }

  /** For the map of who calls whom. */
  private count({ attempt, status, lane }: Result): void {
    const partner = this.partners.find(lane.record.partnerId);
    if (!attempt || !partner) return;
    const [from, to] = [
      { kind: 'api', id: 'partner' },
      { kind: partner.kind, id: partner.id },
    ] as const;
    const outcome = status === 'delivered' ? 'ok' : 'failed';
    this.traffic.observeEdge({ from, to, environment: 'production' }, outcome, attempt.durationMs);
  }

  private suspended(): string[] {
    return this.partners
      .all()
      .filter(({ status }) => status === 'suspended')
      .map(({ id }) => id);
  }

  /** A margin for the clocks' and our own delay. */
  private leaseEnd(askedAt: number): number {
    return askedAt + this.options.leaseMs * 0.8;
  }

  private mayAct(): boolean {
    return performance.now() < this.mineUntil;
  }

  private portsOf(): LanePorts {
    return {
      options: this.options,
      page: (lane, after) => this.store.page(lane, after),
      held: (lane, id) => this.store.held(lane, id),
      nextHeld: (lane, orderKey, after) => this.store.nextHeld(lane, orderKey, after),
      post: (url, headers, body, signal) => this.sender.post(url, headers, body, signal),
      store: (result) => {
        this.count(result);
        return this.results.store(result);
      },
      mayAct: () => this.mayAct(),
      ended: (lane) => this.ended(lane),
      changed: (lane) => void this.reload(lane).catch(() => lane.lose()),
    };
  }
}

const keyOf = ({ tenant, webhookId }: LaneId) => `${tenant}\n${webhookId}`;
