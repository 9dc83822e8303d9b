import { emptyTally, type Rules, reconcile } from '../../../libs/process-manager/src/reconciliation/reconcile.js';
import { pagesOf, type Row } from './snapshots.js';

/** What an arm found, how long it took, and the most memory that its process ever held. */
export interface Told {
  readonly found: number;
  readonly matched: number;
  readonly sums: readonly [left: number, right: number];
  readonly ms: number;
  readonly peakMb: number;
}

const RULES: Rules<Row, Row> = {
  judge: (left, right) => {
    const value = (left?.value ?? 0) - (right?.value ?? 0);
    return left && right && value === 0 ? undefined : { kind: 'difference', difference: { value } };
  },
  amountOf: ({ value }) => value,
  unitOf: ({ unit }) => unit,
};

/** As the product does it. */
async function merged(left: string, right: string): Promise<Omit<Told, 'ms' | 'peakMb'>> {
  const tally = emptyTally();
  const findings: object[] = [];
  for await (const page of reconcile(pagesOf(left), pagesOf(right), RULES, tally)) findings.push(...page);
  const { left: l = 0, right: r = 0 } = tally.sums.get('EA') ?? {};
  return { found: findings.length, matched: tally.matched, sums: [l, r] };
}

/** One side in a `Map`, the other looked up in it: as one writes it who has the memory. */
async function mapped(left: string, right: string): Promise<Omit<Told, 'ms' | 'peakMb'>> {
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

const [arm, left = '', right = ''] = process.argv.slice(2);
const started = performance.now();
const told = await (arm === 'map' ? mapped : merged)(left, right);
const ms = performance.now() - started;
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...told, ms, peakMb } satisfies Told));
