import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { describeSystem } from '#platform/connections';
import { TmsConnections } from './connections.js';
import { TmsSystemsDto } from './system.dto.js';

@ApiTags('systems')
@Controller('tms/v1/systems')
export class SystemsController {
  constructor(private readonly connections: TmsConnections) {}

  /** Every connected TMS: vendor, what it can do, and whether it answers. */
  @Get()
  @ApiOkResponse({ type: TmsSystemsDto })
  @Endpoint({ summary: 'Connected transport systems', scope: 'tms:read' })
  async list(): Promise<TmsSystemsDto> {
    return { items: await Promise.all(this.connections.all().map(describeSystem)), nextCursor: null };
  }
}
