import type { Instant, LocalDate } from '#canonical';

/** Tryton's JSON encoding of a decimal (trytond/protocols/jsonrpc.py, JSONEncoder). */
export interface TrytonDecimal {
  readonly __class__: 'Decimal';
  readonly decimal: string;
}
export interface TrytonDate {
  readonly __class__: 'date';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
/** Always UTC in Tryton. */
export interface TrytonDateTime {
  readonly __class__: 'datetime';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

export const decimal = (text: string): TrytonDecimal => ({ __class__: 'Decimal', decimal: text });

export function date(day: LocalDate): TrytonDate {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  return { __class__: 'date', year, month, day: dayOfMonth };
}

export function fromDate({ year, month, day }: TrytonDate): LocalDate {
  return `${year}-${two(month)}-${two(day)}`;
}

/** Microseconds are kept: they tell changes of the same second apart. */
export function fromDateTime(at: TrytonDateTime): Instant {
  const seconds = `${two(at.second)}.${String(at.microsecond).padStart(6, '0')}`;
  return `${at.year}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}:${seconds}Z`;
}

export function dateTime(instant: Instant): TrytonDateTime {
  const at = new Date(instant);
  return {
    __class__: 'datetime',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    microsecond: at.getUTCMilliseconds() * 1000,
  };
}

const two = (n: number) => String(n).padStart(2, '0');
