import type { Pages } from '#process-manager';
import { emptyTally, type Rules, reconcile } from '../../../libs/process-manager/src/reconciliation/reconcile.js';
import { lastOf, SortedRows } from '../../../libs/process-manager/src/reconciliation/sorted.rows.js';
import { pagesOf, type Row } from './snapshots.js';

/** What an arm found, how long it took, and the most memory that its process ever held. */
export interface Told {
  readonly found: number;
  readonly matched: number;
  readonly sums: readonly [left: number, right: number];
  readonly ms: number;
  /** Of all its threads: hardly longer where others have the machine as well. */
  readonly cpuMs: number;
  readonly peakMb: number;
}

type Found = Omit<Told, 'ms' | 'cpuMs' | 'peakMb'>;

const RULES: Rules<Row, Row> = {
  judge: (left, right) => {
    const value = (left?.value ?? 0) - (right?.value ?? 0);
    return left && right && value === 0 ? undefined : { kind: 'difference', difference: { value } };
  },
  amountOf: ({ value }) => value,
  unitOf: ({ unit }) => unit,
};

/** As the product compares what comes in order. */
async function merged(left: Pages<Row>, right: Pages<Row>): Promise<Found> {
  const tally = emptyTally();
  const findings: object[] = [];
  for await (const page of reconcile(left, right, RULES, tally)) findings.push(...page);
  const { left: l = 0, right: r = 0 } = tally.sums.get('EA') ?? {};
  return { found: findings.length, matched: tally.matched, sums: [l, r] };
}

/** As the product compares what comes in no order: both sides are sorted first. */
async function sorted(left: string, right: string): Promise<Found> {
  const rows = new SortedRows();
  try {
    for (const [side, file] of [
      ['left', left],
      ['right', right],
    ] as const)
      for await (const page of pagesOf(file)) await rows.add(side, side, page);
    return await merged(rows.pages<Row, Row>('left', lastOf), rows.pages<Row, Row>('right', lastOf));
  } finally {
    await rows.close();
  }
}

/** One side in a `Map`, the other looked up in it: as one writes it who has the memory. */
async function mapped(left: string, right: string): Promise<Found> {
  const rows = new Map<string, Row>();
  const findings: object[] = [];
  const sums: [number, number] = [0, 0];
  let matched = 0;
  for await (const page of pagesOf(left))
    for (const row of page) {
      rows.set(row.key, row);
      sums[0] += row.value;
    }
  for await (const page of pagesOf(right))
    for (const row of page) {
      sums[1] += row.value;
      const other = rows.get(row.key);
      if (other) rows.delete(row.key);
      const difference = RULES.judge(other, row);
      if (difference) findings.push({ key: row.key, left: other, right: row, ...difference });
      else matched += 1;
    }
  for (const row of rows.values()) findings.push({ key: row.key, left: row, ...RULES.judge(row, undefined) });
  return { found: findings.length, matched, sums };
}

const ARMS: Readonly<Record<string, (left: string, right: string) => Promise<Found>>> = {
  merge: (left, right) => merged(pagesOf(left), pagesOf(right)),
  'sort and merge': sorted,
  map: mapped,
};
const [arm = '', left = '', right = '', within = ''] = process.argv.slice(2);
// What a process API has loaded before it compares anything.
if (within === 'product') await import('../../../apps/crossdock/src/apis.js');
const started = performance.now();
const before = process.cpuUsage();
const told = await (ARMS[arm] as (typeof ARMS)[string])(left, right);
const ms = performance.now() - started;
const { user, system } = process.cpuUsage(before);
const cpuMs = (user + system) / 1_000;
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...told, ms, cpuMs, peakMb } satisfies Told));
