import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { Database } from '#platform/persistence';
import type { AgeView, DurationView, GroupView, LatenessView, MinuteView, TowerNowView } from '../../tower.view.js';
import type { CountView } from '../../tower-work.view.js';
import { quantile } from '../model/counts.js';
import { CasesReader } from './cases.reader.js';
import { FeedsReader } from './feeds.reader.js';
import { LagReader } from './lag.reader.js';
import { VendorsReader } from './vendors.reader.js';

interface Counted {
  readonly series: string;
  readonly at: Date;
  readonly key: string;
  readonly n: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BANDS: readonly { readonly band: AgeView['band']; readonly upTo: number }[] = [
  { band: 'hour', upTo: HOUR_MS },
  { band: 'day', upTo: DAY_MS },
  { band: '3-days', upTo: 3 * DAY_MS },
  { band: 'week', upTo: 7 * DAY_MS },
  { band: 'older', upTo: Number.POSITIVE_INFINITY },
];

/** How things stand, out of what was counted as it came. */
@Injectable()
export class NowReader {
  constructor(
    private readonly database: Database,
    private readonly lag: LagReader,
    private readonly cases: CasesReader,
    private readonly vendors: VendorsReader,
    private readonly feeds: FeedsReader,
  ) {}

  async read(): Promise<TowerNowView> {
    const now = clock.now();
    const [counts, due, open, lag, cases, systems, feeds] = await Promise.all([
      this.counts(now),
      this.due(now),
      this.ages(now),
      this.lag.read(),
      this.cases.figures(),
      this.vendors.read(),
      this.feeds.figures(),
    ]);
    const of = (series: string) => counts.filter((each) => each.series === series);
    const punctual = new Map(summed(of('punctual')).map(({ key, count }) => [key, count]));
    return {
      at: new Date(now).toISOString(),
      lag,
      states: summed(of('state')),
      warehouses: grouped(of('warehouse')),
      carriers: grouped(of('carrier')),
      erps: grouped(of('erp')),
      lateness: { ...due, onTime: punctual.get('on-time') ?? 0, leftLate: punctual.get('late') ?? 0 },
      throughput: minutes(now, of('opened'), of('closed')),
      shipTime: durations(of('left')),
      open,
      cases,
      systems,
      feeds,
    };
  }

  async states(): Promise<readonly CountView[]> {
    return summed(
      await this.database.query<Counted>(
        "SELECT series, at, key, n::int AS n FROM portal.tower_counts WHERE series = 'state'",
      ),
    );
  }

  /** Each a range of the key. */
  private counts(now: number): Promise<Counted[]> {
    return this.database.query<Counted>(
      `SELECT series, at, key, n::int AS n FROM portal.tower_counts
       WHERE series = ANY('{state,warehouse,carrier,erp}')
       UNION ALL SELECT series, at, key, n::int FROM portal.tower_counts WHERE series = 'opened' AND at >= $1
       UNION ALL SELECT series, at, key, n::int FROM portal.tower_counts WHERE series = 'closed' AND at >= $1
       UNION ALL SELECT series, at, key, n::int FROM portal.tower_counts WHERE series = 'left' AND at >= $2
       UNION ALL SELECT series, at, key, n::int FROM portal.tower_counts WHERE series = 'punctual' AND at >= $2`,
      [new Date(now - HOUR_MS), new Date(now - DAY_MS)],
    );
  }

  /** By the day, in UTC. */
  private async due(now: number): Promise<Pick<LatenessView, 'late' | 'dueToday'>> {
    const [row] = await this.database.query<{ late: number; today: number }>(
      `SELECT coalesce(sum(n) FILTER (WHERE at < $1), 0)::int AS late,
         coalesce(sum(n) FILTER (WHERE at = $1), 0)::int AS today
       FROM portal.tower_counts WHERE series = 'due' AND at <= $1`,
      [new Date(Math.floor(now / DAY_MS) * DAY_MS)],
    );
    return { late: row?.late ?? 0, dueToday: row?.today ?? 0 };
  }

  /** To within half an hour: they are counted by the hour. */
  private async ages(now: number): Promise<AgeView[]> {
    const rows = await this.database.query<{ band: number; n: number }>(
      `SELECT width_bucket(extract(epoch FROM $1::timestamptz - at), $2::numeric[]) AS band, sum(n)::int AS n
       FROM portal.tower_counts WHERE series = 'age' GROUP BY 1`,
      [new Date(now - HOUR_MS / 2), BANDS.slice(0, -1).map(({ upTo }) => upTo / 1_000)],
    );
    const counted = new Map(rows.map(({ band, n }) => [band, n]));
    return BANDS.map(({ band }, nth) => ({ band, orders: counted.get(nth) ?? 0 }));
  }
}

const summed = (counts: readonly Counted[]): CountView[] =>
  [...Map.groupBy(counts, ({ key }) => key)]
    .map(([key, some]) => ({ key, count: some.reduce((sum, { n }) => sum + n, 0) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

function grouped(counts: readonly Counted[]): GroupView[] {
  const told = counts.map(({ key, n }) => {
    const [name, state] = JSON.parse(key) as [string, string];
    return { name, state, n };
  });
  return [...Map.groupBy(told, ({ name }) => name)]
    .map(([key, some]) => ({
      key,
      total: some.reduce((sum, { n }) => sum + n, 0),
      states: some.map(({ state, n }) => ({ key: state, count: n })),
    }))
    .sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}

function minutes(now: number, opened: readonly Counted[], closed: readonly Counted[]): MinuteView[] {
  const last = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const at = (counts: readonly Counted[]) => new Map(counts.map((each) => [each.at.getTime(), each.n]));
  const [begun, over] = [at(opened), at(closed)];
  return Array.from({ length: 60 }, (_, nth) => {
    const minute = last - (59 - nth) * MINUTE_MS;
    return { at: new Date(minute).toISOString(), opened: begun.get(minute) ?? 0, closed: over.get(minute) ?? 0 };
  });
}

function durations(left: readonly Counted[]): DurationView {
  const bands = left.map(({ key, n }) => ({ band: Number(key), n }));
  const [p50, p95] = [quantile(bands, 0.5), quantile(bands, 0.95)];
  const rounded = (seconds: number) => Math.round(seconds * 10) / 10;
  return {
    count: bands.reduce((sum, { n }) => sum + n, 0),
    ...(p50 !== undefined && { p50: rounded(p50) }),
    ...(p95 !== undefined && { p95: rounded(p95) }),
  };
}
