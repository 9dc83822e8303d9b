import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { Worlds } from '../../world/worlds.js';
import { QuantityDto } from '../values.dto.js';

export class AvailabilityQuery {
  @ApiProperty({ example: 'SKU-1001' })
  @IsString()
  @Length(1, 60)
  sku: string;
}

export class AvailabilityDto {
  @ApiProperty({ example: 'SKU-1001' })
  sku: string;

  /** Free for sale over all warehouses. */
  @ApiProperty({ type: () => QuantityDto })
  free: QuantityDto;

  /** Age of the oldest figure in it. */
  @ApiProperty({ example: '2026-11-24T08:00:00.000Z', required: false })
  asOf?: string;
}

@ApiTags('availability')
@Controller('partner/v1/availability')
export class AvailabilityController {
  constructor(private readonly worlds: Worlds) {}

  /** What is free for sale of an item. */
  @Get()
  @Endpoint({ summary: 'Read availability', scope: 'availability:read' })
  @ApiOkResponse({ type: AvailabilityDto })
  async readAvailability(
    @CurrentPrincipal() principal: Principal,
    @Query() { sku }: AvailabilityQuery,
  ): Promise<AvailabilityDto> {
    const { items } = await this.worlds.of(principal).warehouses.listInventory({ sku, limit: 200 });
    const value = items.reduce((sum, { free }) => sum + free.value, 0);
    const [oldest] = items.map(({ asOf }) => asOf).sort();
    return { sku, free: { value, unit: items[0]?.free.unit ?? 'EA' }, ...(oldest && { asOf: oldest }) };
  }
}
