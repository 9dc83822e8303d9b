import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { PROCESS_NAMES, ProcessClients } from '#clients';
import { EventLogService, MessageChanges, Notifications } from '#messaging';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { onCommit } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import { Bell } from '../bell.js';
import { project } from '../model/project.js';
import { TowerStore } from '../model/store.js';
import { CallSource, DocumentSource, EventSource } from './log.sources.js';
import { ProcessSource } from './process.source.js';
import { type Source, StartOver } from './source.js';
import { type Place, TowerState, type Turn, TurnOver } from './tower.state.js';

/** Told when the read model has changed. */
export const TOWER_CHANNEL = 'crossdock_tower';
/** Channel on which the event log tells of appends. */
const EVENTS_CHANNEL = 'crossdock_events';
/** Without being told, sources are looked at this often; where it keeps changing, not more often than the second. */
const POLL_MS = 1_000;
const QUIET_MS = 200;
const BACKOFF_MS = 2_000;
/** A source that does not answer holds up the others this long. */
const PATIENCE_MS = 10_000;
/** Whatever is under way when the process stops is read again by whoever follows next. */
const STOP_MS = 5_000;

const age = new Gauge({
  name: 'crossdock_tower_lag_seconds',
  help: 'How long ago the replica that follows had read everything that a source of the control tower told',
  labelNames: ['source'],
  registers: [metrics],
});
const log = logger('control-tower');

/** Keeps the read model: one replica at a time reads what the sources tell, and puts it down with its cursor. */
@Injectable()
export class TowerFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sources: readonly Source[];
  private stopping = false;
  private loop: Promise<void> = Promise.resolve();
  private readonly bell = new Bell();
  private readonly ending = new Bell();
  private readonly abort = new AbortController();
  private unlisten: () => void = () => undefined;

  constructor(
    private readonly state: TowerState,
    private readonly store: TowerStore,
    private readonly notifications: Notifications,
    private readonly messages: MessageChanges,
    events: EventLogService,
    processes: ProcessClients,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    const { tenant } = config.landscape;
    this.sources = [
      ...PROCESS_NAMES.map((name) => new ProcessSource(name, processes.of(name))),
      new EventSource(tenant, events),
      new CallSource(tenant, messages),
      new DocumentSource(tenant, messages),
    ];
  }

  onApplicationBootstrap(): void {
    this.unlisten = this.notifications.listen(EVENTS_CHANNEL, () => this.bell.ring());
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.unlisten();
    this.bell.ring();
    this.ending.ring();
    this.abort.abort();
    await Promise.race([this.loop, sleep(STOP_MS, undefined, { ref: false })]);
    await this.state.leave().catch((err) => log.debug({ err }, 'the turn to follow ends by itself'));
  }

  private patience(): AbortSignal {
    return AbortSignal.any([this.abort.signal, AbortSignal.timeout(PATIENCE_MS)]);
  }

  private async run(): Promise<void> {
    for (let prepared = false; !this.stopping; ) {
      try {
        if (!prepared) await this.state.prepare();
        if (!prepared) await this.messages.adoptRestored();
        prepared = true;
        const turn = await this.state.take();
        if (turn) await this.follow(turn);
        else await this.ending.wait(POLL_MS);
      } catch (err) {
        if (err instanceof StartOver)
          await this.state.startOver().catch((again) => log.warn({ err: again }, 'not emptied'));
        else if (!(err instanceof TurnOver) && !this.stopping) log.warn({ err }, 'does not get on, tried again');
        if (!(err instanceof TurnOver)) await this.ending.wait(BACKOFF_MS);
      }
    }
  }

  /** As long as it is this replica's turn. */
  private async follow(turn: Turn): Promise<void> {
    const places = new Map(this.sources.map(({ name }) => [name, turn.places.get(name) ?? { name, read: 0 }]));
    while (!this.stopping) {
      let more = false;
      for (const source of this.sources) {
        if (this.stopping) return;
        more = (await this.step(turn, source, places)) || more;
      }
      // Also says that this replica is alive.
      await this.state.keep(turn, [...places.values()]);
      for (const { name, asOf } of places.values())
        if (asOf) age.set({ source: name }, Math.max(0, clock.now() - asOf.getTime()) / 1_000);
      if (more) continue;
      await sleep(QUIET_MS);
      await this.bell.wait(POLL_MS - QUIET_MS);
    }
  }

  /** @returns whether there may be more already */
  private async step(turn: Turn, source: Source, places: Map<string, Place>): Promise<boolean> {
    const { name } = source;
    const place = places.get(name) as Place;
    const asked = clock.date();
    try {
      const { facts, read, next, more, asOf = asked } = await source.read(place.cursor, this.patience());
      const { failure: _over, ...rest } = place;
      const reached: Place = { ...rest, cursor: next, read: place.read + read, ...(!more && { asOf }) };
      if (facts.length > 0) {
        await this.state.keep(turn, [reached], async (tx) => {
          await this.store.put(tx, project(facts));
          onCommit(tx, this, () => this.notifications.tell(TOWER_CHANNEL));
        });
      }
      places.set(name, reached);
      return more;
    } catch (error) {
      if (error instanceof TurnOver || error instanceof StartOver) throw error;
      // One that is away does not hold up the others.
      const failure = error instanceof Error ? error.message : String(error);
      if (failure !== place.failure && !this.stopping) log.warn({ err: error, source: name }, 'not read, tried again');
      places.set(name, { ...place, failure });
      return false;
    }
  }
}
