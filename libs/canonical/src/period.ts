import type { LocalDate } from './values.js';

/** A ledger may be behind by a month's end or two; whatever is closed for longer is for a person. */
const MOST_PERIODS = 3;

/**
 * The first day of the period after the one that takes no posting. Periods are months.
 * @param wanted the day that it was to be posted on at first
 * @returns null where that has been put off often enough
 */
export function nextPeriod(closed: LocalDate, wanted: LocalDate): LocalDate | null {
  const next = monthOf(closed) + 1;
  if (next - monthOf(wanted) > MOST_PERIODS) return null;
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}

const monthOf = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
