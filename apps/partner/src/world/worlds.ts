import { Injectable } from '@nestjs/common';
import { OrderToShipClient, ShipToSettleClient, WmsClient } from '#clients';
import type { Principal } from '#platform/access';
import { Partners } from '../registry/partners.js';
import { SandboxStore } from '../sandbox/sandbox.store.js';
import { sandboxWorld } from '../sandbox/sandbox.world.js';
import type { World } from './world.js';

/** Chooses the world that a principal's credentials show. */
@Injectable()
export class Worlds {
  private readonly live: World;

  constructor(
    orders: OrderToShipClient,
    settlements: ShipToSettleClient,
    warehouses: WmsClient,
    private readonly partners: Partners,
    private readonly sandbox: SandboxStore,
  ) {
    this.live = { orders, settlements, warehouses };
  }

  of(principal: Principal): World {
    return principal.environment === 'sandbox'
      ? sandboxWorld(this.sandbox, this.partners.tenant(principal))
      : this.live;
  }
}
