import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { describeAdapter } from '#platform/connections';
import { WmsAdaptersDto } from './adapter.dto.js';
import { wmsAdapters } from './wms.registry.js';

@ApiTags('systems')
@Controller('wms/v1/adapters')
export class AdaptersController {
  /** Every vendor that this build speaks to, connected or not: what its adapter can do, and whether it is held to all of it yet. */
  @Get()
  @ApiOkResponse({ type: WmsAdaptersDto })
  @Endpoint({ summary: 'Adapters of warehouse systems', scope: 'wms:read' })
  list(): WmsAdaptersDto {
    return { items: wmsAdapters.map(describeAdapter), nextCursor: null };
  }
}
