import { Inject, Injectable } from '@nestjs/common';
import { WmsClient } from '#clients';
import { PublishedState } from '#messaging';
import type { Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { LiveWorld } from './live.world.js';
import type { World } from './world.js';

/** Chooses the world that a principal's credentials show. */
@Injectable()
export class Worlds {
  private readonly live: World;

  constructor(published: PublishedState, warehouses: WmsClient, @Inject(CONFIG) config: CrossdockConfig) {
    this.live = new LiveWorld(config.landscape.tenant, published, warehouses);
  }

  of({ environment }: Principal): World {
    if (environment === 'sandbox') throw new ProblemError('not-found', 'This installation has no sandbox for partners');
    return this.live;
  }
}
