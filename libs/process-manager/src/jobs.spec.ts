import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSampleProcess, type SampleProcess, until } from '../../../test/support/sample-process.js';

describe('jobs', () => {
  let sample: SampleProcess;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterAll(() => sample.drop());

  it('are looked after by one of the workers that share them, and by another once that one is gone', async () => {
    const workers = await Promise.all([1, 2, 3].map(() => sample.start(async () => undefined, ['a'])));
    const all = workers.map((worker) => ({ worker, looks: vi.spyOn(worker.jobs.boss, 'supervise') }));
    const looking = async (among = all) => {
      for (const { looks } of among) looks.mockClear();
      await until(async () => among.some(({ looks }) => looks.mock.calls.length > 1), 15_000);
      return among.filter(({ looks }) => looks.mock.calls.length > 0);
    };

    const first = await looking();
    expect(first).toHaveLength(1);
    await first[0]?.worker.crash();
    const left = all.filter((each) => each !== first[0]);
    expect(await looking(left)).toHaveLength(1);
    await sample.clear();
  }, 40_000);
});
