import { Injectable } from '@nestjs/common';
import { WmsClient } from '#clients';
import { PublishedState } from '#messaging';
import type { Principal } from '#platform/access';
import { Partners } from '../registry/partners.js';
import { SandboxStore } from '../sandbox/sandbox.store.js';
import { sandboxWorld } from '../sandbox/sandbox.world.js';
import { LiveWorld } from './live.world.js';
import type { World } from './world.js';

/** Chooses the world that a principal's credentials show. */
@Injectable()
export class Worlds {
  private readonly live: World;

  constructor(
    published: PublishedState,
    warehouses: WmsClient,
    private readonly partners: Partners,
    private readonly sandbox: SandboxStore,
  ) {
    this.live = new LiveWorld(partners.enterprise, published, warehouses);
  }

  of(principal: Principal): World {
    return principal.environment === 'sandbox'
      ? sandboxWorld(this.sandbox, this.partners.tenant(principal))
      : this.live;
  }
}
