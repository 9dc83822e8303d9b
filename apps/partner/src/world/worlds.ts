import { Injectable } from '@nestjs/common';
import { ErpClient, InventorySyncClient } from '#clients';
import { PublishedState } from '#messaging';
import type { Principal } from '#platform/access';
import { CurrentLandscape } from '#platform/connections';
import { Partners } from '../registry/partners.js';
import { SandboxStore } from '../sandbox/sandbox.store.js';
import { sandboxWorld } from '../sandbox/sandbox.world.js';
import { erpWorld } from './erp.world.js';
import { LiveWorld } from './live.world.js';
import type { World } from './world.js';

/** Chooses the world that a principal's credentials show. */
@Injectable()
export class Worlds {
  private readonly live: World;

  constructor(
    published: PublishedState,
    stock: InventorySyncClient,
    erp: ErpClient,
    private readonly partners: Partners,
    private readonly sandbox: SandboxStore,
    landscape: CurrentLandscape,
  ) {
    this.live = new LiveWorld(
      partners.enterprise,
      published,
      stock,
      erpWorld(erp, () => landscape.idsOf('erp')),
    );
  }

  of(principal: Principal): World {
    return principal.environment === 'sandbox'
      ? sandboxWorld(this.sandbox, this.partners.tenant(principal))
      : this.live;
  }
}
