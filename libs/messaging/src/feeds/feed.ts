/** Somebody who tells us what happens: a system whose changes are read or whose webhooks come, a partner that reports. */
export interface Feed {
  /** The source of its events, e.g. `/wms/wms`, `/partner/3pl-east`. */
  readonly name: string;
  /** Agreed: for how long nothing may come. */
  readonly silentAfterMs: number;
  /** Lists of published views that hold what waits for its word. Absent: it is read, and answers also when it has nothing to tell. */
  readonly awaited?: readonly string[];
  /** It may be somebody who tells by another way: silence counts from its first word on. */
  readonly fromFirstWord?: boolean;
}

/** A feed and what is known of it, by the database's clock. */
export interface KnownFeed extends Omit<Feed, 'silentAfterMs'> {
  /** Absent where it is none any more. */
  readonly silentAfterMs?: number;
  /** Since when it is listened to. */
  readonly agreedAt: Date;
  readonly heardAt?: Date;
  /** Why the last attempt to read it failed. */
  readonly failure?: { readonly code: string; readonly message: string };
  /** Since when it has told nothing, where that is too long and somebody was told. */
  readonly silentSince?: Date;
}

/** What waits for the word of a feed. */
export interface Awaited {
  readonly parts: number;
  /** When that of them which stands longest has moved. */
  readonly since: Date;
}

/** What waits for a feed's word, on all of its lists; undefined where nothing does. */
export function awaitedOf(
  { awaited = [] }: Pick<KnownFeed, 'awaited'>,
  waiting: ReadonlyMap<string, Awaited>,
): Awaited | undefined {
  const lists = awaited.flatMap((list) => waiting.get(list) ?? []);
  if (lists.length === 0) return undefined;
  const since = new Date(Math.min(...lists.map((each) => each.since.getTime())));
  return { since, parts: lists.reduce((sum, { parts }) => sum + parts, 0) };
}

/** `quiet`: nothing came for longer than was agreed, and nothing waits for it for so long. */
export const FEED_STATES = ['heard', 'quiet', 'silent'] as const;
export type FeedState = (typeof FEED_STATES)[number];

/** List of the published views that wait for a word of somebody: a feed by its name, or `warehouse:…`, `carrier:…`. */
export const awaitedFrom = (whom: string): string => `awaited:${whom}`;

/**
 * Since when a feed owes a word, where that is longer than was agreed: since the last one, or since what waits for one
 * has moved, whichever is later. Nothing is owed where nothing waits, unless it is a feed that is read.
 */
export function silentSince(feed: KnownFeed, awaited: Awaited | undefined, now: Date): Date | undefined {
  const { silentAfterMs, agreedAt, heardAt, fromFirstWord } = feed;
  if (silentAfterMs === undefined || (fromFirstWord && !heardAt)) return undefined;
  const owedSince = feed.awaited ? awaited?.since : agreedAt;
  if (!owedSince) return undefined;
  const since = heardAt && heardAt > owedSince ? heardAt : owedSince;
  return isLonger(since, silentAfterMs, now) ? since : undefined;
}

/** Whether it was heard so recently that nothing else need be asked. */
export const isHeard = ({ heardAt, silentAfterMs = 0 }: KnownFeed, now: Date): boolean =>
  heardAt !== undefined && !isLonger(heardAt, silentAfterMs, now);

export function stateOf(feed: KnownFeed, now: Date): FeedState {
  if (isHeard(feed, now)) return 'heard';
  return feed.silentSince ? 'silent' : 'quiet';
}

const isLonger = (since: Date, ms: number, now: Date): boolean => now.getTime() - since.getTime() > ms;
