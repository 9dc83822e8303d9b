import { Gauge } from 'prom-client';
import {
  type Awaited,
  awaitedOf,
  type Feeds,
  isHeard,
  type KeptUnreadable,
  type KnownFeed,
  silentSince,
} from '#messaging';
import { clock, elapsedMs } from '#platform/clock';
import type { Database } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import type { OwnCases } from '../cases/own.cases.js';
import { FeedCases } from './feed.cases.js';

const EVERY_MS = 5_000;
/** A process that has just begun gives those who listen so long to hear somebody first: all may have been away. */
const LISTENS_FIRST_MS = 30_000;
const log = logger('feeds');

const all = new Set<FeedWatch>();
gauge('crossdock_feed_heard_age_seconds', 'How long ago a feed was heard last', ({ heardAt }, now) =>
  heardAt ? seconds(heardAt, now) : undefined,
);
gauge(
  'crossdock_feed_silence_seconds',
  'How long a feed is silent that something waits for longer than was agreed; 0 as long as it is not',
  ({ silentSince: since }, now) => (since ? seconds(since, now) : 0),
);

/**
 * Looks whether everybody who tells us things still does, and tells what of it cannot be read. What is known of the feeds is in the database, and so is which of
 * them are silent: however many processes look, one opens the case, and one closes it.
 */
export class FeedWatch {
  private readonly cases: FeedCases;
  private readonly startedAt = elapsedMs();
  private timer?: NodeJS.Timeout;
  private working: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly tenant: string,
    readonly feeds: Feeds,
    private readonly database: Database,
    own: OwnCases,
  ) {
    this.cases = new FeedCases(own, feeds);
  }

  start(): void {
    all.add(this);
    this.timer = setTimeout(() => {
      this.working = this.tick()
        .catch((err) => log.warn({ err }, 'feeds not looked at, tried again'))
        .then(() => this.stopped || this.start());
    }, EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    all.delete(this);
    clearTimeout(this.timer);
    await this.working;
  }

  /** Silence becomes a case, and a case ends when there is a word. */
  async tick(): Promise<void> {
    const { feeds, now } = await this.feeds.known();
    const unheard = feeds.filter((feed) => !isHeard(feed, now));
    const waiting = await this.feeds.awaited(unheard.flatMap(({ awaited = [] }) => awaited));
    for (const feed of feeds) {
      const awaited = awaitedOf(feed, waiting);
      const since = silentSince(feed, awaited, now);
      const { silentSince: noted } = feed;
      if (since && !noted && this.hasListened(feed)) await this.open(feed, since, awaited);
      // Another silence than the one that is noted: there was a word between two looks.
      if (noted && (!since || since > noted)) await this.close(feed, awaited);
    }
    for (const each of await this.feeds.unreadable.news()) await this.tell(each);
  }

  /** What of a feed cannot be read is a case of its own, until it is. */
  private tell(found: KeptUnreadable): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.feeds.unreadable.tell(tx, found))) return;
      await this.cases.readAgain(tx, this.tenant, found);
      if (!found.mended) await this.cases.unreadable(tx, this.tenant, found);
    });
  }

  private hasListened({ silentAfterMs = 0 }: KnownFeed): boolean {
    return elapsedMs() - this.startedAt >= Math.min(LISTENS_FIRST_MS, silentAfterMs);
  }

  private open(feed: KnownFeed, since: Date, awaited: Awaited | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (await this.feeds.note(tx, feed.name, since)) await this.cases.open(tx, this.tenant, feed, since, awaited);
    });
  }

  private close(feed: KnownFeed, awaited: Awaited | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (await this.feeds.note(tx, feed.name, null)) await this.cases.over(tx, this.tenant, feed, awaited);
    });
  }
}

const seconds = (since: Date, now: Date): number => (now.getTime() - since.getTime()) / 1_000;

/** Read when it is asked for; absent of a feed of which there is nothing to tell. */
function gauge(name: string, help: string, figureOf: (feed: KnownFeed, now: Date) => number | undefined): void {
  new Gauge({
    name,
    help,
    labelNames: ['feed'],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const watch of all) {
        const { feeds, now } = await watch.feeds.known().catch(() => ({ feeds: [], now: clock.date() }));
        for (const feed of feeds) {
          const value = feed.silentAfterMs === undefined ? undefined : figureOf(feed, now);
          if (value !== undefined) this.set({ feed: feed.name }, value);
        }
      }
    },
  });
}
