import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { WmsConnections } from './connections.js';
import { WmsSystemsDto } from './system.dto.js';

@ApiTags('systems')
@Controller('wms/v1/systems')
export class SystemsController {
  constructor(private readonly connections: WmsConnections) {}

  /** Every connected WMS: vendor, what it can do, the locations that it runs, and whether it answers. */
  @Get()
  @ApiOkResponse({ type: WmsSystemsDto })
  @Endpoint({ summary: 'Connected warehouse systems', scope: 'wms:read' })
  async list(): Promise<WmsSystemsDto> {
    const items = await Promise.all(
      this.connections.all().map(async ({ id, descriptor, port, warehouses }) => ({
        id,
        vendor: descriptor.id,
        label: descriptor.label,
        capabilities: [...descriptor.capabilities],
        locations: warehouses.map(({ gln }) => gln),
        status: await port.ping().then(
          () => 'up' as const,
          () => 'down' as const,
        ),
      })),
    );
    return { items, nextCursor: null };
  }
}
