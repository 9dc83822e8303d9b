import type { Landscape } from '#platform/config';
import type { Json } from '../../support/world.js';
import type { Entry } from '../driver/ledger.js';
import { cameIn, type InboundEvidence } from './inbound.js';

/** One item at one place, by both books, in pieces. */
export interface Place {
  /** GLN, and what the WMS and the ERP call it. */
  readonly location: string;
  readonly warehouse: string;
  readonly plant: string;
  readonly sku: string;
  /** On hand in the warehouse, held included. */
  readonly shelf: number;
  /** On hand in the ERP, blocked included. */
  readonly book: number;
}

/** What is known of stock from outside: the vendors', the driver's ledger, and what the product says of it. */
export interface StockEvidence extends InboundEvidence {
  readonly ledger: readonly Entry[];
  readonly orders: ReadonlyMap<string, Json>;
  readonly places: readonly Place[];
}

/** Joins what both vendors say of their stock. One that has no record of an item has none of it. */
export function placesOf({ warehouses }: Landscape, shelves: readonly Json[], books: readonly Json[]): Place[] {
  return warehouses.flatMap(({ gln: location, wmsCode, erpCodes }) => {
    const [warehouse, plant] = [wmsCode ?? '', erpCodes['sap'] ?? ''];
    const onShelf = new Map(shelves.filter((each) => each.warehouse === warehouse).map((each) => [each.sku, each]));
    const inBook = new Map(books.filter((each) => each.plant === plant).map((each) => [each.material, each]));
    return [...new Set([...onShelf.keys(), ...inBook.keys()])].map((sku) => {
      const { onHand = 0, blocked = 0 } = inBook.get(sku) ?? {};
      return { location, warehouse, plant, sku, shelf: onShelf.get(sku)?.onHand ?? 0, book: onHand + blocked };
    });
  });
}

/** Each count that somebody was told is taken is one movement, of as much; unless the word of it was lost on its way. */
export function uncounted({ ledger, movements, lost }: StockEvidence): string[] {
  const unheard = new Set(lost.flatMap(adjustmentIn).map(({ adjustmentId }) => adjustmentId));
  return ledger
    .filter(({ what }) => what === 'stock-count' || what === 'stock-adjustment')
    .flatMap(({ what, key, body }) => {
      const found = movements.filter(({ reference }) => reference === key);
      const [first] = found;
      if (found.length === 0 && unheard.has(key)) return [];
      if (found.length !== 1) return [`${what} ${key} is ${found.length} movements`];
      const { delta = first.delta.value } = body ?? {};
      return first.delta.value === delta ? [] : [`${what} ${key} of ${delta} is a movement of ${first.delta.value}`];
    });
}

/**
 * Shelf and book differ by what is on its way between them and in a case, and by nothing else: changes that the warehouse told
 * and that are not posted, or that were lost; changes that are posted and that its WMS knows nothing of, since a 3PL told them
 * or a reconciliation found them; goods of orders in a case that left or came back at one of the two; and what came in and is not
 * in the book yet, which is looked at by itself.
 */
export function differing(evidence: StockEvidence): string[] {
  const { places, movements, lost } = evidence;
  const known = new Set(movements.map(({ reference }) => reference));
  const unheard = lost.flatMap(adjustmentIn).filter(({ adjustmentId }) => !known.has(adjustmentId));
  const moved = goodsMoved(evidence);
  const received = cameIn(evidence);
  return places.flatMap(({ location, warehouse, plant, sku, shelf, book }) => {
    const told = movements.filter(
      (each) => each.location === location && each.sku === sku && !each.inboundShipmentId && each.reason !== 'block',
    );
    const byWarehouse = told.filter(({ source, state }) => source === WMS && state !== 'posted');
    const byOthers = told.filter(({ source, state }) => source !== WMS && state === 'posted');
    const there = moved.filter((each) => each.sku === sku && (each.at === warehouse || each.at === plant));
    const explained =
      sum(byWarehouse.map(({ delta }) => delta.value)) -
      sum(byOthers.map(({ delta }) => delta.value)) +
      sum(unheard.filter((each) => each.warehouse === warehouse && each.sku === sku).map(({ delta }) => delta)) +
      sum(there.filter(({ order }) => isInCase(evidence, order)).map(({ pieces }) => pieces)) +
      sum(
        received.filter((each) => each.location === location && each.sku === sku).map((each) => each.shelf - each.book),
      );
    if (shelf - book === explained) return [];
    return [`${sku} at ${location}: ${shelf} on the shelf, ${book} in the book, ${explained} explained`];
  });
}

/** The feed of the WMS, as movements name who told them. */
const WMS = '/wms/wms';

interface Moved {
  readonly order: string;
  /** The warehouse's code, or the plant's. */
  readonly at: string;
  readonly sku: string;
  /** By which the shelf is more than the book. */
  readonly pieces: number;
}

/** What left and came back by either journal. The trade orders by the piece, so that a line's quantity is in pieces. */
function goodsMoved({ journals: { wms = [], sap = [] } }: StockEvidence): Moved[] {
  const warehouseOf = new Map(
    wms.filter(({ kind }) => kind === 'fulfilment').map(({ businessKey, payload }) => [businessKey, payload.warehouse]),
  );
  const onShelf = (kind: string, sign: 1 | -1) =>
    wms
      .filter((entry) => entry.kind === kind)
      .flatMap(({ businessKey, payload }) =>
        payload.lines.map(({ sku, quantity }: Json) => ({
          order: orderOf(businessKey),
          at: warehouseOf.get(businessKey.split('/')[0] ?? ''),
          sku,
          pieces: sign * quantity,
        })),
      );
  const inBook = (kind: string, sign: 1 | -1) =>
    sap
      .filter((entry) => entry.kind === kind)
      .flatMap(({ businessKey, payload }) =>
        payload.items.map(({ material: sku, plant: at, quantity }: Json) => ({
          order: orderOf(businessKey),
          at,
          sku,
          pieces: sign * quantity,
        })),
      );
  return [
    ...onShelf('ship', -1),
    ...onShelf('return', 1),
    ...inBook('goods-issue', 1),
    ...inBook('return-receipt', -1),
  ];
}

/** Fulfilments, returns and receipts carry their order's id before their own. */
const orderOf = (businessKey: string): string => /^[a-z]+-\d+/.exec(businessKey)?.[0] ?? businessKey;

const OVER = new Set(['closed', 'cancelled']);
/** Cases of goods that move although their order is over. */
const GOES_ON = /^(goes-on|shipped-unexpectedly|overshipped|more-came-back):/;

/** An order that is not over is in a case that explains it, or that is seen of it; one that is over is in one about its goods. */
const isInCase = ({ orders, cases }: StockEvidence, order: string): boolean =>
  !OVER.has(orders.get(order)?.state) ||
  cases.some(({ instanceId, code }) => instanceId === order && GOES_ON.test(code));

interface Adjustment {
  readonly adjustmentId: string;
  readonly warehouse: string;
  readonly sku: string;
  readonly delta: number;
}

/** Of a webhook, if it tells one. */
function adjustmentIn(body: string): Adjustment[] {
  const { type, data } = JSON.parse(body);
  return type === 'stock.adjusted' ? [data.adjustment] : [];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
