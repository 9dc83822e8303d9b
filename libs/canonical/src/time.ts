import type { Instant, LocalDate, ZonedInstant } from './values.js';

/** Not a time, or a time whose offset is not told. */
export class InvalidTime extends Error {
  override readonly name = 'InvalidTime';
}

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** JavaScript counts the 30th of February on into March. */
const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

/** ISO 8601 with an offset; the offset is kept. */
export function parseZoned(value: string): ZonedInstant {
  if (!ZONED.test(value) || Number.isNaN(Date.parse(value)) || !isDay(value.slice(0, 10))) {
    throw new InvalidTime(`${JSON.stringify(value)} is not ISO 8601 with an offset`);
  }
  return value;
}

/** A time without its offset could be any of 26 hours: absent rather than invented. */
export function zonedOrAbsent(value: string | null | undefined): ZonedInstant | undefined {
  if (!value) return undefined;
  try {
    return parseZoned(value);
  } catch {
    return undefined;
  }
}

/** The same moment in UTC. */
export const toInstant = (zoned: ZonedInstant): Instant => new Date(parseZoned(zoned)).toISOString();

/**
 * A wall-clock time at a place (an X12 time without a code, a dock's clock) to an instant that keeps the place's offset.
 * In the hour that a clock repeats, the earlier moment is meant; in the hour it skips, the time moves past the gap.
 * @param local `YYYY-MM-DDTHH:mm[:ss]`
 * @param timeZone IANA name
 */
export function fromLocal(local: string, timeZone: string): ZonedInstant {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local))
    throw new InvalidTime(`${JSON.stringify(local)} is not a local time`);
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) throw new InvalidTime(`${JSON.stringify(local)} is not a local time`);
  const offsetBefore = offsetMinutes(wall - 86_400_000, timeZone);
  const offsetAfter = offsetMinutes(wall + 86_400_000, timeZone);
  const candidates = [...new Set([offsetBefore, offsetAfter])]
    .map((offset) => ({ offset, at: wall - offset * 60_000 }))
    .filter(({ offset, at }) => offsetMinutes(at, timeZone) === offset)
    .sort((a, b) => a.at - b.at);
  const at = candidates[0]?.at ?? wall - offsetBefore * 60_000;
  return withOffset(at, offsetMinutes(at, timeZone));
}

/** The calendar day of an instant at a place. */
export function localDate(instant: Instant, timeZone: string): LocalDate {
  const at = Date.parse(instant);
  return withOffset(at, offsetMinutes(at, timeZone)).slice(0, 10);
}

/** The day that is so many days after another. */
export const plusDays = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days from one to the other; negative where the first is the later. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function offsetMinutes(at: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? '');
  if (!match) throw new InvalidTime(`no offset for ${timeZone}`);
  return match[1] ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function withOffset(at: number, minutes: number): ZonedInstant {
  const sign = minutes < 0 ? '-' : '+';
  const two = (n: number) => String(n).padStart(2, '0');
  const offset =
    minutes === 0 ? 'Z' : `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return new Date(at + minutes * 60_000).toISOString().replace(/\.000Z$|Z$/, '') + offset;
}
