import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConnectedFeeds } from '#messaging';
import { Endpoint } from '#platform/access';
import { describeSystem } from '#platform/connections';
import { TmsConnections } from './connections.js';
import { TmsSystemsDto } from './system.dto.js';

@ApiTags('systems')
@Controller('tms/v1/systems')
export class SystemsController {
  constructor(
    private readonly connections: TmsConnections,
    private readonly feeds: ConnectedFeeds,
  ) {}

  /** Every connected TMS: vendor, what it can do, whether it answers, and whether it tells. */
  @Get()
  @ApiOkResponse({ type: TmsSystemsDto })
  @Endpoint({ summary: 'Connected transport systems', scope: 'tms:read' })
  async list(): Promise<TmsSystemsDto> {
    const feeds = await this.feeds.list();
    const items = await Promise.all(
      this.connections.all().map(async (connection) => ({
        ...(await describeSystem(connection)),
        feed: feeds.get(connection.id),
      })),
    );
    return { items, nextCursor: null };
  }
}
