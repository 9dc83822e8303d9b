import { Inject, Injectable } from '@nestjs/common';
import type { CloudEvent } from '#canonical';
import type { Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { invalidCursor } from '#platform/errors';
import { Database } from '#platform/persistence';
import { CursorSeal } from '#platform/query';
import { Partners } from '../registry/partners.js';
import { likePatterns, refuseUnknownTypes } from './event-types.js';

/** A reader: a partner in one of its worlds. */
export interface FeedOf {
  readonly tenant: string;
  readonly partnerId: string;
}

export interface FeedQuery {
  /** Exclusive; from the beginning when absent. */
  readonly after?: string;
  readonly types?: readonly string[];
  readonly subject?: string;
  readonly limit: number;
}

export interface FeedPage {
  readonly items: readonly CloudEvent[];
  /** Always there: where to read on, now or when something new has happened. */
  readonly nextCursor: string;
  readonly hasMore: boolean;
}

/** A partner's feed: all events that are its own, in one order that never changes. What versions of the API show is this. */
@Injectable()
export class EventFeed {
  private readonly cursors: CursorSeal;

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.cursors = new CursorSeal(config.internalSecret);
  }

  feedOf(principal: Principal): FeedOf {
    return { tenant: this.partners.tenant(principal), partnerId: this.partners.of(principal).id };
  }

  /** @throws ProblemError `validation-failed` for a cursor that was not given to this partner, and for types it cannot see */
  async read(principal: Principal, { after, types = [], subject, limit }: FeedQuery): Promise<FeedPage> {
    const feed = this.feedOf(principal);
    refuseUnknownTypes(types, this.partners.of(principal).kind, () => '/query/types');
    const start = after === undefined ? 0n : this.place(feed, after, '/query/after');
    const rows = await this.database.query<{ position: string; body: string }>(
      `SELECT position, body FROM partner.feed
       WHERE tenant = $1 AND partner_id = $2 AND position > $3 AND ($4::text[] IS NULL OR type LIKE ANY ($4))
         AND ($5::text IS NULL OR subject = $5)
       ORDER BY position LIMIT $6`,
      [feed.tenant, feed.partnerId, String(start), likePatterns(types), subject ?? null, limit + 1],
    );
    const page = rows.slice(0, limit);
    return {
      items: page.map(({ body }) => JSON.parse(body) as CloudEvent),
      nextCursor: this.cursorAt(feed, BigInt(page.at(-1)?.position ?? start)),
      hasMore: rows.length > limit,
    };
  }

  cursorAt(feed: FeedOf, position: bigint): string {
    return this.cursors.seal(scopeOf(feed), String(position));
  }

  /** @throws ProblemError `validation-failed` */
  place(feed: FeedOf, cursor: string, pointer: string): bigint {
    const position = this.cursors.open(scopeOf(feed), cursor);
    if (position !== undefined) return BigInt(position);
    throw invalidCursor('The cursor was not given by this feed', pointer);
  }
}

/** Not the filters: a cursor of the feed is a place in all of it, and a webhook's replay may begin there. */
const scopeOf = ({ tenant, partnerId }: FeedOf) => ['events', tenant, partnerId];
