import { setTimeout as sleep } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import { clock } from '#platform/clock';
import { onCommit } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import { Bell } from '../bell.js';
import { project } from '../model/project.js';
import type { TowerStore } from '../model/store.js';
import { type Source, StartOver } from './source.js';
import { type Place, type TowerState, type Turn, TurnOver } from './tower.state.js';

/** Without being told, a source is looked at this often; where it keeps changing, not more often than the second. */
const POLL_MS = 1_000;
const QUIET_MS = 200;
/** A source that does not answer is asked again. */
const PATIENCE_MS = 10_000;

const age = new Gauge({
  name: 'crossdock_tower_lag_seconds',
  help: 'How long ago the replica that follows had read everything that a source of the control tower told',
  labelNames: ['source'],
  registers: [metrics],
});
const log = logger('control-tower');

/**
 * One replica's turn: every source is read by itself, so that one which hangs holds up none of the others, and what they tell is
 * put down one after the other. That this replica is alive is said by itself too, whatever the sources do.
 */
export class Following {
  private readonly places: Map<string, Place>;
  private readonly bells: ReadonlyMap<Source, Bell>;
  private readonly ending = new AbortController();
  /** Writes and the word that this replica is alive: one at a time, each with the places as they are then. */
  private writing: Promise<unknown> = Promise.resolve();

  /** @param tell told once something was put down */
  constructor(
    private readonly turn: Turn,
    private readonly state: TowerState,
    private readonly store: TowerStore,
    sources: readonly Source[],
    private readonly tell: () => void,
  ) {
    this.places = new Map(sources.map(({ name }) => [name, turn.places.get(name) ?? { name, read: 0 }]));
    this.bells = new Map(sources.map((each) => [each, new Bell()]));
  }

  /**
   * As long as it is this replica's turn.
   * @throws TurnOver, StartOver
   */
  async run(): Promise<void> {
    const work = [this.stayAlive(), ...[...this.bells].map(([source, bell]) => this.follow(source, bell))];
    try {
      await Promise.race([Promise.all(work), aborted(this.ending.signal)]);
    } finally {
      this.stop();
      // Whatever is under way is read again by whoever follows next.
      await this.writing.catch(() => undefined);
      // Whoever follows next tells it.
      age.reset();
    }
  }

  /** There may be more. */
  wake(): void {
    for (const [{ everyMs }, bell] of this.bells) if (!everyMs) bell.ring();
  }

  /** Somebody looks, and nobody did: how things stand is asked at once. */
  askAnew(): void {
    for (const [{ everyMs }, bell] of this.bells) if (everyMs) bell.ring();
  }

  stop(): void {
    this.ending.abort();
    for (const bell of this.bells.values()) bell.ring();
  }

  private get isOver(): boolean {
    return this.ending.signal.aborted;
  }

  private async stayAlive(): Promise<void> {
    while (!this.isOver) {
      await this.inTurn(() => this.state.keep(this.turn, [...this.places.values()]));
      for (const { name, asOf } of this.places.values())
        if (asOf) age.set({ source: name }, Math.max(0, clock.now() - asOf.getTime()) / 1_000);
      await sleep(POLL_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }

  private async follow(source: Source, bell: Bell): Promise<void> {
    while (!this.isOver) {
      const more = await this.step(source);
      if (more || this.isOver) continue;
      if (source.everyMs) await bell.wait(source.everyMs);
      else {
        await sleep(QUIET_MS);
        await bell.wait(POLL_MS - QUIET_MS);
      }
    }
  }

  /** @returns whether there may be more already */
  private async step(source: Source): Promise<boolean> {
    const { name } = source;
    const place = this.places.get(name) as Place;
    const asked = clock.date();
    try {
      const patience = AbortSignal.any([this.ending.signal, AbortSignal.timeout(PATIENCE_MS)]);
      const { facts, read, next, more, asOf = asked } = await source.read(place.cursor, patience);
      const { failure: _over, ...rest } = place;
      const reached: Place = { ...rest, cursor: next, read: place.read + read, ...(!more && { asOf }) };
      await this.inTurn(async () => {
        // Read too late: another turn may have gone on from where this one was.
        if (this.isOver) return;
        if (facts.length > 0)
          await this.state.keep(this.turn, [reached], async (tx) => {
            await this.store.put(tx, project(facts));
            onCommit(tx, this, this.tell);
          });
        this.places.set(name, reached);
      });
      return more;
    } catch (error) {
      if (error instanceof TurnOver || error instanceof StartOver) throw error;
      const failure = error instanceof Error ? error.message : String(error);
      if (failure !== place.failure && !this.isOver) log.warn({ err: error, source: name }, 'not read, tried again');
      this.places.set(name, { ...place, failure });
      return false;
    }
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.writing.then(work);
    this.writing = mine.catch(() => undefined);
    return mine;
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
