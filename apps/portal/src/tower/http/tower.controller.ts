import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PageQuery } from '#platform/query';
import { logger } from '#platform/telemetry';
import { CurrentSession, PortalEndpoint, type PortalRequest } from '../../session/portal-endpoint.js';
import type { PortalSession } from '../../session/portal-session.js';
import type {
  FoundOrderView,
  LagView,
  OrderDetailView,
  OrderRowView,
  TimelineEntryView,
  TimelinePageView,
  TowerNowView,
} from '../../tower.view.js';
import type { FeedRowView } from '../../tower-feeds.view.js';
import type { TowerPage } from '../../tower-work.view.js';
import { TowerState } from '../follow/tower.state.js';
import { FeedsReader } from '../read/feeds.reader.js';
import { LagReader } from '../read/lag.reader.js';
import { NowReader } from '../read/now.reader.js';
import { OrdersReader } from '../read/orders.reader.js';
import { TimelineReader } from '../read/timeline.reader.js';
import { TowerStream } from '../stream/tower.stream.js';
import { ADMINISTRATORS, WATCHERS } from './audience.js';
import { FindQuery, OrdersQuery } from './tower.query.js';

const log = logger('control-tower');

/** How things stand, and every order by any of its numbers. */
@ApiExcludeController()
@Controller('portal/api/tower')
export class TowerController {
  constructor(
    private readonly now: NowReader,
    private readonly orders: OrdersReader,
    private readonly timelines: TimelineReader,
    private readonly feeds: FeedsReader,
    private readonly lag: LagReader,
    private readonly state: TowerState,
    private readonly stream: TowerStream,
  ) {}

  @Get('now')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'How things stand', for: WATCHERS })
  readNow(): Promise<TowerNowView> {
    return this.now.read();
  }

  @Get('lag')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'How far behind the control tower is', for: WATCHERS })
  readLag(): Promise<LagView> {
    return this.lag.read();
  }

  @Get('feeds')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Who tells us things, and whether each still does', for: WATCHERS })
  async listFeeds(): Promise<{ items: readonly FeedRowView[] }> {
    return { items: await this.feeds.list() };
  }

  @Get('orders')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Orders, the latest first', for: WATCHERS })
  listOrders(@Query() query: OrdersQuery): Promise<TowerPage<OrderRowView>> {
    return this.orders.list(query);
  }

  @Get('find')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Orders by any number that they have anywhere', for: WATCHERS })
  async find(@Query() { number }: FindQuery): Promise<{ items: readonly FoundOrderView[] }> {
    return { items: await this.orders.find(number) };
  }

  @Get('orders/:id')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'An order with all that belongs to it', for: WATCHERS })
  readOrder(@Param('id') id: string): Promise<OrderDetailView> {
    return this.orders.detail(id);
  }

  @Get('orders/:id/timeline')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'The life of an order across all systems', for: WATCHERS })
  readTimeline(@Param('id') id: string, @Query() { cursor, limit }: PageQuery): Promise<TimelinePageView> {
    return this.timelines.page(id, cursor, limit);
  }

  @Get('orders/:id/timeline/:entry')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'An entry of a timeline in full', for: WATCHERS })
  readTimelineEntry(@Param('id') id: string, @Param('entry') entry: string): Promise<TimelineEntryView> {
    return this.timelines.entry(id, entry);
  }

  /** Server-sent events. `Last-Event-ID` goes on where a connection broke off. */
  @Get('stream')
  @PortalEndpoint({ summary: 'What changes, as it does', for: WATCHERS })
  follow(@Req() request: PortalRequest, @Res() reply: FastifyReply, @CurrentSession() session: PortalSession): void {
    this.stream.open(request, reply, session);
  }

  /** What there is stays as it is in the systems; while it is read again, only what was read is shown. */
  @Post('rebuild')
  @HttpCode(202)
  @PortalEndpoint({ summary: 'Build the read model anew', for: ADMINISTRATORS })
  async rebuild(@CurrentSession() { person }: PortalSession): Promise<LagView> {
    await this.state.startOver();
    log.info({ by: person.username }, 'the read model is built anew');
    return this.lag.read();
  }
}
