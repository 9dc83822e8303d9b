import type { Awaited, Feeds, KeptUnreadable, KnownFeed } from '#messaging';
import type { Tx } from '#platform/persistence';
import { causeOfFailure } from '../cases/cause.js';
import type { OwnCases } from '../cases/own.cases.js';

const HOUR = 3_600_000;
const CODE = 'feed-silent';
const UNREADABLE = 'unreadable-message';
/** Things that wait for its word, in the evidence of a case. */
const MOST_TOLD = 20;

/** What the case of a feed is about: no instance of the process. */
const subjectOf = (feed: string): string => `feed:${feed}`;

/** Silence that is too long is a case, one per feed; it ends by itself when the feed is heard. */
export class FeedCases {
  constructor(
    private readonly cases: OwnCases,
    private readonly feeds: Feeds,
  ) {}

  async open(tx: Tx, tenant: string, feed: KnownFeed, since: Date, awaited?: Awaited): Promise<void> {
    const { name, silentAfterMs, heardAt, failure } = feed;
    const isPartner = name.startsWith('/partner/');
    const id = name.slice(name.lastIndexOf('/') + 1);
    const waiting = feed.awaited && (await this.feeds.longestStanding(tx, feed.awaited, MOST_TOLD));
    await this.cases.open(tx, tenant, subjectOf(name), {
      code: CODE,
      // With what fails for the same reason, and with the cases of orders that this silence leads to.
      cause: causeOfFailure(id, { code: failure?.code ?? 'silent' }),
      title: `${id} is silent since ${since.toISOString()}`,
      detail: detailOf(feed, awaited),
      owner: isPartner ? 'partner-integration' : 'integration',
      severity: isPartner ? 'medium' : 'high',
      dueInMs: isPartner ? 4 * HOUR : HOUR,
      actions: ['resolve', 'assign'],
      evidence: {
        feed: name,
        silentAfterMs,
        silentSince: since,
        ...(heardAt && { lastHeardAt: heardAt }),
        ...(failure && { failure }),
        ...(awaited && { awaited: { parts: awaited.parts, longestStanding: waiting } }),
      },
    });
  }

  /** Of one thing that a feed told, which is none of the others that it tells. */
  async unreadable(tx: Tx, tenant: string, found: KeptUnreadable): Promise<void> {
    const { feed, subject, why, documentId, changeId, since } = found;
    const system = feed.slice(feed.lastIndexOf('/') + 1);
    await this.cases.open(tx, tenant, subject, {
      code: UNREADABLE,
      // What cannot be read for the same reason is one group.
      cause: causeOfFailure(system, { code: UNREADABLE }),
      title: `What ${system} tells of ${subject} cannot be read`,
      detail: `${why}. All else that it tells is read; once it is changed there it is read again.`,
      owner: 'integration',
      severity: 'high',
      dueInMs: HOUR,
      actions: ['resolve', 'assign'],
      evidence: { feed, change: changeId, since, documentId },
    });
  }

  /** Also before it is told anew: another change of it that cannot be read is another case. */
  readAgain(tx: Tx, tenant: string, { subject, mended }: KeptUnreadable): Promise<void> {
    const why = mended ? 'It was read.' : 'It was changed, and cannot be read still.';
    return this.cases.closeIn(tx, tenant, subject, [UNREADABLE], why);
  }

  over(tx: Tx, tenant: string, feed: KnownFeed, awaited?: Awaited): Promise<void> {
    return this.cases.closeIn(tx, tenant, subjectOf(feed.name), [CODE], whyOver(feed, awaited));
  }
}

function whyOver({ silentAfterMs, heardAt, silentSince }: KnownFeed, awaited: Awaited | undefined): string {
  if (silentAfterMs === undefined) return 'It is no feed any more.';
  if (heardAt && silentSince && heardAt > silentSince) return `It was heard at ${heardAt.toISOString()}.`;
  return awaited ? 'What waits for its word has moved without it.' : 'Nothing waits for its word any more.';
}

function detailOf({ silentAfterMs = 0, failure }: KnownFeed, awaited: Awaited | undefined): string {
  const agreed = `longer than the ${spoken(silentAfterMs)} that were agreed`;
  if (failure) return `It cannot be read for ${agreed}: ${failure.message}`;
  if (!awaited) return `It was not read for ${agreed}.`;
  return `Nothing came from it for ${agreed}, and ${awaited.parts} fulfilments or shipments wait for its word.`;
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** In the largest unit that says it whole, e.g. `8 h`, `90 min`. */
function spoken(ms: number): string {
  const [unit, length] = UNITS.find(([, each]) => ms >= each && ms % each === 0) ?? ['ms', 1];
  return `${ms / length} ${unit}`;
}
