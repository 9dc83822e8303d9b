import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PageQuery } from '#platform/query';
import { CurrentSession, PortalEndpoint, type PortalRequest } from '../../session/portal-endpoint.js';
import type { PortalSession } from '../../session/portal-session.js';
import type {
  FoundOrdersView,
  LagView,
  OrderDetailView,
  OrderRowView,
  TimelineEntryView,
  TimelinePageView,
  TowerNowView,
} from '../../tower.view.js';
import type { FeedRowView } from '../../tower-feeds.view.js';
import type { TowerChoicesView, TowerPage } from '../../tower-work.view.js';
import { Rebuilding } from '../follow/rebuilding.js';
import { ChoicesReader } from '../read/choices.reader.js';
import { FeedsReader } from '../read/feeds.reader.js';
import { FindReader } from '../read/find.reader.js';
import { LagReader } from '../read/lag.reader.js';
import { NowReader } from '../read/now.reader.js';
import { OrdersReader } from '../read/orders.reader.js';
import { TimelineReader } from '../read/timeline.reader.js';
import { TowerStream } from '../stream/tower.stream.js';
import { ADMINISTRATORS, WATCHERS } from './audience.js';
import { FindQuery, OrdersQuery, StreamQuery } from './tower.query.js';

/** How things stand, and every order by any of its numbers. */
@ApiExcludeController()
@Controller('portal/api/tower')
export class TowerController {
  constructor(
    private readonly now: NowReader,
    private readonly orders: OrdersReader,
    private readonly finder: FindReader,
    private readonly choices: ChoicesReader,
    private readonly timelines: TimelineReader,
    private readonly feeds: FeedsReader,
    private readonly lag: LagReader,
    private readonly rebuilding: Rebuilding,
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
  find(@Query() { number }: FindQuery): Promise<FoundOrdersView> {
    return this.finder.find(number);
  }

  @Get('choices')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'What lists may be narrowed by', for: WATCHERS })
  readChoices(): Promise<TowerChoicesView> {
    return this.choices.read();
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

  /** Server-sent events. `Last-Event-ID` goes on where a connection broke off, `after` where another page's did. */
  @Get('stream')
  @PortalEndpoint({ summary: 'What changes, as it does', for: WATCHERS })
  follow(
    @Req() { headers }: PortalRequest,
    @Query() { after }: StreamQuery,
    @Res() reply: FastifyReply,
    @CurrentSession() session: PortalSession,
  ): void {
    const last = headers['last-event-id'];
    this.stream.open(reply, session, typeof last === 'string' ? last : after);
  }

  /** What there is stays as it is in the systems; while it is read again, only what was read is shown. */
  @Post('rebuild')
  @HttpCode(202)
  @PortalEndpoint({ summary: 'Build the read model anew', for: ADMINISTRATORS })
  async rebuild(@CurrentSession() { person }: PortalSession): Promise<LagView> {
    await this.rebuilding.by(person);
    return this.lag.read();
  }
}
