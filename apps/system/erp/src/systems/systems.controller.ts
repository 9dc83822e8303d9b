import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { type ErpConnection, ErpConnections } from '../erp.connections.js';
import { FeedStore } from '../feed/feed.store.js';
import { ErpSystemDto, ErpSystemsDto } from './system.dto.js';

@ApiTags('systems')
@Controller('erp/v1/systems')
export class SystemsController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly feeds: FeedStore,
  ) {}

  /** Every connected ERP: vendor, what it can do, whether it answers, and how far its orders have been read. */
  @Get()
  @Endpoint({ summary: 'Connected ERPs', scope: 'erp:read' })
  async list(): Promise<ErpSystemsDto> {
    const items = await Promise.all(this.connections.all().map((connection) => this.describe(connection)));
    return { items, nextCursor: null };
  }

  private async describe({ id, vendor, adapter }: ErpConnection): Promise<ErpSystemDto> {
    const [status, feed] = await Promise.all([
      adapter.ping().then(
        () => 'up' as const,
        () => 'down' as const,
      ),
      this.feeds.status(id),
    ]);
    const { label, docs, capabilities } = vendor;
    return { id, vendor: vendor.id, label, docs, capabilities: [...capabilities], status, feed };
  }
}
