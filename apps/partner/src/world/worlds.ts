import { Inject, Injectable } from '@nestjs/common';
import { ErpClient, OrderToShipClient, ShipToSettleClient, WmsClient } from '#clients';
import type { Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { erpWorld } from './erp.world.js';
import type { World } from './world.js';

/** Chooses the world that a principal's credentials show. */
@Injectable()
export class Worlds {
  private readonly live: World;

  constructor(
    orders: OrderToShipClient,
    settlements: ShipToSettleClient,
    warehouses: WmsClient,
    erp: ErpClient,
    @Inject(CONFIG) { landscape }: CrossdockConfig,
  ) {
    const erps = landscape.connections.filter(({ kind }) => kind === 'erp').map(({ id }) => id);
    this.live = { orders, settlements, warehouses, ...erpWorld(erp, erps) };
  }

  of({ environment }: Principal): World {
    if (environment === 'sandbox') throw new ProblemError('not-found', 'This installation has no sandbox for partners');
    return this.live;
  }
}
