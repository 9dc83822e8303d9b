import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { InventoryPageDto, InventoryQueryDto } from './inventory.dto.js';
import { InventoryReader } from './inventory.reader.js';

@ApiTags('inventory')
@Controller('wms/v1/inventory')
export class InventoryController {
  constructor(private readonly inventory: InventoryReader) {}

  /** Physical stock by SKU and location, over every connected WMS, in its order; on hand and free for sale told apart. Pages are of no one instant: what moves meanwhile may be told twice; one may be short, or empty, and not the last. */
  @Get()
  @ApiOkResponse({ type: InventoryPageDto })
  @Endpoint({
    summary: 'Stock on hand and free',
    scope: 'wms:read',
    problems: ['validation-failed', 'vendor-unclear', 'vendor-unavailable'],
  })
  async list(@Query() { sku, location, cursor, limit }: InventoryQueryDto): Promise<InventoryPageDto> {
    const { items, nextCursor } = await this.inventory.read({ sku, location }, cursor, limit);
    return {
      items: items.map((level) => ({
        sku: level.sku,
        location: level.location,
        quantity: { value: level.quantity.value, unit: level.quantity.unit },
        free: { value: level.free.value, unit: level.free.unit },
        asOf: level.asOf,
        system: level.system,
      })),
      nextCursor,
    };
  }
}
