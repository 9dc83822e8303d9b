import { Injectable } from '@nestjs/common';
import { type Awaited, awaitedOf, type FeedState, Feeds, type KnownFeed, toFeedDto } from '#messaging';
import { Database } from '#platform/persistence';
import type { FeedAwaitedView, FeedFiguresView, FeedRowView } from '../../tower-feeds.view.js';
import type { CaseRowView } from '../../tower-work.view.js';
import { CasesReader } from './cases.reader.js';

/** Things that wait for the word of a feed, which are shown. */
const MOST_WAITING = 5;

type Agreed = KnownFeed & Required<Pick<KnownFeed, 'silentAfterMs'>>;

/** Who tells us things, and whether each still does (ADR 52). */
@Injectable()
export class FeedsReader {
  constructor(
    private readonly database: Database,
    private readonly feeds: Feeds,
    private readonly cases: CasesReader,
  ) {}

  /** Those that are silent first, then those that cannot be read, then by name. */
  async list(): Promise<FeedRowView[]> {
    const { feeds, now } = await this.agreed();
    const [waiting, cases] = await Promise.all([
      this.feeds.awaited([...new Set(feeds.flatMap(({ awaited = [] }) => awaited))]),
      this.cases.openOf(feeds.map(({ name }) => subjectOf(name))),
    ]);
    const rows = await Promise.all(
      feeds.map(async (feed) => {
        const told = toFeedDto(feed, now, feed.silentAfterMs);
        const awaited = await this.awaited(feed, awaitedOf(feed, waiting), told.state);
        return toRow(feed, told, awaited, cases.get(subjectOf(feed.name)) ?? []);
      }),
    );
    return rows.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  }

  async figures(): Promise<FeedFiguresView> {
    const { feeds, now } = await this.agreed();
    const told = feeds.map((feed) => ({ ...whoseOf(feed), ...toFeedDto(feed, now, feed.silentAfterMs) }));
    const count = (of: FeedState) => told.filter(({ state }) => state === of).length;
    return {
      heard: count('heard'),
      quiet: count('quiet'),
      silent: told
        .filter(({ state }) => state === 'silent')
        .map(({ name, kind, id, silentSince }) => ({ name, kind, id, ...(silentSince && { silentSince }) })),
    };
  }

  /** Without those that are no feeds any more. */
  private async agreed(): Promise<{ readonly feeds: readonly Agreed[]; readonly now: Date }> {
    const { feeds, now } = await this.feeds.known();
    return { feeds: feeds.filter((feed): feed is Agreed => feed.silentAfterMs !== undefined), now };
  }

  private async awaited(
    { awaited: lists = [] }: Agreed,
    awaited: Awaited | undefined,
    state: FeedState,
  ): Promise<FeedAwaitedView | undefined> {
    if (!awaited) return undefined;
    const longest =
      state === 'heard'
        ? []
        : await this.database.transaction((tx) => this.feeds.longestStanding(tx, lists, MOST_WAITING));
    return {
      parts: awaited.parts,
      since: awaited.since.toISOString(),
      longest: longest.map(({ kind, id, instance, since }) => {
        return { kind, id, orderId: instance, since: since.toISOString() };
      }),
    };
  }
}

/** What somebody has to look at comes first. */
const rank = ({ state, failure }: FeedRowView): number =>
  state === 'silent' ? 0 : failure ? 1 : state === 'quiet' ? 2 : 3;

/** What the case of a feed is about. */
const subjectOf = (name: string): string => `feed:${name}`;

function whoseOf({ name }: KnownFeed): Pick<FeedRowView, 'name' | 'kind' | 'id'> {
  const [, kind = '', id = ''] = name.split('/');
  return { name, kind: kind as FeedRowView['kind'], id };
}

function toRow(
  feed: Agreed,
  { state, lastHeardAt, silentSince }: ReturnType<typeof toFeedDto>,
  awaited: FeedAwaitedView | undefined,
  cases: readonly CaseRowView[],
): FeedRowView {
  return {
    ...whoseOf(feed),
    state,
    silentAfterMs: feed.silentAfterMs,
    agreedAt: feed.agreedAt.toISOString(),
    ...(lastHeardAt && { lastHeardAt }),
    ...(silentSince && { silentSince }),
    ...(feed.failure && { failure: feed.failure }),
    read: feed.awaited === undefined,
    unbegun: feed.fromFirstWord === true && lastHeardAt === undefined,
    ...(awaited && { awaited }),
    cases,
  };
}
