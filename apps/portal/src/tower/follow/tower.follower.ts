import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MessageChanges, Notifications } from '#messaging';
import { logger } from '#platform/telemetry';
import { Bell } from '../bell.js';
import { Lookers } from '../lookers.js';
import { TowerStore } from '../model/store.js';
import { Following } from './following.js';
import { StartOver } from './source.js';
import { TowerSources } from './tower.sources.js';
import { TowerState, type Turn, TurnOver } from './tower.state.js';

/** Told when the read model has changed. */
export const TOWER_CHANNEL = 'crossdock_tower';
/** Channel on which the event log tells of appends. */
const EVENTS_CHANNEL = 'crossdock_events';
/** Whether it is this replica's turn is asked this often. */
const POLL_MS = 1_000;
const BACKOFF_MS = 2_000;
/** Whatever is under way when the process stops is read again by whoever follows next. */
const STOP_MS = 5_000;

const log = logger('control-tower');

/** Keeps the read model: one replica at a time reads what the sources tell, and puts it down with its cursor. */
@Injectable()
export class TowerFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;
  private loop: Promise<void> = Promise.resolve();
  private readonly ending = new Bell();
  private following?: Following | undefined;
  private unlisten: readonly (() => void)[] = [];

  constructor(
    private readonly state: TowerState,
    private readonly store: TowerStore,
    private readonly notifications: Notifications,
    private readonly messages: MessageChanges,
    private readonly sources: TowerSources,
    private readonly lookers: Lookers,
  ) {}

  onApplicationBootstrap(): void {
    this.unlisten = [
      this.notifications.listen(EVENTS_CHANNEL, () => this.following?.wake()),
      this.lookers.listen(() => this.following?.askAnew()),
    ];
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const end of this.unlisten) end();
    this.ending.ring();
    this.following?.stop();
    await Promise.race([this.loop, sleep(STOP_MS, undefined, { ref: false })]);
    await this.state.leave().catch((err) => log.debug({ err }, 'the turn to follow ends by itself'));
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

  private async follow(turn: Turn): Promise<void> {
    const tell = () => this.notifications.tell(TOWER_CHANNEL);
    this.following = new Following(turn, this.state, this.store, this.sources.all, tell);
    try {
      if (!this.stopping) await this.following.run();
    } finally {
      this.following = undefined;
    }
  }
}
