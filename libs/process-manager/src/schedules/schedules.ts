import { Gauge } from 'prom-client';
import { commitAnswer } from '#platform/access';
import type { Actor, Audit } from '#platform/audit';
import type { Scheduling } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import type { OwnCases } from '../cases/own.cases.js';
import type { Jobs } from '../jobs.js';
import { ScheduleCases } from './schedule.cases.js';
import { type Schedule, type ScheduleStatus, ScheduleStore, Unreadable } from './schedule.store.js';
import { ScheduleWorker } from './schedule.worker.js';
import type { ScheduledWork } from './scheduled.work.js';

const EVERY_MS = 1_000;
/** Of a run. The most that pg-boss allows is a day. */
const LONGEST_SECONDS = 23 * 3_600;
const log = logger('schedule');

const all = new Map<string, Schedules>();
gauge(
  'crossdock_schedule_overdue_seconds',
  'How long scheduled work is due and not done; 0 when nothing is',
  (status) => (status.dueSince ? secondsSince(status.dueSince, status) : 0),
);
gauge('crossdock_schedule_last_done_age_seconds', 'How long ago scheduled work was done last', (status) =>
  status.lastDoneAt ? secondsSince(status.lastDoneAt, status) : undefined,
);

export interface SchedulesParts {
  readonly tenant?: string;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly audit: Audit;
  /** What is due by the clock. */
  readonly works?: readonly ScheduledWork[];
  /** By name: when the installation has them done otherwise. */
  readonly scheduling?: Readonly<Record<string, Scheduling>>;
}

/**
 * The clock of a process. Its recurrences are read, and its work handed out, by pg-boss; which occurrence is owed is a
 * row of ours, so that an occurrence is claimed, and its job enqueued, in one transaction (ADR 44).
 */
export class Schedules {
  private readonly schedules: readonly Schedule[];
  private readonly works: ReadonlyMap<string, ScheduledWork>;
  private readonly queue: string;
  private readonly store: ScheduleStore;
  private readonly cases: ScheduleCases;
  private readonly worker: ScheduleWorker;
  private timer?: NodeJS.Timeout;
  private working: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly process: string,
    private readonly parts: SchedulesParts,
    own: OwnCases,
  ) {
    this.schedules = scheduled(process, parts);
    this.works = new Map((parts.works ?? []).map((work) => [work.name, work]));
    this.queue = `${process}.schedules`;
    this.store = new ScheduleStore(process, parts.database);
    this.cases = new ScheduleCases(own);
    this.worker = new ScheduleWorker(this.queue, this.works, this.store, parts.jobs, this.cases);
    if (this.works.size > 0) all.set(process, this);
  }

  async start(): Promise<void> {
    if (this.works.size === 0) return;
    await this.parts.jobs.queue(this.queue, LONGEST_SECONDS);
    await this.store.register(this.tenant, this.schedules);
    this.worker.start();
    this.tickLater();
  }

  async stop(): Promise<void> {
    if (this.works.size === 0) return;
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
    await this.worker.stop();
  }

  /** What is overdue becomes a case, what is due is claimed, each by itself: none keeps another from its turn. @returns how many runs */
  async tick(): Promise<number> {
    await this.watch();
    let claimed = 0;
    for (const name of await this.store.due(this.tenant, this.names))
      try {
        if (await this.claim(name)) claimed += 1;
      } catch (err) {
        await this.notClaimed(name, err);
      }
    if (claimed > 0) this.worker.wake();
    return claimed;
  }

  list(): Promise<ScheduleStatus[]> {
    return this.store.list(this.tenant, this.names);
  }

  titleOf(name: string): string {
    return this.works.get(name)?.title ?? name;
  }

  /**
   * Has it done now, beside its occurrences.
   * @throws ProblemError `not-found`, or `conflict` while a run is under way
   */
  async runNow<T>(name: string, by: Actor, answer: (run: { id: string }) => T): Promise<T> {
    const { database, audit } = this.parts;
    if (!this.works.has(name)) throw new ProblemError('not-found', `There is no schedule ${name}`);
    const answered = await database.transaction(async (tx) => {
      const claimed = await this.store.claimNow(tx, this.tenant, name, by.id);
      if (!claimed) throw new ProblemError('conflict', `${name} is under way`);
      await this.worker.enqueue(tx, this.tenant, [claimed]);
      await audit.record(tx, {
        tenant: this.tenant,
        actor: by,
        act: 'schedule.run',
        subject: { type: 'schedule', id: `${this.process}/${name}` },
        after: { run: claimed.id },
      });
      return commitAnswer(tx, answer(claimed));
    });
    this.worker.wake();
    return answered;
  }

  private get tenant(): string {
    if (this.parts.tenant === undefined) throw new Error('scheduled work is a tenant’s');
    return this.parts.tenant;
  }

  private get names(): string[] {
    return [...this.works.keys()];
  }

  private claim(name: string): Promise<boolean> {
    return this.parts.database.transaction(async (tx) => {
      const claimed = await this.store.claimDue(tx, this.tenant, name);
      if (claimed) await this.worker.enqueue(tx, this.tenant, [claimed]);
      return claimed !== undefined;
    });
  }

  /** It stays owed. Somebody has to know of one that cannot be read; anything else is over by itself, or overdue. */
  private async notClaimed(name: string, err: unknown): Promise<void> {
    log.warn({ err, process: this.process, schedule: name }, 'what is due is not claimed, tried again');
    if (!(err instanceof Unreadable)) return;
    await this.parts.database.transaction((tx) => this.cases.unread(tx, this.tenant, name, err.message));
  }

  private async watch(): Promise<void> {
    for (const status of await this.list()) {
      const warnAfterMs = this.works.get(status.name)?.retry.warnAfterMs ?? 0;
      const waited = status.dueSince ? Date.parse(status.now) - Date.parse(status.dueSince) : 0;
      if (waited > warnAfterMs) await this.parts.database.transaction((tx) => this.cases.late(tx, this.tenant, status));
    }
  }

  private tickLater(): void {
    this.timer = setTimeout(() => {
      this.working = this.tick()
        .catch((err) => log.warn({ err, process: this.process }, 'schedules not looked at, tried again'))
        .then(() => this.stopped || this.tickLater());
    }, EVERY_MS).unref();
  }
}

/** @throws Error that names every schedule of the installation's that the process does not know */
function scheduled(process: string, { works = [], scheduling = {} }: SchedulesParts): Schedule[] {
  const unknown = Object.keys(scheduling).filter((name) => !works.some((work) => work.name === name));
  if (unknown.length > 0) {
    const known = works.map(({ name }) => name).join(', ') || 'none';
    throw new Error(`LANDSCAPE_FILE schedules.${process}: there is no ${unknown.join(', ')}; there are: ${known}`);
  }
  return works.map(({ name, expression, zone }) => ({ name, expression, zone, ...scheduling[name] }));
}

const secondsSince = (instant: string, { now }: ScheduleStatus): number =>
  (Date.parse(now) - Date.parse(instant)) / 1000;

/** Read when it is asked for; absent of a schedule of which there is nothing to tell. */
function gauge(name: string, help: string, figureOf: (status: ScheduleStatus) => number | undefined): void {
  new Gauge({
    name,
    help,
    labelNames: ['process', 'schedule'],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const [process, schedules] of all)
        for (const status of await schedules.list().catch(() => [])) {
          const value = figureOf(status);
          if (value !== undefined) this.set({ process, schedule: status.name }, value);
        }
    },
  });
}
