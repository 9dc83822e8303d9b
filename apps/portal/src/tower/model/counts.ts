import { dayOf, dueOn, endedAt, leftAt, type TowerOrder } from './orders.js';

/** What something counts in: of a kind, or within a span of time that begins then. */
export interface Count {
  readonly series:
    | 'state'
    | 'warehouse'
    | 'carrier'
    | 'erp'
    | 'opened'
    | 'closed'
    | 'left'
    | 'punctual'
    | 'due'
    | 'age'
    | 'choice'
    | 'settlement'
    | 'settlement-age'
    | 'settlement-expected';
  readonly at: string;
  readonly key: string;
  /** Once, unless told: of money, its minor units. */
  readonly weight?: number;
}

export interface CountChange extends Omit<Count, 'weight'> {
  readonly by: number;
}

const EVER = '1970-01-01T00:00:00.000Z';
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Times are told to within a tenth of them. */
const STEP = Math.log(1.1);

/** Everything that one order counts in. */
export function countsOf(order: TowerOrder): Count[] {
  const { standing } = order;
  if (!standing) return [];
  const { state, ended, warehouses, carriers, erp, openedAt } = standing;
  const counts: Count[] = [
    { series: 'state', at: EVER, key: state },
    { series: 'opened', at: begin(openedAt, MINUTE_MS), key: '' },
    ...choices('warehouse', warehouses),
    ...choices('carrier', carriers),
    ...choices('erp', [erp]),
  ];
  const open = (series: Count['series'], keys: readonly string[]) =>
    counts.push(...keys.map((key) => ({ series, at: EVER, key: JSON.stringify([key, state]) })));
  if (!ended) {
    open('warehouse', warehouses);
    open('carrier', carriers);
    open('erp', [erp]);
    counts.push({ series: 'age', at: begin(openedAt, HOUR_MS), key: '' });
  }
  const over = endedAt(order);
  if (over) counts.push({ series: 'closed', at: begin(over, MINUTE_MS), key: '' });
  const [left, day, due] = [leftAt(order), dayOf(order), dueOn(order)];
  if (due) counts.push({ series: 'due', at: begin(due, DAY_MS), key: '' });
  if (left) {
    counts.push({ series: 'left', at: begin(left, HOUR_MS), key: String(bandOf(openedAt, left)) });
    if (day)
      counts.push({ series: 'punctual', at: begin(left, HOUR_MS), key: left.slice(0, 10) <= day ? 'on-time' : 'late' });
  }
  return counts;
}

/** What there is to choose from, also of what has ended. */
const choices = (kind: string, keys: readonly string[]): Count[] =>
  keys.map((key) => ({ series: 'choice', at: EVER, key: JSON.stringify([kind, key]) }));

/** By state, and what is expected of those that have not ended, by the day on which they began. */
export function countsOfSettlement({ state, ended, openedAt, carrier, expected }: CountedSettlement): Count[] {
  const counts: Count[] = [
    { series: 'settlement', at: EVER, key: state },
    ...choices('settlement-carrier', carrier ? [carrier] : []),
  ];
  if (ended) return counts;
  const at = begin(openedAt, DAY_MS);
  return [
    ...counts,
    { series: 'settlement-age', at, key: '' },
    ...(expected
      ? [{ series: 'settlement-expected' as const, at, key: expected.currency, weight: expected.amount }]
      : []),
  ];
}

export interface CountedSettlement {
  readonly state: string;
  readonly ended: boolean;
  readonly openedAt: string;
  readonly carrier?: string | null;
  readonly expected?: { readonly amount: number; readonly currency: string } | null;
}

/** What changes where something that counted as `before` counts as `after`. */
export function countChanges(before: readonly Count[], after: readonly Count[]): CountChange[] {
  const changes = new Map<string, CountChange>();
  const add = ({ weight = 1, ...count }: Count, sign: number) => {
    const key = `${count.series}\n${count.at}\n${count.key}`;
    changes.set(key, { ...count, by: (changes.get(key)?.by ?? 0) + sign * weight });
  };
  for (const count of before) add(count, -1);
  for (const count of after) add(count, 1);
  return [...changes.values()].filter(({ by }) => by !== 0);
}

/** Which band a span of time falls into. */
const bandOf = (from: string, to: string): number =>
  Math.floor(Math.log(Math.max(0, Date.parse(to) - Date.parse(from)) / 1_000 + 1) / STEP);

/** Seconds in the middle of a band. */
export const secondsOf = (band: number): number => Math.exp((band + 0.5) * STEP) - 1;

/** The band below which that part of all lies; undefined of none. */
export function quantile(bands: readonly { readonly band: number; readonly n: number }[], part: number) {
  const sorted = [...bands].sort((a, b) => a.band - b.band);
  const all = sorted.reduce((sum, { n }) => sum + n, 0);
  let seen = 0;
  for (const { band, n } of sorted) {
    seen += n;
    if (all > 0 && seen >= all * part) return secondsOf(band);
  }
  return undefined;
}

const begin = (at: string, span: number): string => new Date(Math.floor(Date.parse(at) / span) * span).toISOString();
