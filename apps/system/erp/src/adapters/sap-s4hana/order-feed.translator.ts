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
  /** Latest change seen so far. */
  readonly high: string;
  /** Where the feed began: nothing before it is ours. */
  readonly floor: string;
  /** When the last pass over the whole overlap was set off. */
  readonly sweptAt: string;
  readonly top: number;
}

/** Most passes reach back only this far, so that a busy system is not read over and over. */
const QUICK_OVERLAP_MS = 5_000;
/** A pass over the whole overlap, for changes that become visible late, this often per overlap. */
const SWEEPS_PER_OVERLAP = 4;

export interface FeedOptions {
  /** How late a change may become visible after its time stamp. */
  readonly overlapMs: number;
  readonly pageSize: number;
}

export const startOfFeed = (now: Date, options: FeedOptions): FeedPosition => {
  const since = new Date(now.getTime() - options.overlapMs).toISOString();
  return { since, high: since, floor: since, sweptAt: now.toISOString(), top: options.pageSize };
};

export function parsePosition(watermark: string): FeedPosition {
  const value: unknown = JSON.parse(watermark);
  if (typeof value !== 'object' || value === null || !('since' in value) || !('high' in value) || !('floor' in value)) {
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

/** Where to go on after a page. When the pass is over, the next one starts an overlap before the latest change. */
export function advance(
  position: FeedPosition,
  page: { rows: readonly Entity[]; more: boolean },
  options: FeedOptions,
  now: Date,
) {
  const last = page.rows.at(-1);
  const high = page.rows.reduce((latest, row) => later(changedAt(row), latest), position.high);
  const more = last !== undefined && (page.more || page.rows.length >= position.top);
  if (!more) return { more, position: nextPass({ ...position, high }, options, now) };
  const after = { at: changedAt(last), order: requiredText(last, 'SalesOrder') };
  const stuck = position.after?.at === after.at && position.after.order === after.order;
  // SAP's stamps are finer than what JSON shows: a page full of one instant comes again, so the next one is larger.
  return { more, position: { ...position, after, high, top: stuck ? position.top * 2 : position.top } };
}

function nextPass(
  { high, floor, sweptAt }: FeedPosition,
  { overlapMs, pageSize }: FeedOptions,
  now: Date,
): FeedPosition {
  const sinceMs = now.getTime() - Date.parse(sweptAt);
  // What was noted by a clock that was fast lies ahead: nothing tells when that was.
  const due = sinceMs < 0 || sinceMs >= overlapMs / SWEEPS_PER_OVERLAP;
  const back = due ? overlapMs : Math.min(QUICK_OVERLAP_MS, overlapMs);
  const since = later(floor, new Date(Date.parse(high) - back).toISOString());
  return { since, high, floor, sweptAt: due ? now.toISOString() : sweptAt, top: pageSize };
}
