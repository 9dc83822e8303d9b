import { MalformedAnswer } from './malformed-answer.js';
import { dateTimeOffset, type Entity, literal, type ODataRequest, parseDate, requiredText } from './odata.codec.js';
import { ORDER_EXPAND } from './sales-order.translator.js';
import { SERVICES } from './sap.codes.js';

/**
 * Where the feed stands. A pass reads from `since` to the end in pages; `after` is the last order of the page before.
 * Pages go on from a key, not from a row number: an order that changes during a pass moves to the end of the list, and
 * with `$skip` the one that takes its place would never be seen.
 */
export interface FeedPosition {
  readonly since: string;
  readonly after?: { readonly at: string; readonly order: string };
  /** Latest change seen in this pass. */
  readonly high: string;
  readonly top: number;
}

export interface FeedOptions {
  readonly overlapMs: number;
  readonly pageSize: number;
}

export const startOfFeed = (now: Date, options: FeedOptions): FeedPosition => {
  const since = new Date(now.getTime() - options.overlapMs).toISOString();
  return { since, high: since, top: options.pageSize };
};

export function parsePosition(watermark: string): FeedPosition {
  const value: unknown = JSON.parse(watermark);
  if (typeof value !== 'object' || value === null || !('since' in value) || !('high' in value) || !('top' in value)) {
    throw new MalformedAnswer('the stored watermark is not one of this adapter');
  }
  return value as FeedPosition;
}

/** A_SalesOrder ordered by change; the key follows so that orders changed in the same instant are all read, once each. */
export function feedRequest(position: FeedPosition): ODataRequest {
  const { since, after, top } = position;
  const filter = after
    ? `LastChangeDateTime gt ${dateTimeOffset(after.at)} or (LastChangeDateTime eq ${dateTimeOffset(after.at)} and SalesOrder gt ${literal(after.order)})`
    : `LastChangeDateTime ge ${dateTimeOffset(since)}`;
  return {
    method: 'GET',
    service: SERVICES.salesOrder,
    path: 'A_SalesOrder',
    query: { $filter: filter, $orderby: 'LastChangeDateTime,SalesOrder', $top: String(top), $expand: ORDER_EXPAND },
  };
}

export function changedAt(order: Entity): string {
  const at = parseDate(order['LastChangeDateTime']);
  if (!at) throw new MalformedAnswer('LastChangeDateTime is missing');
  return at.toISOString();
}

const later = (a: string, b: string): string => {
  if (a > b) return a;
  return b;
};

/** Where to go on after a page. When the pass is over, the next one starts the overlap before the latest change. */
export function advance(
  position: FeedPosition,
  page: { rows: readonly Entity[]; more: boolean },
  options: FeedOptions,
) {
  const last = page.rows.at(-1);
  const high = page.rows.reduce((latest, row) => later(changedAt(row), latest), position.high);
  const more = last !== undefined && (page.more || page.rows.length >= position.top);
  if (!more) {
    const since = new Date(Date.parse(high) - options.overlapMs).toISOString();
    // Never backwards: the overlap of a quiet feed would otherwise creep into the past with every read.
    return { more, position: { since: later(since, position.since), high, top: options.pageSize } };
  }
  const after = { at: changedAt(last), order: requiredText(last, 'SalesOrder') };
  const stuck = position.after?.at === after.at && position.after.order === after.order;
  // SAP's stamps are finer than what JSON shows: a page full of one instant comes again, so the next one is larger.
  return { more, position: { since: position.since, after, high, top: stuck ? position.top * 2 : position.top } };
}
