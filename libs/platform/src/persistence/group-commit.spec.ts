import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { GroupCommit } from './group-commit.js';

interface Batch {
  readonly tenant: string;
  readonly works: readonly number[];
}

function group(fails: (works: readonly number[]) => Error | undefined = () => undefined, maxBatch = 8, parallel = 2) {
  const committed: Batch[] = [];
  const tried: Batch[] = [];
  let running = 0;
  let most = 0;
  const commits = new GroupCommit<number>({
    name: 'spec',
    maxBatch,
    parallel,
    commit: async (tenant, works) => {
      most = Math.max(most, ++running);
      tried.push({ tenant, works });
      await sleep(2);
      running -= 1;
      const error = fails(works);
      if (error) throw error;
      committed.push({ tenant, works });
    },
  });
  return { commits, committed, tried, most: () => most };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('group commit', () => {
  it('commits what waits together, in order, no more at a time than it may', async () => {
    const { commits, committed, most } = group();
    await Promise.all(numbers(40).map((n) => commits.submit('acme', n)));
    expect(committed.flatMap(({ works }) => works).sort((a, b) => a - b)).toEqual(numbers(40));
    expect(committed.every(({ works }) => works.length <= 8)).toBe(true);
    expect(committed.length).toBeLessThan(10);
    expect(most()).toBe(2);
  });

  it('never puts two tenants into one transaction, and lets none wait for all of another', async () => {
    const { commits, committed } = group(undefined, 4, 1);
    await Promise.all([
      ...numbers(20).map((n) => commits.submit('big', n)),
      ...numbers(2).map((n) => commits.submit('small', n)),
    ]);
    expect(committed.findIndex(({ tenant }) => tenant === 'small')).toBe(1);
    expect(committed.filter(({ tenant }) => tenant === 'small')).toEqual([{ tenant: 'small', works: [0, 1] }]);
  });

  it('halves a batch that fails until the one that fails by itself is left', async () => {
    const { commits, committed } = group((works) => (works.includes(5) ? new Error('poison') : undefined));
    const ends = await Promise.allSettled(numbers(8).map((n) => commits.submit('acme', n)));
    expect(ends.map(({ status }) => status).indexOf('rejected')).toBe(5);
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(committed.flatMap(({ works }) => works)).toEqual([0, 1, 2, 3, 4, 6, 7]);
  });

  it('does not ask a database that is gone once per work', async () => {
    const gone = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
    const { commits, tried } = group(() => gone);
    const ends = await Promise.allSettled(numbers(8).map((n) => commits.submit('acme', n)));
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
    expect(tried).toHaveLength(1);
  });

  it('tries again what lost a deadlock', async () => {
    let deadlocks = 1;
    const { commits, committed } = group(() =>
      deadlocks-- > 0 ? Object.assign(new Error('deadlock detected'), { code: '40P01' }) : undefined,
    );
    await Promise.all(numbers(4).map((n) => commits.submit('acme', n)));
    expect(committed.flatMap(({ works }) => works)).toEqual([0, 1, 2, 3]);
  });
});
