import { describe, expect, it } from 'vitest';
import type { ErpClient, WmsClient } from '#clients';
import { FinalError, RetryableError } from '#platform/errors';
import type { Keyed } from '#process-manager';
import { StockBooks } from './stock.books.js';
import { readBooks } from './stock.reading.js';

const [EAST, WEST] = ['4012345000016', '4012345000023'];
const SITES = [EAST, WEST].map((location) => ({ location, erp: 'sap' }));
const PER_PAGE = 2;
type Book = Readonly<Record<string, readonly string[]>>;
type Asked = { readonly cursor?: string; readonly limit?: number };

/** Books by warehouse, in pages of two. Whatever is asked of one that fails from a page on fails. */
function systems(shelf: Book, book: Book, fails: Readonly<Record<string, { from: number; with: Error }>> = {}) {
  const asked: string[] = [];
  const pageOf = (side: string, location: string, skus: readonly string[] = [], { cursor, limit }: Asked) => {
    const at = Number(cursor ?? 0);
    asked.push(`${side} ${location} ${at}`);
    const failing = fails[`${side} ${location}`];
    if (failing && limit !== 1 && at >= failing.from) throw failing.with;
    const end = at + Math.min(limit ?? PER_PAGE, PER_PAGE);
    return { skus: skus.slice(at, end), nextCursor: end < skus.length ? String(end) : null };
  };
  const onHand = { value: 1, unit: 'EA' };
  const wms = {
    listInventory: async ({ location = '', ...query }: Asked & { location?: string }) => {
      const { skus, nextCursor } = pageOf('wms', location, shelf[location], query);
      const items = skus.map((sku) => ({ sku, location, quantity: onHand, asOf: `shelf of ${sku}` }));
      return { items, nextCursor };
    },
  };
  const erp = {
    readStockBook: async (_: string, { warehouse, ...query }: Asked & { warehouse: string }) => {
      const { skus, nextCursor } = pageOf('erp', warehouse, book[warehouse], query);
      return { asOf: `book of ${warehouse}`, items: skus.map((sku) => ({ sku, onHand })), nextCursor };
    },
  };
  return { asked, books: new StockBooks(wms as unknown as WmsClient, erp as unknown as ErpClient) };
}

/** Rows as they come, and how many came at a time. */
class Taken {
  readonly rows: [side: string, source: string, key: string][] = [];
  most = 0;

  async add(side: string, source: string, rows: readonly Keyed[]): Promise<void> {
    this.most = Math.max(this.most, rows.length);
    for (const { key } of rows) this.rows.push([side, source, key]);
  }

  async takeBack(side: string, source: string): Promise<void> {
    this.rows.splice(0, this.rows.length, ...this.rows.filter(([a, b]) => a !== side || b !== source));
  }

  of(side: string): string[] {
    return this.rows.flatMap(([each, , key]) => (each === side ? [key] : []));
  }
}

const { signal } = new AbortController();
const AWAY = new RetryableError('vendor-unavailable', 'Away');
const LAST_ATTEMPT = 4;

describe('the reading of shelves and books', () => {
  it('takes every page of both as it comes, in whatever order, and no more than one at a time', async () => {
    const { books } = systems({ [EAST]: ['C', 'A', 'B', 'Z', 'D'] }, { [EAST]: ['Z', 'A'], [WEST]: ['B'] });
    const taken = new Taken();
    const { sites, missing, asOf } = await readBooks(SITES, books, taken, { attempt: 1, signal });
    expect(taken.of('left')).toEqual(['C', 'A', 'B', 'Z', 'D'].map((sku) => `${EAST}/${sku}`));
    expect(taken.of('right')).toEqual([`${EAST}/Z`, `${EAST}/A`, `${WEST}/B`]);
    expect([taken.most, sites, missing.size]).toEqual([PER_PAGE, SITES, 0]);
    expect(asOf).toEqual({ wms: `book of ${WEST}`, erp: `book of ${EAST}` });
  });

  it('asks whether a warehouse can be read for one item, not for all that it has', async () => {
    const { books, asked } = systems({ [EAST]: ['A', 'B', 'C'] }, { [EAST]: ['A', 'B', 'C'] });
    await books.probe(SITES[0] as (typeof SITES)[0]);
    expect(asked).toEqual([`wms ${EAST} 0`, `erp ${EAST} 0`]);
  });

  it.each(['wms', 'erp'])('of a warehouse whose %s goes away in the middle is begun anew at first', async (side) => {
    const all = { [EAST]: ['A', 'B', 'C'], [WEST]: ['A'] };
    const { books } = systems(all, all, { [`${side} ${EAST}`]: { from: 2, with: AWAY } });
    await expect(readBooks(SITES, books, new Taken(), { attempt: 1, signal })).rejects.toBe(AWAY);
  });

  it.each([
    ['wms', AWAY],
    ['erp', AWAY],
    ['erp', new FinalError('vendor-rejected', 'No authorization')],
  ])('leaves nothing of a warehouse whose %s cannot be read to its end: it is missing (%s)', async (side, error) => {
    const all = { [EAST]: ['A', 'B', 'C', 'D', 'E'], [WEST]: ['A'] };
    const { books } = systems(all, all, { [`${side} ${EAST}`]: { from: 2, with: error } });
    const taken = new Taken();
    const read = await readBooks(SITES, books, taken, { attempt: LAST_ATTEMPT, signal });
    expect([read.sites, [...read.missing]]).toEqual([[SITES[1]], [[EAST, `${error.code}: ${error.message}`]]]);
    expect([taken.of('left'), taken.of('right')]).toEqual([[`${WEST}/A`], [`${WEST}/A`]]);
  });
});
