import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { until } from '../../../../test/support/sample-process.js';
import {
  createSampleReconciliation,
  type SampleReconciliation,
} from '../../../../test/support/sample-reconciliation.js';

describe('a run of a reconciliation that is interrupted', () => {
  let sample: SampleReconciliation;
  beforeAll(async () => {
    sample = await createSampleReconciliation();
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  it('is done again when a side breaks off, and finds nothing twice', async () => {
    const { manager } = await sample.start({ a: 1, b: 2 }, {});
    let pages = 0;
    sample.onPage = async () => {
      pages += 1;
      if (pages === 2) throw new Error('the warehouse is away');
    };
    const { id, state } = await sample.run(manager);
    expect(state).toBe('complete');
    expect((await sample.findings(manager, id)).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('is done again when there was no room for its rows', async () => {
    const { manager } = await sample.start({ a: 1 }, {});
    let attempts = 0;
    sample.onOpen = async (rows) => {
      attempts += 1;
      vi.stubEnv('TMPDIR', attempts === 1 ? '/nowhere' : undefined);
      await rows.add('left', 'sap', [{ key: 'more than is kept in memory'.padEnd(9_000_000) }]);
    };
    const { id, state } = await sample.run(manager).finally(() => vi.unstubAllEnvs());
    expect([state, attempts]).toEqual(['complete', 2]);
    expect((await sample.findings(manager, id)).map(({ key }) => key)).toEqual(['a']);
  });

  it.each(['while it compares', 'while it settles'])(
    'killed %s is finished by another, nothing found or settled twice',
    async (when) => {
      const many = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`k${String(n).padStart(3, '0')}`, 1]));
      const dead = await sample.start(many, {});
      let stuck = false;
      let calls = 0;
      const stall = async () => {
        calls += 1;
        if (stuck || calls !== (when === 'while it compares' ? 220 : 2)) return;
        stuck = true;
        await new Promise(() => undefined);
      };
      if (when === 'while it compares') sample.onPage = stall;
      else sample.onSettle = stall;
      const id = await sample.ask(dead.manager);
      await until(async () => stuck);
      await dead.crash();
      // What a killed process held open is given up by the database.
      await sample.process.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'idle in transaction' AND pid <> pg_backend_pid()`,
      );
      const { manager } = await sample.more();
      expect(await sample.ended(manager, id, 30_000)).toMatchObject({
        state: 'complete',
        figures: { found: { 'only-left': 250 } },
      });
      expect(new Set(sample.settled.map(({ key }) => key)).size).toBe(250);
      expect(sample.settled).toHaveLength(250);
      const open = await sample.process.database.query('SELECT instance FROM sample.cases');
      expect(open).toHaveLength(250);
    },
    60_000,
  );
});
