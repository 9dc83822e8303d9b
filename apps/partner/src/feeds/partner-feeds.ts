import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { awaitedFrom, type Feed, Feeds } from '#messaging';
import { silentAfterMsOfPartner } from '#platform/config';
import { logger } from '#platform/telemetry';
import type { Partner } from '../registry/partner.js';
import { Partners } from '../registry/partners.js';

const EVERY_MS = 5_000;
const BEGINNING = '/partner/';
const log = logger('partner-feeds');

/** The source of what a partner tells. */
export const feedNameOf = (partnerId: string): string => `${BEGINNING}${partnerId}`;
export const isPartnerFeed = (source: string): boolean => source.startsWith(BEGINNING);

/**
 * What is awaited from 3PLs and carriers, as it was agreed with them; whoever watches the feeds of all hears of it. Follows
 * the registry within seconds.
 */
@Injectable()
export class PartnerFeeds implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private told = '';

  constructor(
    private readonly partners: Partners,
    private readonly feeds: Feeds,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.follow();
    this.timer = setInterval(
      () => this.follow().catch((err) => log.warn({ err }, 'not agreed on, tried again')),
      EVERY_MS,
    ).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async follow(): Promise<void> {
    const feeds = this.partners.all().flatMap((partner) => feedOf(partner, this.partners.warehousesOf(partner)));
    const told = JSON.stringify(feeds);
    if (told === this.told) return;
    await this.feeds.agree(BEGINNING, feeds);
    this.told = told;
  }
}

/** Nothing is awaited from one that may not call. One with which nothing was agreed may tell by its WMS or TMS alone. */
export function feedOf({ id, kind, status, reach, silentAfterMs }: Partner, warehouses: readonly string[]): Feed[] {
  const byKind = silentAfterMsOfPartner(kind);
  if (byKind === undefined || status !== 'active') return [];
  const whom =
    kind === '3pl' ? warehouses.map((gln) => `warehouse:${gln}`) : (reach.scacs ?? []).map((scac) => `carrier:${scac}`);
  const agreed = silentAfterMs ?? undefined;
  return [
    {
      name: feedNameOf(id),
      silentAfterMs: agreed ?? byKind,
      awaited: whom.map(awaitedFrom),
      ...(agreed === undefined && { fromFirstWord: true }),
    },
  ];
}
