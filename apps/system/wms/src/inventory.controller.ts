import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { InventoryPageDto, InventoryQueryDto } from './inventory.dto.js';
import { compare, InventoryReader, keyOf } from './inventory.reader.js';

@ApiTags('inventory')
@Controller('wms/v1/inventory')
export class InventoryController {
  constructor(private readonly inventory: InventoryReader) {}

  /** Physical stock by SKU and location, over every connected WMS; on hand and free for sale told apart. */
  @Get()
  @ApiOkResponse({ type: InventoryPageDto })
  @Endpoint({
    summary: 'Stock on hand and free',
    scope: 'wms:read',
    problems: ['validation-failed', 'vendor-unclear', 'vendor-unavailable'],
  })
  async list(@Query() { sku, location, cursor, limit }: InventoryQueryDto): Promise<InventoryPageDto> {
    const levels = await this.inventory.read({ sku, location });
    const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8');
    const rest = after === undefined ? levels : levels.filter((level) => compare(keyOf(level), after) > 0);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((level) => ({
        sku: level.sku,
        location: level.location,
        quantity: { value: level.quantity.value, unit: level.quantity.unit },
        free: { value: level.free.value, unit: level.free.unit },
        asOf: level.asOf,
        system: level.system,
      })),
      nextCursor: last && rest.length > page.length ? Buffer.from(keyOf(last), 'utf8').toString('base64url') : null,
    };
  }
}
