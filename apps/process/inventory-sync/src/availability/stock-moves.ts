import type { EventName } from '#canonical';
import type { StoredEvent } from '#messaging';

/** Events after which a book says something else of their items. */
export const STOCK_MOVES = [
  'stock.adjusted',
  'stock.posted',
  'goods.issued',
  'fulfilment.released',
  'fulfilment.shipped',
  'fulfilment.returned',
  'return.counted',
  'return.received',
  'pick.confirmed',
  'pick.short',
] as const satisfies readonly EventName[];

const types: ReadonlySet<string> = new Set(STOCK_MOVES);
type Line = { readonly sku: string };

/** Items of which stock has moved; none of an event that is about something else. Pure. */
export function skusMovedBy({ type, data }: Pick<StoredEvent, 'type' | 'data'>): string[] {
  if (!types.has(type)) return [];
  const { sku, lines, fulfilment } = data as {
    sku?: string;
    lines?: readonly Line[];
    fulfilment?: { lines: readonly Line[] };
  };
  return sku === undefined ? (lines ?? fulfilment?.lines ?? []).map((line) => line.sku) : [sku];
}
