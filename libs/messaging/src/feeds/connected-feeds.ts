import type { FactoryProvider, OnApplicationBootstrap, Type } from '@nestjs/common';
import { CONFIG, type CrossdockConfig, type SystemKind, silentAfterMsOf } from '#platform/config';
import type { Connection } from '#platform/connections';
import { type FeedDto, toFeedDto } from './feed.dto.js';
import { awaitedFrom, type Feed } from './feed.js';
import { Feeds } from './feeds.js';

interface Connected {
  all(): readonly Pick<Connection, 'id' | 'descriptor'>[];
}

/** The feeds of the connected systems of one kind, as the landscape agrees on them. */
export class ConnectedFeeds implements OnApplicationBootstrap {
  private readonly agreed: ReadonlyMap<string, Feed>;

  constructor(
    private readonly kind: SystemKind,
    private readonly feeds: Feeds,
    { landscape }: CrossdockConfig,
    connected: Connected,
  ) {
    const telling = new Set(connected.all().flatMap(({ id, descriptor }) => (tells(kind, descriptor) ? [id] : [])));
    this.agreed = new Map(
      landscape.connections
        .filter((each) => each.kind === kind && telling.has(each.id))
        .map((each) => [each.id, feedOf(kind, each.id, silentAfterMsOf(each))]),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.feeds.agree(`/${this.kind}/`, [...this.agreed.values()]);
  }

  /** By connection; without those that tell nothing. */
  async list(): Promise<ReadonlyMap<string, FeedDto>> {
    const { feeds, now } = await this.feeds.known([...this.agreed.values()].map(({ name }) => name));
    return new Map(
      [...this.agreed].map(([id, { name, silentAfterMs }]) => {
        const known = feeds.find((each) => each.name === name);
        return [id, toFeedDto(known, now, silentAfterMs)];
      }),
    );
  }
}

export const connectedFeedsOf = (kind: SystemKind, connections: Type<Connected>): FactoryProvider<ConnectedFeeds> => ({
  provide: ConnectedFeeds,
  inject: [Feeds, CONFIG, connections],
  useFactory: (feeds: Feeds, config: CrossdockConfig, connected: Connected) =>
    new ConnectedFeeds(kind, feeds, config, connected),
});

/** An ERP is read; the others tell by webhook, if at all. */
const tells = (kind: SystemKind, { capabilities }: Connection['descriptor']): boolean =>
  kind === 'erp' || capabilities.includes('webhooks');

function feedOf(kind: SystemKind, id: string, silentAfterMs: number): Feed {
  const name = `/${kind}/${id}`;
  return { name, silentAfterMs, ...(kind !== 'erp' && { awaited: [awaitedFrom(name)] }) };
}
