import { Injectable } from '@nestjs/common';
import { OrderToShipClient, ShipToSettleClient, WmsClient } from '#clients';
import type { Principal } from '#platform/access';
import { ProblemError } from '#platform/errors';
import type { World } from './world.js';

/** Chooses the world that a principal's credentials show. */
@Injectable()
export class Worlds {
  private readonly live: World;

  constructor(orders: OrderToShipClient, settlements: ShipToSettleClient, warehouses: WmsClient) {
    this.live = { orders, settlements, warehouses };
  }

  of({ environment }: Principal): World {
    if (environment === 'sandbox') throw new ProblemError('not-found', 'This installation has no sandbox for partners');
    return this.live;
  }
}
