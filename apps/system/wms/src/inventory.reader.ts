import { Injectable } from '@nestjs/common';
import type { Instant, Quantity } from '#canonical';
import { cursorAt, keysAt } from '#platform/query';
import type { WmsConnection } from './connect.js';
import { WmsConnections } from './connections.js';
import type { InventoryPageQuery } from './wms.port.js';

/** Stock of one SKU at one of our locations, by the book of the WMS that runs it. */
export interface StockLevel {
  readonly sku: string;
  /** GLN. */
  readonly location: string;
  /** On hand. */
  readonly quantity: Quantity;
  /** On hand less what open work has a claim on. */
  readonly free: Quantity;
  readonly asOf: Instant;
  readonly system: string;
}

export interface InventoryQuery {
  readonly sku?: string | undefined;
  /** GLN. */
  readonly location?: string | undefined;
}

export interface StockPage {
  readonly items: readonly StockLevel[];
  readonly nextCursor: string | null;
}

/** Pages of vendors in one of ours: a vendor may tell much that is not ours to show, and who asks waits for an answer. */
const MOST_CALLS = 10;

/** In which WMS a page begins, and where in its listing; at its beginning where `at` is empty. */
interface Place {
  readonly system: string;
  readonly at: string;
}

/**
 * Physical stock over every connected WMS, by GLN; what a vendor's account holds elsewhere is not ours to show. A page is one
 * of a vendor's, or a few: nothing is kept between two, so that a listing takes as much memory as a page, however long it is.
 */
@Injectable()
export class InventoryReader {
  constructor(private readonly connections: WmsConnections) {}

  /**
   * One WMS after the other, each in its own order; the first page of one item from all of them at the same time.
   * @throws ProblemError `validation-failed` for a cursor that is none of this listing
   */
  async read(query: InventoryQuery, cursor: string | undefined, limit: number): Promise<StockPage> {
    const serving = this.serving(query);
    if (query.sku !== undefined && cursor === undefined) return readAtOnce(serving, query, limit);
    const items: StockLevel[] = [];
    let place = placeAt(cursor) ?? firstOf(serving);
    for (let calls = 0; place && items.length < limit && calls < MOST_CALLS; calls++) {
      const { system, at }: Place = place;
      const rest = serving.filter(({ id }) => id >= system);
      const [connection] = rest;
      if (!connection) return { items, nextCursor: null };
      // One that is not connected any more has no further pages.
      const from = connection.id === system && at !== '' ? { cursor: at } : {};
      const page = await readOne(connection, query, { ...from, limit: limit - items.length });
      items.push(...page.items);
      place = page.nextCursor === null ? firstOf(rest.slice(1)) : { system: connection.id, at: page.nextCursor };
    }
    return { items, nextCursor: place ? cursorAt([place.system, place.at]) : null };
  }

  /** In the order of their ids. */
  private serving({ location }: InventoryQuery): readonly WmsConnection[] {
    return this.connections
      .all()
      .filter(({ warehouses }) => warehouses.some(({ gln }) => location === undefined || gln === location))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Somebody waits for how much there is of one thing: every WMS is asked at the same time. */
async function readAtOnce(serving: readonly WmsConnection[], query: InventoryQuery, limit: number): Promise<StockPage> {
  const pages = await Promise.all(serving.map((connection) => readOne(connection, query, { limit })));
  const items: StockLevel[] = [];
  for (const [nth, page] of pages.entries()) {
    const { id } = serving[nth] as WmsConnection;
    if (items.length + page.items.length > limit) return { items, nextCursor: cursorAt([id, '']) };
    items.push(...page.items);
    if (page.nextCursor !== null) return { items, nextCursor: cursorAt([id, page.nextCursor]) };
  }
  return { items, nextCursor: null };
}

const firstOf = ([connection]: readonly WmsConnection[]): Place | null =>
  connection ? { system: connection.id, at: '' } : null;

function placeAt(cursor: string | undefined): Place | undefined {
  const [system = '', at = ''] = keysAt(cursor, /./, /^/) ?? [];
  return cursor === undefined ? undefined : { system, at };
}

async function readOne(
  { id: system, port, warehouses }: WmsConnection,
  { sku, location }: InventoryQuery,
  page: InventoryPageQuery,
): Promise<StockPage> {
  const only = location === undefined ? undefined : warehouses.find(({ gln }) => gln === location)?.wmsCode;
  const glnByCode = new Map(warehouses.map(({ wmsCode, gln }) => [wmsCode, gln]));
  const { items, nextCursor } = await port.readInventory(
    { ...(sku !== undefined && { sku }), ...(only !== undefined && { warehouseCode: only }) },
    page,
  );
  const ours = items.flatMap((item) => {
    const gln = glnByCode.get(item.warehouseCode);
    if (!gln || (location !== undefined && gln !== location)) return [];
    const { sku: itemSku, onHand, free, asOf } = item;
    return [{ sku: itemSku, location: gln, quantity: onHand, free, asOf, system }];
  });
  return { items: ours, nextCursor };
}
