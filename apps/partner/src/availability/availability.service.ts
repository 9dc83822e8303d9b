import { Injectable } from '@nestjs/common';
import { type Instant, type Quantity, quantity } from '#canonical';
import type { Principal } from '#platform/access';
import { Worlds } from '../world/worlds.js';

/** What is free for sale, over all warehouses. */
@Injectable()
export class Availability {
  constructor(private readonly worlds: Worlds) {}

  /** @returns with the age of the oldest figure in it; none where no warehouse knows the item */
  async read(principal: Principal, sku: string): Promise<{ free: Quantity; asOf?: Instant }> {
    const { items } = await this.worlds.of(principal).warehouses.listInventory({ sku, limit: 200 });
    const value = items.reduce((sum, { free }) => sum + free.value, 0);
    const [oldest] = items.map(({ asOf }) => asOf).sort();
    return { free: quantity(value, items[0]?.free.unit ?? 'EA'), ...(oldest && { asOf: oldest }) };
  }
}
