import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventName } from '#canonical';
import { type StoredEvent, Subscriptions } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ReadingsStore } from './readings.store.js';

/** Events after which a book says something else of their items. */
const MOVES = [
  'stock.adjusted',
  'stock.posted',
  'goods.issued',
  'fulfilment.released',
  'fulfilment.shipped',
  'pick.confirmed',
  'pick.short',
] as const satisfies readonly EventName[];

type Line = { readonly sku: string };

/** Pure. */
export function skusIn({ data }: Pick<StoredEvent, 'data'>): string[] {
  const { sku, lines, fulfilment } = data as {
    sku?: string;
    lines?: readonly Line[];
    fulfilment?: { lines: readonly Line[] };
  };
  return sku === undefined ? (lines ?? fulfilment?.lines ?? []).map((line) => line.sku) : [sku];
}

/** Makes readings old that were taken before stock moved: whoever asks next has both books read again. */
@Injectable()
export class StockMovesProjection implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly store: ReadingsStore,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  onModuleInit(): void {
    const { tenant } = this.config.landscape;
    this.subscriptions.add({
      name: 'inventory-sync-availability',
      tenant,
      types: MOVES,
      handle: (events, tx) => this.store.moved(tx, tenant, events.flatMap(skusIn), new Date().toISOString()),
    });
  }
}
