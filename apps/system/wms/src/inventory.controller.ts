import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { keysAt, pageOf } from '#platform/query';
import { InventoryPageDto, InventoryQueryDto } from './inventory.dto.js';
import { compare, InventoryReader, keyOf } from './inventory.reader.js';

@ApiTags('inventory')
@Controller('wms/v1/inventory')
export class InventoryController {
  constructor(private readonly inventory: InventoryReader) {}

  /** Physical stock by SKU and location, over every connected WMS; on hand and free for sale told apart. Pages that follow one another are of one snapshot. */
  @Get()
  @ApiOkResponse({ type: InventoryPageDto })
  @Endpoint({
    summary: 'Stock on hand and free',
    scope: 'wms:read',
    problems: ['validation-failed', 'vendor-unclear', 'vendor-unavailable'],
  })
  async list(@Query() { sku, location, cursor, limit }: InventoryQueryDto): Promise<InventoryPageDto> {
    const levels = await this.inventory.read({ sku, location }, cursor !== undefined);
    const [after] = keysAt(cursor, /^/) ?? [];
    const rest = after === undefined ? levels : levels.filter((level) => compare(keyOf(level), after) > 0);
    const { items, nextCursor } = pageOf(rest, limit, (level) => [keyOf(level)]);
    if (nextCursor === null) this.inventory.forget({ sku, location });
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
