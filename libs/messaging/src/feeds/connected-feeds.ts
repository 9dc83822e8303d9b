import type { FactoryProvider, OnApplicationBootstrap, Type } from '@nestjs/common';
import { type SystemKind, silentAfterMsOf } from '#platform/config';
import { type Connection, CurrentLandscape } from '#platform/connections';
import { logger } from '#platform/telemetry';
import { type FeedDto, toFeedDto } from './feed.dto.js';
import { awaitedFrom, type Feed } from './feed.js';
import { Feeds } from './feeds.js';

interface Connected {
  all(): readonly Pick<Connection, 'id' | 'descriptor'>[];
  readonly systems: { follow(work: () => void): void };
}

const log = logger('feeds');

/** The feeds of the connected systems of one kind, as the landscape agrees on them now. */
export class ConnectedFeeds implements OnApplicationBootstrap {
  constructor(
    private readonly kind: SystemKind,
    private readonly feeds: Feeds,
    private readonly landscape: CurrentLandscape,
    private readonly connected: Connected,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.agree();
    this.connected.systems.follow(() => {
      this.agree().catch((err) => log.warn({ err, kind: this.kind }, 'what was agreed is not written down'));
    });
  }

  /** By connection; without those that tell nothing. */
  async list(): Promise<ReadonlyMap<string, FeedDto>> {
    const agreed = this.agreed();
    const { feeds, now } = await this.feeds.known([...agreed.values()].map(({ name }) => name));
    return new Map(
      [...agreed].map(([id, { name, silentAfterMs }]) => {
        const known = feeds.find((each) => each.name === name);
        return [id, toFeedDto(known, now, silentAfterMs)];
      }),
    );
  }

  private agree(): Promise<void> {
    return this.feeds.agree(`/${this.kind}/`, [...this.agreed().values()]);
  }

  private agreed(): ReadonlyMap<string, Feed> {
    // One that cannot be used now is not connected, and is missed all the more.
    const mute = new Set(
      this.connected.all().flatMap(({ id, descriptor }) => (tells(this.kind, descriptor) ? [] : [id])),
    );
    return new Map(
      this.landscape.now.connections
        .filter((each) => each.kind === this.kind && !mute.has(each.id))
        .map((each) => [each.id, feedOf(this.kind, each.id, silentAfterMsOf(each))]),
    );
  }
}

export const connectedFeedsOf = (kind: SystemKind, connections: Type<Connected>): FactoryProvider<ConnectedFeeds> => ({
  provide: ConnectedFeeds,
  inject: [Feeds, CurrentLandscape, connections],
  useFactory: (feeds: Feeds, landscape: CurrentLandscape, connected: Connected) =>
    new ConnectedFeeds(kind, feeds, landscape, connected),
});

/** An ERP is read; the others tell by webhook, if at all. */
const tells = (kind: SystemKind, { capabilities }: Connection['descriptor']): boolean =>
  kind === 'erp' || capabilities.includes('webhooks');

function feedOf(kind: SystemKind, id: string, silentAfterMs: number): Feed {
  const name = `/${kind}/${id}`;
  return { name, silentAfterMs, ...(kind !== 'erp' && { awaited: [awaitedFrom(name)] }) };
}
