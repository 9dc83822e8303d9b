import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { EventFeed, type FeedPage } from '../../events/event-feed.js';
import { inEveryVersion } from '../../served.js';
import { EventPageDto, EventQuery } from './event.dto.js';

@ApiTags('events')
@Controller(inEveryVersion('events'))
export class EventsController {
  constructor(private readonly feed: EventFeed) {}

  /**
   * Everything that concerns you, oldest first, in an order that never changes: whatever a webhook missed is here. Read
   * on with `nextCursor` as `after` until `hasMore` is false; keep the last one, and poll with it.
   */
  @Get()
  @Endpoint({ summary: 'Catch up on events', scope: 'events:read' })
  @ApiOkResponse({ type: EventPageDto })
  listEvents(
    @CurrentPrincipal() principal: Principal,
    @Query() { after, cursor, types, subject, limit }: EventQuery,
  ): Promise<FeedPage> {
    const start = after ?? cursor;
    return this.feed.read(principal, {
      limit,
      ...(start && { after: start }),
      ...(types && { types }),
      ...(subject && { subject }),
    });
  }
}
