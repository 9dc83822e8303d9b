import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscriptions } from '#messaging';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ReadingsStore } from './availability/readings.store.js';
import { STOCK_MOVES, skusMovedBy } from './availability/stock-moves.js';
import { CAUSE_EVENTS, causeChangesBy } from './causes/causes.js';
import { CausesStore } from './causes/causes.store.js';
import { changesBy } from './movements/movement.js';
import { MovementsStore } from './movements/movements.store.js';
import { FLIGHT_EVENTS, flightChangesBy } from './reconciliation/flights.js';
import { FlightsStore } from './reconciliation/flights.store.js';

const MOVEMENT_EVENTS = ['stock.set-aside', 'exception.opened', 'exception.resolved'] as const;
export const READ_MODEL_EVENTS = [...new Set([...STOCK_MOVES, ...FLIGHT_EVENTS, ...CAUSE_EVENTS, ...MOVEMENT_EVENTS])];

/** Keeps what can be read in step with the event log: movements, and since when readings of both books are old, and what is on its way between them. */
@Injectable()
export class ReadModelsProjection implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly movements: MovementsStore,
    private readonly readings: ReadingsStore,
    private readonly flights: FlightsStore,
    private readonly causes: CausesStore,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  onModuleInit(): void {
    const { tenant } = this.config.landscape;
    this.subscriptions.add({
      name: 'inventory-sync-read-models',
      tenant,
      types: READ_MODEL_EVENTS,
      handle: async (events, tx) => {
        const { movements, cases } = changesBy(events);
        await this.movements.apply(tx, tenant, movements, cases);
        await this.flights.apply(tx, tenant, flightChangesBy(events));
        await this.causes.apply(tx, tenant, causeChangesBy(events));
        await this.readings.moved(tx, tenant, events.flatMap(skusMovedBy), clock.iso());
      },
    });
  }
}
