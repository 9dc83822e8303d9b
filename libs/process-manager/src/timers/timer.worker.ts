import { setTimeout as sleep } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import { clock } from '#platform/clock';
import type { Database } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import type { Committer } from '../committer.js';
import type { StuckTimers } from '../parked/stuck.timers.js';
import type { DueTimer, TimerStore } from './timer.store.js';

/** How often it is looked which timers are due. */
const POLL_MS = 1_000;
const MOST_AT_ONCE = 200;
/** A release before this one makes jobs of timers as long as it runs; they are adopted this often. */
const ADOPT_EVERY_MS = 60_000;
/** How long those in hand may take to be applied when the process stops. */
const DRAIN_MS = 8_000;
const log = logger('timer');

const known = new Map<string, () => Promise<number | undefined>>();
new Gauge({
  name: 'crossdock_process_timers_late_seconds',
  help: 'How long the timer of a process that is due longest has waited, in all processes together',
  labelNames: ['process'],
  registers: [metrics],
  async collect() {
    for (const [process, lateness] of known)
      this.set(
        { process },
        await lateness().then(
          (seconds = 0) => seconds,
          () => Number.NaN,
        ),
      );
  },
});

/**
 * Timers that are due become inputs. A worker takes them for a while: those of one that dies are due again. One that is
 * applied twice, was replaced or cancelled is a version that its instance does not wait for: it is dropped.
 */
export class TimerWorker<S> {
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();
  private adoptedAt = Number.NEGATIVE_INFINITY;

  constructor(
    process: string,
    private readonly store: TimerStore,
    private readonly database: Database,
    private readonly committer: Committer<S>,
    private readonly stuck: StuckTimers,
  ) {
    known.set(process, () => store.lateness(database));
  }

  start(): void {
    this.loop = this.run();
  }

  /** What is in hand then is due again in a while. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.loop, sleep(DRAIN_MS, undefined, { ref: false })]);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const due = await this.due().catch((err) => {
        if (!signal.aborted) log.warn({ err }, 'cannot look which timers are due');
        return [];
      });
      await Promise.all(due.map((timer) => this.fire(timer)));
      if (due.length < MOST_AT_ONCE) await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async due(): Promise<DueTimer[]> {
    if (performance.now() - this.adoptedAt > ADOPT_EVERY_MS) {
      await this.store.adopt(this.database);
      this.adoptedAt = performance.now();
    }
    return this.store.take(this.database, MOST_AT_ONCE);
  }

  private async fire({ tenant, instance, name, version, payload }: DueTimer): Promise<void> {
    const delivery = {
      instance,
      id: `timer:${name}:${version}`,
      input: { kind: 'timer', name, payload: payload ?? null, now: clock.iso() },
      timerVersion: version,
    } as const;
    await this.committer
      .submit({ tenant, delivery })
      .catch((error) => this.stuck.tell({ tenant, instance, name, version }, error));
  }
}
