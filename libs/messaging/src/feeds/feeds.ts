import { Inject, Injectable } from '@nestjs/common';
import { elapsedMs } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database, type Tx } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { Awaited, Feed, KnownFeed } from './feed.js';
import { UnreadableOfFeeds } from './unreadable.js';

/** A word is written down when the last one that was is older than such a part of what was agreed. */
const PART = 20;
const LONGEST_UNWRITTEN_MS = 60_000;
/** Of a feed that this process has agreed on with nobody. */
const UNKNOWN_MS = 1_000;
/** Kinds of things that wait for somebody's word. */
const KINDS = ['fulfilment', 'shipment'];
const log = logger('feeds');

const AGREE = `
  INSERT INTO messaging.feeds AS f (tenant, feed, silent_after_ms, awaited, from_first_word)
  SELECT $1, n.name, n."silentAfterMs", n.awaited, coalesce(n."fromFirstWord", false)
  FROM json_to_recordset($2::json) AS n(name text, "silentAfterMs" integer, awaited text[], "fromFirstWord" boolean)
  ORDER BY n.name
  ON CONFLICT (tenant, feed) DO UPDATE SET silent_after_ms = excluded.silent_after_ms, awaited = excluded.awaited,
    from_first_word = excluded.from_first_word,
    agreed_at = CASE WHEN f.silent_after_ms IS NULL THEN now() ELSE f.agreed_at END
  WHERE (f.silent_after_ms, f.awaited, f.from_first_word)
    IS DISTINCT FROM (excluded.silent_after_ms, excluded.awaited, excluded.from_first_word)`;

const LEAVE = `
  UPDATE messaging.feeds SET silent_after_ms = NULL
  WHERE tenant = $1 AND starts_with(feed, $2) AND feed <> ALL ($3) AND silent_after_ms IS NOT NULL`;

const HEARD = `
  INSERT INTO messaging.feeds AS f (tenant, feed, heard_at) VALUES ($1, $2, now())
  ON CONFLICT (tenant, feed) DO UPDATE SET heard_at = greatest(f.heard_at, excluded.heard_at), failure = NULL`;

const FAILED = `
  INSERT INTO messaging.feeds (tenant, feed, failure) VALUES ($1, $2, $3)
  ON CONFLICT (tenant, feed) DO UPDATE SET failure = excluded.failure`;

const KNOWN = `
  SELECT feed, silent_after_ms, awaited, from_first_word, agreed_at, heard_at, failure, silent_since, now()
  FROM messaging.feeds WHERE tenant = $1 AND ($2::text[] IS NULL OR feed = ANY ($2))`;

const AWAITED = `
  SELECT o.owner, count(*)::int AS parts, min(v.changed_at) AS since
  FROM messaging.published_owners o JOIN messaging.published_state v
    ON v.tenant = o.tenant AND v.kind = o.kind AND v.id = o.id AND v.instance = o.instance
  WHERE o.tenant = $1 AND o.kind = ANY ($2) AND o.owner = ANY ($3) GROUP BY o.owner`;

const LONGEST_STANDING = `
  SELECT v.kind, v.id, v.instance, v.changed_at AS since
  FROM messaging.published_owners o JOIN messaging.published_state v
    ON v.tenant = o.tenant AND v.kind = o.kind AND v.id = o.id AND v.instance = o.instance
  WHERE o.tenant = $1 AND o.kind = ANY ($2) AND o.owner = ANY ($3)
  GROUP BY v.kind, v.id, v.instance, v.changed_at ORDER BY v.changed_at, v.id LIMIT $4`;

interface FeedRow {
  readonly feed: string;
  readonly silent_after_ms: number | null;
  readonly awaited: string[] | null;
  readonly from_first_word: boolean;
  readonly agreed_at: Date;
  readonly heard_at: Date | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly silent_since: Date | null;
  readonly now: Date;
}

/** Something that waits, as published. */
export interface Waiting {
  readonly kind: string;
  readonly id: string;
  /** The instance that published it. */
  readonly instance: string;
  /** When it moved last. */
  readonly since: Date;
}

/**
 * Who tells us things, and when each was heard last, whichever process listened. Every app that listens says what it
 * agreed on; one process watches (ADR 52). Times are those of the database.
 */
@Injectable()
export class Feeds {
  private readonly tenant: string;
  /** What of them could not be read, while the rest was. */
  readonly unreadable: UnreadableOfFeeds;
  private readonly agreed = new Map<string, number>();
  private readonly written = new Map<string, { readonly at: number; readonly failure?: string }>();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) { landscape }: CrossdockConfig,
  ) {
    this.tenant = landscape.tenant;
    this.unreadable = new UnreadableOfFeeds(database, this.tenant);
  }

  /**
   * What somebody who listens has agreed on with all whose names begin so; others of that beginning are no feeds any more.
   * @param beginning e.g. `/wms/`
   */
  async agree(beginning: string, feeds: readonly Feed[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const names = feeds.map(({ name }) => name);
      await tx.query(LEAVE, [this.tenant, beginning, names]);
      if (feeds.length > 0) await tx.query(AGREE, [this.tenant, JSON.stringify(feeds)]);
    });
    for (const { name, silentAfterMs } of feeds) this.agreed.set(name, silentAfterMs);
  }

  /** It told something. Costs nothing but now and then a statement that nobody waits for: a part of what was agreed may be lost. */
  heard(name: string): void {
    const { at, failure } = this.written.get(name) ?? {};
    const now = elapsedMs();
    const unwritten = Math.min(LONGEST_UNWRITTEN_MS, (this.agreed.get(name) ?? UNKNOWN_MS * PART) / PART);
    if (at !== undefined && failure === undefined && now - at < unwritten) return;
    this.write(name, { at: now }, HEARD, []);
  }

  /** It was asked and could not be read. Costs a statement when that is news. */
  failed(name: string, failure: { readonly code: string; readonly message: string }): void {
    if (this.written.get(name)?.failure === failure.code) return;
    this.write(name, { at: elapsedMs(), failure: failure.code }, FAILED, [JSON.stringify(failure)]);
  }

  private write(name: string, written: { at: number; failure?: string }, sql: string, values: unknown[]): void {
    this.written.set(name, written);
    this.database.query(sql, [this.tenant, name, ...values]).catch((err) => {
      log.debug({ err, feed: name }, 'not written down');
      if (this.written.get(name) === written) this.written.delete(name);
    });
  }

  /** @param names all where absent; one that nobody knows is left out */
  async known(names?: readonly string[]): Promise<{ readonly feeds: KnownFeed[]; readonly now: Date }> {
    const rows = await this.database.query<FeedRow & Record<string, unknown>>(KNOWN, [this.tenant, names ?? null]);
    return { feeds: rows.map(toFeed), now: rows[0]?.now ?? new Date(0) };
  }

  /** What waits for a word, by list. One with nothing is left out. */
  async awaited(lists: readonly string[]): Promise<ReadonlyMap<string, Awaited>> {
    if (lists.length === 0) return new Map();
    const rows = await this.database.query<Awaited & { owner: string }>(AWAITED, [this.tenant, KINDS, lists]);
    return new Map(rows.map(({ owner, parts, since }) => [owner, { parts, since }]));
  }

  /** What has stood longest on these lists. */
  longestStanding(tx: Tx, lists: readonly string[], most: number): Promise<Waiting[]> {
    return tx.query(LONGEST_STANDING, [this.tenant, KINDS, lists, most]) as Promise<Waiting[]>;
  }

  /**
   * Notes that a feed is silent, or that it no longer is, for whoever commits this transaction.
   * @returns false where another has noted it
   */
  async note(tx: Tx, name: string, since: Date | null): Promise<boolean> {
    const noted = (await tx.query(
      `WITH noted AS (
         UPDATE messaging.feeds SET silent_since = $3
         WHERE tenant = $1 AND feed = $2 AND (silent_since IS NULL) <> ($3::timestamptz IS NULL) RETURNING feed
       ) SELECT * FROM noted`,
      [this.tenant, name, since],
    )) as unknown[];
    return noted.length > 0;
  }
}

const toFeed = (row: FeedRow): KnownFeed => ({
  name: row.feed,
  agreedAt: row.agreed_at,
  ...(row.silent_after_ms !== null && { silentAfterMs: row.silent_after_ms }),
  ...(row.awaited && { awaited: row.awaited }),
  ...(row.from_first_word && { fromFirstWord: true }),
  ...(row.heard_at && { heardAt: row.heard_at }),
  ...(row.failure && { failure: row.failure }),
  ...(row.silent_since && { silentSince: row.silent_since }),
});
