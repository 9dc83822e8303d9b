/** A moment in the viewer's zone; UTC, to the letter, on hover and for assistive technology on request. */
export function Time({
  at,
  form = 'moment',
}: {
  at: string | undefined | null;
  form?: 'moment' | 'day' | 'clock' | 'ago';
}) {
  if (!at) return <span>–</span>;
  // A day of the calendar is that day everywhere.
  if (at.length === DAY_LENGTH) return <time dateTime={at}>{CALENDAR_DAY.format(new Date(at))}</time>;
  const date = new Date(at);
  return (
    <time
      dateTime={at}
      title={`${date
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$/, '')} UTC`}
    >
      {form === 'ago' ? ago(date) : FORMS[form].format(date)}
    </time>
  );
}

/** `2026-11-24` */
const DAY_LENGTH = 10;
const CALENDAR_DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

const LENGTHS: readonly (readonly [string, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** A length of time in the largest unit of which it is a whole number. @param ms milliseconds */
export function duration(ms: number): string {
  const [unit, size] = LENGTHS.find(([, length]) => ms >= length && ms % length === 0) ?? ['millisecond', 1];
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'long' }).format(ms / size);
}

/** As people say it: to the minute or the hour, where it is longer than that. @param seconds at least 1 */
export function roughly(seconds: number): string {
  const unit = seconds > 7_200 ? 3_600 : seconds > 120 ? 60 : 1;
  return duration(Math.ceil(seconds / unit) * unit * 1_000);
}

const FORMS = {
  moment: new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
  day: new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }),
  clock: new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }),
};

/** A moment in the viewer's zone, as text. */
export const moment = (at: string): string => FORMS.moment.format(new Date(at));

const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** In the largest unit that fits, of which there is at least one. */
export function ago(date: Date, now = Date.now()): string {
  const seconds = Math.round((date.getTime() - now) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return RELATIVE.format(Math.trunc(seconds / size), unit as Intl.RelativeTimeFormatUnit);
}
