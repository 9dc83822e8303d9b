import type { Instant, LocalDate } from '#canonical';

/** Symbols of units as they are seeded there → UN/ECE Rec 20. */
export const UNIT_BY_SYMBOL: Readonly<Record<string, string>> = {
  ea: 'EA',
  pcs: 'EA',
  kg: 'KGM',
  g: 'GRM',
  lb: 'LBR',
  oz: 'ONZ',
  l: 'LTR',
  gal: 'GLL',
  m: 'MTR',
  cm: 'CMT',
  mm: 'MMT',
  ft: 'FOT',
  in: 'INH',
  m2: 'MTK',
  m3: 'MTQ',
  box: 'BX',
  pl: 'PF',
};

/** A symbol that the enterprise made itself, and says nothing of, is taken as it stands, as far as a Rec 20 code is long. */
export const toRec20 = (symbol: string, units: Readonly<Record<string, string>>): string =>
  units[symbol] ?? UNIT_BY_SYMBOL[symbol.toLowerCase()] ?? symbol.toUpperCase().slice(0, 3);

/** `SalesStatus` of orders that have not ended, their goods left or not. */
export const OPEN_STATUSES = ['Backorder', 'Delivered'] as const;
export const CANCELLED = 'Canceled';
export const INVOICED = 'Invoiced';

/**
 * `SalesOrderProcessingStatus` of an order whose confirmation was posted, or what comes after it
 * (data-entities/dual-write/sales-status-map): one that is only entered is `Active`.
 */
export const CONFIRMED: ReadonlySet<string> = new Set([
  'Confirmed',
  'Picked',
  'PartiallyPicked',
  'PartiallyDelivered',
  'Delivered',
  'PartiallyInvoiced',
]);

/** What stands there for no day. */
const NO_DAY = '1900-01-01';

/** A day is told as a time that means nothing. */
export function dayOf(time: string | null | undefined): LocalDate | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0];
  return day === NO_DAY ? undefined : day;
}

/** None where it says no offset. */
export const instantOf = (time: string | null | undefined): Instant | undefined =>
  time && dayOf(time) && /T.*(Z|[+-]\d{2}:\d{2})$/.test(time) ? time : undefined;

/** As days are told there, at noon: no time zone makes another of it. */
export const timeOfDay = (day: LocalDate): string => `${day}T12:00:00Z`;
