import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { Availability } from '../../availability/availability.service.js';
import { inEveryVersion } from '../../served.js';
import { AvailabilityDto, AvailabilityQuery } from './availability.dto.js';

@ApiTags('availability')
@Controller(inEveryVersion('availability'))
export class AvailabilityController {
  constructor(private readonly availability: Availability) {}

  /** What is free for sale of an item: what both the warehouses and the ERP call free. While one of them is away, its last figures. */
  @Get()
  @Endpoint({ summary: 'Read availability', scope: 'availability:read' })
  @ApiOkResponse({ type: AvailabilityDto })
  async readAvailability(
    @CurrentPrincipal() principal: Principal,
    @Query() { sku }: AvailabilityQuery,
  ): Promise<AvailabilityDto> {
    const { free, asOf, stale } = await this.availability.read(principal, sku);
    return { sku, free: { value: free.value, unit: free.unit }, ...(asOf && { asOf }), stale };
  }
}
