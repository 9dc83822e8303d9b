import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscriptions } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ReadingsStore } from './availability/readings.store.js';
import { STOCK_MOVES, skusMovedBy } from './availability/stock-moves.js';
import { changesBy } from './movements/movement.js';
import { MovementsStore } from './movements/movements.store.js';

/** Keeps what can be read in step with the event log: movements, and since when readings of both books are old. */
@Injectable()
export class ReadModelsProjection implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly movements: MovementsStore,
    private readonly readings: ReadingsStore,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  onModuleInit(): void {
    const { tenant } = this.config.landscape;
    this.subscriptions.add({
      name: 'inventory-sync-read-models',
      tenant,
      types: [...STOCK_MOVES, 'stock.set-aside', 'exception.opened', 'exception.resolved'],
      handle: async (events, tx) => {
        const { movements, cases } = changesBy(events);
        await this.movements.apply(tx, tenant, movements, cases);
        await this.readings.moved(tx, tenant, events.flatMap(skusMovedBy), new Date().toISOString());
      },
    });
  }
}
