import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { describeAdapter } from '#platform/connections';
import { TmsAdaptersDto } from './adapter.dto.js';
import { tmsAdapters } from './tms.registry.js';

@ApiTags('systems')
@Controller('tms/v1/adapters')
export class AdaptersController {
  /** Every vendor that this build speaks to, connected or not: what its adapter can do, and whether it is held to all of it yet. */
  @Get()
  @ApiOkResponse({ type: TmsAdaptersDto })
  @Endpoint({ summary: 'Adapters of transport systems', scope: 'tms:read' })
  list(): TmsAdaptersDto {
    return { items: tmsAdapters.map(describeAdapter), nextCursor: null };
  }
}
