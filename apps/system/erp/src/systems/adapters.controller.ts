import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { describeAdapter } from '#platform/connections';
import { ERP_ADAPTERS } from '../adapters/registry.js';
import { ErpAdaptersDto } from './adapter.dto.js';

@ApiTags('systems')
@Controller('erp/v1/adapters')
export class AdaptersController {
  /** Every vendor that this build speaks to, connected or not: what its adapter can do, and whether it is held to all of it yet. */
  @Get()
  @ApiOkResponse({ type: ErpAdaptersDto })
  @Endpoint({ summary: 'Adapters of ERPs', scope: 'erp:read' })
  list(): ErpAdaptersDto {
    return { items: ERP_ADAPTERS.map(describeAdapter), nextCursor: null };
  }
}
