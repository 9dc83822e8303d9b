import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Feeds, toFeedDto } from '#messaging';
import { Endpoint } from '#platform/access';
import { keysAt, PageQuery, pageOf } from '#platform/query';
import { feedNameOf, feedOf } from '../../feeds/partner-feeds.js';
import { Partners } from '../../registry/partners.js';
import { PartnerFeedPageDto } from './feed.dto.js';

/** Whether what partners tell keeps coming. */
@ApiTags('partners')
@Controller('partner-admin/v1/feeds')
export class FeedsController {
  constructor(
    private readonly partners: Partners,
    private readonly feeds: Feeds,
  ) {}

  /** Of every active 3PL and carrier, by id. The case of one that is silent is among the exceptions of order-to-ship. */
  @Get()
  @Endpoint({ summary: 'List when 3PLs and carriers were heard last', scope: 'partners:read' })
  @ApiOkResponse({ type: PartnerFeedPageDto })
  async listFeeds(@Query() { cursor, limit }: PageQuery): Promise<PartnerFeedPageDto> {
    const [after = ''] = keysAt(cursor, /^[a-z0-9-]{1,40}$/) ?? [];
    const listed = this.partners
      .all()
      .flatMap((partner) => {
        const [feed] = feedOf(partner, this.partners.warehousesOf(partner));
        return feed && partner.id > after ? [{ partner, feed }] : [];
      })
      .sort((one, other) => (one.partner.id < other.partner.id ? -1 : 1));
    const { items, nextCursor } = pageOf(listed, limit, ({ partner }) => [partner.id]);
    const { feeds, now } = await this.feeds.known(items.map(({ feed }) => feed.name));
    return {
      items: items.map(({ partner: { id, kind }, feed }) => ({
        partnerId: id,
        kind,
        agreed: !feed.fromFirstWord,
        ...toFeedDto(
          feeds.find(({ name }) => name === feedNameOf(id)),
          now,
          feed.silentAfterMs,
        ),
      })),
      nextCursor,
    };
  }
}
