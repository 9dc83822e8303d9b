import { Injectable } from '@nestjs/common';
import type { Principal } from '#platform/access';
import type { Available } from '../world/world.js';
import { Worlds } from '../world/worlds.js';

/** What is free for sale, over all warehouses. */
@Injectable()
export class Availability {
  constructor(private readonly worlds: Worlds) {}

  read(principal: Principal, sku: string): Promise<Available> {
    return this.worlds.of(principal).stock.readAvailability({ sku });
  }
}
