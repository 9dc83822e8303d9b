import type { Gauge } from 'prom-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { metrics } from '#platform/telemetry';
import { TENANT } from '../../../../test/support/sample-process.js';
import {
  createSampleReconciliation,
  type SampleReconciliation,
} from '../../../../test/support/sample-reconciliation.js';

let sample: SampleReconciliation;
beforeAll(async () => {
  sample = await createSampleReconciliation();
});
afterEach(() => sample.clear());
afterAll(() => sample.drop());

/** As if all that was done so far had been done so many days ago. */
async function daysLater(days: number): Promise<void> {
  const { database } = sample.process;
  await database.query(
    `UPDATE sample.schedule_runs SET claimed_at = claimed_at - make_interval(days => $1),
       finished_at = finished_at - make_interval(days => $1)`,
    [days],
  );
  await database.query(`UPDATE sample.reconciliation_runs SET started_at = started_at - make_interval(days => $1)`, [
    days,
  ]);
}

describe('runs of a reconciliation', () => {
  let manager: Awaited<ReturnType<SampleReconciliation['start']>>['manager'];
  beforeEach(async () => {
    await sample.start({ a: 1 }, { a: 1 });
    sample.keepDays = 30;
    ({ manager } = await sample.more());
  });

  const runs = async () => (await manager.reconciliations.list(TENANT, { limit: 50 })).items.map(({ id }) => id);
  const kept = async () => {
    const rows = await sample.process.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM sample.reconciliation_findings UNION ALL SELECT count(*)::int FROM sample.schedule_runs',
    );
    return rows.map(({ n }) => n);
  };

  it('are forgotten once they are older than they are kept, with what they found and when they were due', async () => {
    sample.books.moving.add('a');
    sample.books.right = { a: 2 };
    await sample.run(manager);
    await daysLater(20);
    const second = await sample.run(manager);
    await daysLater(20);
    const third = await sample.run(manager);
    expect(await runs()).toEqual([third.id, second.id]);
    expect(await kept()).toEqual([2, 2]);
  });

  it('stay with what a case is open about, until it is closed', async () => {
    sample.books = { ...sample.books, left: { a: 1, b: 1 }, right: { a: 2, b: 2 }, moving: new Set(['b']) };
    const first = await sample.run(manager);
    await daysLater(40);
    await sample.run(manager);
    const last = await sample.run(manager);
    expect(await runs()).toContain(first.id);
    expect((await sample.findings(manager, first.id)).map(({ key }) => key)).toEqual(['a']);
    sample.books.right = { a: 1, b: 1 };
    await sample.run(manager);
    expect(await runs()).toContain(last.id);
    expect(await runs()).not.toContain(first.id);
  });

  it('stay where they are the last that was done, however old', async () => {
    const first = await sample.run(manager);
    await daysLater(400);
    const last = await sample.run(manager);
    expect(await runs()).toEqual([last.id, first.id]);
  });

  it('are forgotten also where they failed', async () => {
    sample.books.left = Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`k${n}`, 1]));
    const failed = await sample.run(manager);
    expect(failed.state).toBe('failed');
    await daysLater(40);
    sample.books.left = { a: 1 };
    const last = await sample.run(manager);
    expect(await runs()).toEqual([last.id]);
  });

  it('tell Prometheus what the last one came to, how long it took and how long ago that was', async () => {
    sample.books = { ...sample.books, left: { a: 1, b: 5, c: 1, d: 2 }, right: { a: 1, b: 2, d: 4 } };
    const { id, figures } = await sample.run(manager);
    // What is more here and what is more there cancel each other out in the sums only.
    expect(figures).toMatchObject({ sums: { EA: { left: 9, right: 7 } }, differing: { EA: 6 } });
    await daysLater(2);
    const of = async (name: string, label: Record<string, string> = {}) => {
      const { values } = await (metrics.getSingleMetric(`crossdock_reconciliation_${name}`) as Gauge).get();
      const wanted = Object.entries({ process: 'sample', reconciliation: 'books', ...label });
      return values.find(({ labels }) => wanted.every(([key, value]) => labels[key] === value))?.value;
    };
    expect(await of('findings', { kind: 'differs' })).toBe(2);
    expect(await of('findings', { kind: 'only-left' })).toBe(1);
    expect(await of('findings', { kind: 'only-right' })).toBe(0);
    expect(await of('matched')).toBe(1);
    expect(await of('differing', { unit: 'EA' })).toBe(6);
    expect(await of('partial')).toBe(0);
    expect(await of('last_done_age_seconds')).toBeGreaterThan(2 * 86_400 - 1);
    const run = await manager.reconciliations.find(TENANT, id);
    const took = (Date.parse(run?.finishedAt ?? '') - Date.parse(run?.startedAt ?? '')) / 1000;
    expect(await of('duration_seconds')).toBeCloseTo(took, 2);
  });
});
