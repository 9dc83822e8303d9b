import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConnectedFeeds, type FeedDto } from '#messaging';
import { Endpoint } from '#platform/access';
import { describeSystem } from '#platform/connections';
import { type ErpConnection, ErpConnections } from '../erp.connections.js';
import { FeedStore } from '../feed/feed.store.js';
import { ErpSystemDto, ErpSystemsDto } from './system.dto.js';

@ApiTags('systems')
@Controller('erp/v1/systems')
export class SystemsController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly reads: FeedStore,
    private readonly feeds: ConnectedFeeds,
  ) {}

  /** Every connected ERP: vendor, what it can do, whether it answers, and how far its orders have been read. */
  @Get()
  @Endpoint({ summary: 'Connected ERPs', scope: 'erp:read' })
  async list(): Promise<ErpSystemsDto> {
    const feeds = await this.feeds.list();
    const items = await Promise.all(
      this.connections.all().map((connection) => this.describe(connection, feeds.get(connection.id) as FeedDto)),
    );
    return { items, nextCursor: null };
  }

  private async describe(connection: ErpConnection, feed: FeedDto): Promise<ErpSystemDto> {
    const [system, read] = await Promise.all([describeSystem(connection), this.reads.status(connection.id)]);
    return { ...system, docs: connection.descriptor.docs, feed: { ...feed, ...read } };
  }
}
