import { Counter, Gauge } from 'prom-client';
import { type Database, isInfrastructure, isLockTimeout, lastly, prepared, together } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import type { StoredEvent, Subscription, Tx } from './event-log.js';
import { EVENTS_CHANNEL, type EventLogService, type ReadBatch } from './event-log.service.js';
import type { Notifications } from './notifications.js';
import { Parked } from './parked.js';

/** Without a notification the log is looked at this often. */
const POLL_MS = 1_000;
const BATCH = 200;
/** A replica that stands by looks this often whether the one that has the cursor keeps up, … */
const ELSEWHERE_MS = 250;
/** … and gives positions to what was committed at every so manieth look: who has a cursor does it at once. */
const LOOKS_TO_SEQUENCE = POLL_MS / ELSEWHERE_MS;
/** The cursor stood where it was for so many looks: whoever has it is gone. One look less is a pause of a busy machine. */
const LOOKS_TO_STEP_IN = 3;
/** An event whose handling fails this often by itself is parked, so that those behind it go on. */
const FAILURES_TO_PARK = 5;
const MAX_BACKOFF_MS = 10_000;

const MOVE_CURSOR = 'UPDATE messaging.subscriptions SET position = $2 WHERE name = $1';

const lag = new Gauge({
  name: 'crossdock_subscription_lag_events',
  help: 'Positions of the event log that a subscription has not looked at yet',
  labelNames: ['subscription'],
  registers: [metrics],
});
const parkings = new Counter({
  name: 'crossdock_subscription_parked_total',
  help: 'Events set aside because their handling failed again and again',
  labelNames: ['subscription'],
  registers: [metrics],
});
const log = logger('subscription');

type Step = 'more' | 'idle' | 'elsewhere';

/**
 * Runs one subscription: reads a batch behind its cursor, hands it over and moves the cursor in one transaction. The
 * cursor's row lock makes sure that one replica at a time does. A batch that fails is tried again smaller, down to the
 * event that fails by itself.
 */
export class SubscriptionRunner {
  private stopping = false;
  private loop?: Promise<void>;
  private wakeUp: () => void = () => undefined;
  private woken = false;
  private unlisten: () => void = () => undefined;
  /** How often in a row nothing came of it, for whatever reason. */
  private triedInVain = 0;
  /** How often in a row the handling of one event failed by itself. */
  private failures = 0;
  /** As far as is known there is one. */
  private hasCursor = false;
  /** Another replica has the cursor: where it stands before events, and at how many looks in a row it stood there. */
  private standby?: { readonly stoodBeforeEvents?: bigint; readonly looks: number };
  private looked = 0;
  /** It waits for its turn at the cursor. */
  private queues = false;
  /** Events that the handler was given this time. */
  private handed = 0;
  /** The cursor was found where the log did not reach yet as the statement saw it. */
  private isAhead = false;
  /** It stands where the log does not reach. */
  private lost?: string;
  private limit: number;
  private readonly parked: Parked;

  constructor(
    private readonly subscription: Subscription,
    private readonly database: Database,
    private readonly log: EventLogService,
    private readonly notifications: Notifications,
  ) {
    this.limit = this.batchSize;
    this.parked = new Parked(subscription.name, database);
  }

  get name(): string {
    return this.subscription.name;
  }

  /** What keeps it from handing over what is appended; undefined where nothing does. */
  get trouble(): string | undefined {
    return this.lost;
  }

  private get batchSize(): number {
    return this.subscription.batchSize ?? BATCH;
  }

  start(): void {
    this.unlisten = this.notifications.listen(EVENTS_CHANNEL, () => this.wake());
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.unlisten();
    this.wake();
    await this.loop;
  }

  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      this.handed = 0;
      let pause = POLL_MS;
      try {
        if (!this.standby || this.looked++ % LOOKS_TO_SEQUENCE === 0) await this.log.sequence();
        const step = (await this.leaveAlone()) ? 'elsewhere' : await this.step();
        if (step === 'more') continue;
        if (this.isAhead || this.lost) await this.compare();
        if (step === 'elsewhere') {
          this.standby ??= { looks: 0 };
          await this.sleep(ELSEWHERE_MS, false);
          continue;
        }
      } catch (error) {
        if (this.stopping) return;
        pause = await this.failed(error);
        await this.sleep(pause, false);
        continue;
      }
      if (!this.woken) await this.sleep(pause, true);
    }
  }

  /**
   * One replica has the cursor as long as it keeps up: its groups are the larger, and nobody asks in vain. The others
   * step in where it stands still before events, or is more than a batch behind.
   */
  private async leaveAlone(): Promise<boolean> {
    if (!this.standby) return false;
    const { cursor, head } = await this.compare();
    const stood = cursor === this.standby.stoodBeforeEvents ? this.standby.looks : 0;
    const looks = cursor < head ? stood + 1 : 0;
    this.queues = head - cursor >= BigInt(this.batchSize);
    const stepsIn = looks >= LOOKS_TO_STEP_IN || this.queues;
    this.standby = stepsIn ? undefined : { stoodBeforeEvents: cursor, looks };
    return !stepsIn;
  }

  private step(): Promise<Step> {
    return this.database
      .transaction(async (tx) => {
        const batch = await this.read(tx, this.limit);
        if (!batch) return 'elsewhere';
        const { events: found, cursor, head } = batch;
        lag.set({ subscription: this.name }, Number(head - cursor));
        this.isAhead = cursor > head;
        const events = ofOneTenant(found);
        this.handed = events.length;
        if (head <= cursor) return 'idle';
        const more = found.length === this.limit || events.length < found.length;
        const position = more ? (events.at(-1) as StoredEvent).position : head;
        const moved = this.moveCursor(tx, position);
        if (events.length === 0) await lastly(tx, [moved]);
        else {
          const [, last] = await together([moved, this.subscription.handle(events, tx)]);
          if (last) await lastly(tx, last);
        }
        return more ? 'more' : 'idle';
      })
      .then((step) => {
        this.failures = 0;
        this.triedInVain = 0;
        // What a transaction made that was rolled back is not there.
        this.hasCursor ||= step !== 'elsewhere';
        this.limit = Math.min(this.batchSize, this.limit * 2);
        return step;
      });
  }

  /**
   * A cursor that is ahead of the log was not moved along this log: it was restored as it was earlier, and what follows it
   * was not. What is appended up to there would never be handed over.
   */
  private async compare(): Promise<{ readonly cursor: bigint; readonly head: bigint }> {
    const stand = await this.log.standOf(this.name);
    const { cursor, head } = stand;
    const lost =
      cursor > head
        ? `${this.name} has read up to ${cursor}, and the log ends at ${head}: it was restored to an earlier moment than its readers`
        : undefined;
    if (lost && lost !== this.lost) log.error({ subscription: this.name, cursor, head }, lost);
    this.lost = lost;
    return stand;
  }

  /** @returns how long to wait before the next try */
  private async failed(error: unknown): Promise<number> {
    log.warn({ err: error, subscription: this.name, failures: this.failures, batch: this.handed }, 'handling failed');
    // A database that is away or busy, or what failed before there was anything to handle, is no event's fault.
    const isOwn = this.handed > 0 && !isInfrastructure(error) && !isLockTimeout(error);
    if (isOwn && this.handed > 1) {
      this.limit = Math.floor(this.handed / 2);
      return 0;
    }
    // It stays alone, whatever comes behind it meanwhile.
    if (this.handed === 1) this.limit = 1;
    this.triedInVain += 1;
    const backoff = Math.min(MAX_BACKOFF_MS, 50 * 2 ** Math.min(this.triedInVain, 8));
    if (!isOwn) return backoff;
    this.failures += 1;
    if (this.failures >= FAILURES_TO_PARK) {
      await this.park(error).catch((err) => log.error({ err, subscription: this.name }, 'parking failed'));
      this.failures = 0;
      return 0;
    }
    return backoff;
  }

  private async park(error: unknown): Promise<void> {
    await this.database.transaction(async (tx) => {
      const batch = await this.read(tx, 1);
      const [event] = batch?.events ?? [];
      if (!event) return;
      if (this.subscription.park) await this.subscription.park(event, error, tx);
      else await this.parked.keep(tx, event.tenant, event, error);
      await this.moveCursor(tx, event.position);
      parkings.inc({ subscription: this.name });
      log.error({ err: error, subscription: this.name, event: event.id, type: event.type }, 'event parked');
    });
  }

  /** @returns null while another replica has the cursor */
  private async read(tx: Tx, limit: number): Promise<ReadBatch | null> {
    const waits = this.queues;
    this.queues = false;
    const batch = await this.log.readBatch(tx, this.subscription, limit, waits);
    if (batch || this.hasCursor) return batch;
    await tx.query('INSERT INTO messaging.subscriptions (name) VALUES ($1) ON CONFLICT DO NOTHING', [this.name]);
    return this.log.readBatch(tx, this.subscription, limit);
  }

  private async moveCursor(tx: Tx, position: bigint): Promise<void> {
    await prepared(tx, MOVE_CURSOR, [this.name, String(position)]);
  }

  private sleep(ms: number, interruptible: boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        if (!interruptible && !this.stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** The first ones, as far as they are of one tenant: no transaction spans two. */
function ofOneTenant(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const other = events.findIndex(({ tenant }) => tenant !== events[0]?.tenant);
  return other < 0 ? events : events.slice(0, other);
}
