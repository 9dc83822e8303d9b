import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BatchLoader } from './batch-loader.js';

function loaderOf(read: (keys: readonly number[]) => Promise<readonly (string | undefined)[]>, parallel = 2) {
  const batches: (readonly number[])[] = [];
  const loader = new BatchLoader<number, string>({
    maxBatch: 3,
    parallel,
    read: (keys) => {
      batches.push(keys);
      return read(keys);
    },
  });
  return { loader, batches };
}
const words = async (keys: readonly number[]) => keys.map((key) => (key < 0 ? undefined : `v${key}`));

describe('coalesced reads', () => {
  it('give each question its own answer, and none where there is none', async () => {
    const { loader, batches } = loaderOf(words);
    expect(await Promise.all([1, -1, 1].map((key) => loader.load(key)))).toEqual(['v1', undefined, 'v1']);
    expect(batches).toEqual([[1, -1, 1]]);
  });

  it('never grow beyond the largest batch', async () => {
    const { loader, batches } = loaderOf(words);
    await Promise.all([1, 2, 3, 4, 5, 6, 7].map((key) => loader.load(key)));
    expect(batches).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it('gather while as many reads as may be are under way', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { loader, batches } = loaderOf(async (keys) => {
      await gate;
      return words(keys);
    }, 1);
    const first = loader.load(1);
    await sleep(5);
    const others = [loader.load(2), loader.load(3)];
    await sleep(5);
    expect(batches).toEqual([[1]]);
    release();
    expect(await Promise.all([first, ...others])).toEqual(['v1', 'v2', 'v3']);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('begin after they were asked: a question during a read is answered by the next one', async () => {
    let truth = 'old';
    const { loader } = loaderOf(async (keys) => {
      const seen = truth;
      await sleep(10);
      return keys.map(() => seen);
    }, 1);
    const before = loader.load(1);
    await sleep(2);
    truth = 'new';
    expect(await loader.load(1)).toBe('new');
    expect(await before).toBe('old');
  });

  it('fail together with their batch and leave the next one alone', async () => {
    const { loader } = loaderOf(async (keys) => {
      if (keys.includes(13)) throw new Error('unlucky');
      return words(keys);
    });
    const failed = await Promise.allSettled([loader.load(13), loader.load(1)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await loader.load(1)).toBe('v1');
  });
});
