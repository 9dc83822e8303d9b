import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscriptions } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { changesBy } from './movement.js';
import { MovementsStore } from './movements.store.js';

/** Keeps what can be read of movements in step with the event log. */
@Injectable()
export class MovementsProjection implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly store: MovementsStore,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  onModuleInit(): void {
    const { tenant } = this.config.landscape;
    this.subscriptions.add({
      name: 'inventory-sync-movements',
      tenant,
      types: ['stock.adjusted', 'stock.posted', 'stock.set-aside', 'exception.opened', 'exception.resolved'],
      handle: (events, tx) => {
        const { movements, cases } = changesBy(events);
        return this.store.apply(tx, tenant, movements, cases);
      },
    });
  }
}
