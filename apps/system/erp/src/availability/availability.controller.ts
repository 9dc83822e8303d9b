import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SystemQuery } from '#platform/connections';
import { ErpConnections } from '../erp.connections.js';
import { ErpSites } from '../erp.sites.js';
import { AvailabilityDto, AvailabilityQuery } from './availability.dto.js';

@ApiTags('availability')
@Controller('erp/v1/systems/:erp/availability')
export class AvailabilityController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  /** Stock of warehouses that the landscape does not connect is left out: nobody could ship it for us. */
  @Get()
  @SystemQuery({ summary: 'What may be promised, by SKU and warehouse', scope: 'erp:read' })
  async readAvailability(@Param('erp') erp: string, @Query() query: AvailabilityQuery): Promise<AvailabilityDto> {
    const { items, unknown } = await this.connections.get(erp).port.readAvailability([...new Set(query.sku)]);
    return {
      items: items.flatMap(({ sku, warehouseCode, available }) => {
        const warehouse = this.sites.warehouseGln(erp, warehouseCode);
        return warehouse === undefined
          ? []
          : [{ sku, warehouse, warehouseCode, available: { value: available.value, unit: available.unit } }];
      }),
      unknown: [...unknown],
    };
  }
}
