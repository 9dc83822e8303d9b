import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/persistence';
import { type CommandContext, type CommandHandler, PATIENT } from '#process-manager';
import { CausesStore } from '../causes/causes.store.js';
import type { Cause } from '../movement-reasons.table.js';

export interface FindCause {
  /** Of the movement. */
  readonly reference: string;
  readonly cause: Cause;
  /** GLN. */
  readonly warehouse: string;
  readonly sku: string;
}
export interface CauseFound {
  readonly found: boolean;
}

/** What was told a moment before is known by then. */
const SETTLE_MS = 3_000;

/**
 * Whether there is an order, an inbound shipment or a return that can have moved an item at a place, and posts it.
 *
 * Undo: None: nothing is done.
 * Failures: None but a database that is away.
 */
@Injectable()
export class FindCauseCommand implements CommandHandler<FindCause, CauseFound> {
  readonly type = 'find-cause';
  readonly retry = PATIENT;

  private readonly causes: CausesStore;

  constructor(database: Database) {
    this.causes = new CausesStore(database);
  }

  async execute({ cause, warehouse, sku }: FindCause, { tenant, signal }: CommandContext): Promise<CauseFound> {
    const found = () => this.causes.isThere(tenant, { cause, location: warehouse, sku });
    if (await found()) return { found: true };
    await sleep(SETTLE_MS, undefined, { signal });
    return { found: await found() };
  }
}
