import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Quantity } from '#canonical';
import { Endpoint } from '#platform/access';
import { clock } from '#platform/clock';
import { AvailabilityDto, AvailabilityQueryDto, type AvailablePlaceDto } from './availability.dto.js';
import type { Figure, Place } from './availability.js';
import { AvailabilityReader } from './availability.reader.js';

@ApiTags('availability')
@Controller('inventory-sync/v1/availability')
export class AvailabilityController {
  constructor(private readonly reader: AvailabilityReader) {}

  /** Not older than five seconds unless it says so. Where a system is away, its last figures stand, marked `stale`. */
  @Get()
  @Endpoint({ summary: 'What is available by both books, with its age', scope: 'inventory-sync:read' })
  async readAvailability(@Query() { sku, location }: AvailabilityQueryDto): Promise<AvailabilityDto> {
    const { free, asOf, stale, places } = await this.reader.read(sku, location);
    return { sku, free: amount(free), asOf, stale, items: places.map(toPlace) };
  }
}

const amount = ({ value, unit }: Quantity) => ({ value, unit });

const ageOf = ({ asOf }: Figure): number => Math.max(0, Math.round((clock.now() - Date.parse(asOf)) / 1_000));

function toPlace({ location, free, stale, wms, erp }: Place): AvailablePlaceDto {
  return {
    location,
    free: amount(free),
    stale,
    ...(wms && {
      wms: { onHand: amount(wms.onHand ?? wms.free), free: amount(wms.free), asOf: wms.asOf, age: ageOf(wms) },
    }),
    ...(erp && { erp: { system: erp.system, free: amount(erp.free), asOf: erp.asOf, age: ageOf(erp) } }),
  };
}
