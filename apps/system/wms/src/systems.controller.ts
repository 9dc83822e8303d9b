import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConnectedFeeds } from '#messaging';
import { Endpoint } from '#platform/access';
import { describeSystem } from '#platform/connections';
import { WmsConnections } from './connections.js';
import { WmsSystemsDto } from './system.dto.js';

@ApiTags('systems')
@Controller('wms/v1/systems')
export class SystemsController {
  constructor(
    private readonly connections: WmsConnections,
    private readonly feeds: ConnectedFeeds,
  ) {}

  /** Every connected WMS: vendor, what it can do, the locations that it runs, whether it answers, and whether it tells. */
  @Get()
  @ApiOkResponse({ type: WmsSystemsDto })
  @Endpoint({ summary: 'Connected warehouse systems', scope: 'wms:read' })
  async list(): Promise<WmsSystemsDto> {
    const feeds = await this.feeds.list();
    const items = await Promise.all(
      this.connections.all().map(async (connection) => ({
        ...(await describeSystem(connection)),
        feed: feeds.get(connection.id),
        locations: connection.warehouses.map(({ gln }) => gln),
      })),
    );
    return { items, nextCursor: null };
  }
}
