import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { clock } from '../clock/index.js';
import { CONFIG, type CrossdockConfig } from '../config/index.js';
import { Database, Mirror } from '../persistence/index.js';
import { logger } from '../telemetry/index.js';
import type { Edge, EdgeOutcome } from './edge.js';
import { EdgeCounts } from './edge-counts.js';
import type { OperationSchemas } from './operation-schemas.js';
import { Sampler } from './sampler.js';
import { shapeOf } from './shape.js';
import type { Caller, CallShape } from './traffic.js';
import { type Count, type Sample, TrafficStore } from './traffic.store.js';

const FLUSH_MS = 1_000;
const EXPIRY_MS = 3_600_000;
/** Calls that wait to be looked at; what comes on top of it is counted only. */
const MOST_WAITING = 200;
const SAMPLING = { first: 20, thenOneIn: 50 };
const log = logger('traffic');

/** One call, as it went by. The values are held for a second at most and never written. */
export interface ObservedCall extends Omit<Caller, 'tenant'> {
  readonly query: unknown;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
  readonly schemas: () => OperationSchemas;
}

interface Row {
  readonly tenant: string;
  readonly partner_id: string;
  readonly opted_out: boolean;
}

/**
 * Records who calls whom, and how partners use the APIs: each of their calls that was admitted is counted, a sample of them
 * is kept as shapes. Works beside the requests: what is noticed is written in batches, and a write that fails is tried
 * again with the next one.
 */
@Injectable()
export class TrafficRecorder implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sampler = new Sampler(SAMPLING);
  private readonly optOuts: Mirror<Row>;
  private readonly edges = new EdgeCounts();
  private counts = new Map<string, Count>();
  private waiting: { call: ObservedCall; at: Date }[] = [];
  private flushing: Promise<void> = Promise.resolve();
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly store: TrafficStore,
    database: Database,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {
    this.optOuts = new Mirror(database, {
      table: 'platform.traffic_opt_outs',
      columns: ['tenant', 'partner_id', 'opted_out'],
      keyOf: ({ tenant, partner_id }) => `${tenant}\n${partner_id}`,
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.optOuts.start();
    this.timers = [
      setInterval(() => void this.flush(), FLUSH_MS).unref(),
      setInterval(() => this.store.expire().catch((err) => log.warn({ err }, 'expiry failed')), EXPIRY_MS).unref(),
    ];
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.optOuts.stop();
    await this.flush();
  }

  /** The recorder's only part in a request's time: a count, and for one call in many a place in a queue. */
  observe(call: ObservedCall): void {
    const at = clock.date();
    const key = [call.api, call.version, call.partnerId, call.environment, call.operation].join('\n');
    const { api, version, partnerId, environment, operation } = call;
    const calls = (this.counts.get(key)?.calls ?? 0) + 1;
    this.counts.set(key, { tenant: this.tenant, api, version, partnerId, environment, operation, calls, lastAt: at });
    const refused = call.status >= 400;
    if (refused || this.isOptedOut(partnerId) || this.waiting.length >= MOST_WAITING) return;
    if (this.sampler.takes(key, at.getTime())) this.waiting.push({ call, at });
  }

  /** A call of anybody to an API of ours, or of ours to a system. @param ms how long it took */
  observeEdge(edge: Edge, outcome: EdgeOutcome, ms: number): void {
    this.edges.add(edge, outcome, ms, clock.date());
  }

  /** Whether the partner has used the version before, in whatever process. */
  async hasUsed(user: Omit<Caller, 'tenant' | 'operation'>): Promise<boolean> {
    const subscriber = { ...user, tenant: this.tenant };
    if (await this.store.isSubscribed(subscriber)) return true;
    await this.flush();
    return this.store.isSubscribed(subscriber);
  }

  isOptedOut(partnerId: string): boolean {
    return this.optOuts.get(`${this.tenant}\n${partnerId}`)?.opted_out ?? false;
  }

  /** Whoever changed an opt-out and asks next: it counts here already. */
  refresh(): Promise<void> {
    return this.optOuts.refresh();
  }

  /** Resolves when what was observed before is written, or could not be. */
  flush(): Promise<void> {
    this.flushing = this.flushing.then(() => this.write());
    return this.flushing;
  }

  private get tenant(): string {
    return this.config.landscape.tenant;
  }

  private async write(): Promise<void> {
    const [counts, waiting, edges] = [this.counts, this.waiting, this.edges.take()];
    if (counts.size === 0 && waiting.length === 0 && edges.length === 0) return;
    this.counts = new Map();
    this.waiting = [];
    try {
      await this.store.add(
        [...counts.values()],
        waiting.flatMap((each) => this.sampleOf(each)),
        this.tenant,
        edges,
      );
    } catch (err) {
      log.warn({ err, calls: counts.size, edges: edges.length }, 'not written, kept for the next time');
      this.edges.giveBack(edges);
      for (const [key, count] of counts) {
        const since = this.counts.get(key);
        this.counts.set(key, since ? { ...since, calls: since.calls + count.calls } : count);
      }
    }
  }

  private sampleOf({ call, at }: { call: ObservedCall; at: Date }): Sample[] {
    const { api, version, partnerId, environment, operation } = call;
    if (this.isOptedOut(partnerId)) return [];
    try {
      return [{ tenant: this.tenant, api, version, partnerId, environment, operation, at, shape: shapeOfCall(call) }];
    } catch (err) {
      log.warn({ err, operation }, 'a call has no shape');
      return [];
    }
  }
}

function shapeOfCall({ query, body, status, answer, schemas: schemasOf }: ObservedCall): CallShape {
  const { schemas, query: ofQuery, request, answers } = schemasOf();
  const ofAnswer = answers[status];
  return {
    query: shapeOf(query ?? {}, ofQuery, schemas),
    ...(request && body !== undefined && body !== null && { body: shapeOf(body, request, schemas) }),
    status,
    ...(ofAnswer && answer !== undefined && { answer: shapeOf(answer, ofAnswer, schemas) }),
  };
}
