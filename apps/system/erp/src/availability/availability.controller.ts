import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { UnitConversion } from '#canonical';
import { SystemQuery } from '#platform/connections';
import { ErpConnections } from '../erp.connections.js';
import { ErpSites } from '../erp.sites.js';
import { AvailabilityDto, AvailabilityQuery, type UnitConversionDto } from './availability.dto.js';

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
    const { port } = this.connections.get(erp);
    const {
      items,
      unknown,
      conversions = [],
    } = await port.readAvailability([...new Set(query.sku)], [...new Set(query.unit)]);
    return {
      items: items.flatMap(({ sku, warehouseCode, available }) => {
        const warehouse = this.sites.warehouseGln(erp, warehouseCode);
        return warehouse === undefined
          ? []
          : [{ sku, warehouse, warehouseCode, available: { value: available.value, unit: available.unit } }];
      }),
      unknown: [...unknown],
      ...(query.unit && { conversions: conversions.map(toConversionDto) }),
    };
  }
}

const toConversionDto = ({ sku, unit, baseUnit, numerator, denominator }: UnitConversion): UnitConversionDto => ({
  sku,
  unit,
  baseUnit,
  numerator,
  denominator,
});
