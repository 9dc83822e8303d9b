import { describe, expect, it } from 'vitest';
import { FinalError, RetryableError } from '#platform/errors';
import { booksOf } from './books.js';

const away = new RetryableError('vendor-unavailable', 'away');
const cannot = new FinalError('capability-missing', 'keeps none');
const refuses = new FinalError('vendor-rejected', 'no authorization');
const told: Record<string, readonly string[] | Error> = { a: ['1'], b: [], away, cannot, refuses };

const books = async (...systems: string[]) => {
  const takenBack: string[] = [];
  const read = async (system: string) => {
    const answer = told[system] as readonly string[] | Error;
    if (answer instanceof Error) throw answer;
  };
  const result = await booksOf(systems, read, (system) => void takenBack.push(system));
  return { ...result, takenBack };
};

describe('the books of several systems', () => {
  it('are read whole; one that is away is missing, one that keeps none is left out', async () => {
    const { told, missing, takenBack } = await books('a', 'away', 'b', 'cannot');
    expect([...told]).toEqual(['a', 'b']);
    expect([...missing]).toEqual([['away', 'vendor-unavailable: away']]);
    // It may have gone away in the middle of its list.
    expect(takenBack).toEqual(['away']);
  });

  it('cover the keys of those that told, and of no system whose id begins alike', async () => {
    const { covers } = await books('a', 'away', 'b');
    expect(['a-1', 'b-1-F1', 'away-1', 'ab-1', 'a'].map(covers)).toEqual([true, true, false, false, false]);
  });

  it('are read later where none that keeps them could be asked', async () => {
    await expect(books('away', 'cannot')).rejects.toBe(away);
  });

  it('are none where nobody keeps any', async () => {
    const { told, missing } = await books('cannot');
    expect([[...told], [...missing]]).toEqual([[], []]);
  });

  it('are read without one that refuses, which is missing with its reason', async () => {
    const { told, missing } = await books('refuses', 'a');
    expect([[...told], [...missing]]).toEqual([['a'], [['refuses', 'vendor-rejected: no authorization']]]);
  });

  it('are read later where one that is away may still tell, and never where all refuse', async () => {
    await expect(books('away', 'refuses')).rejects.toBe(away);
    await expect(books('refuses', 'cannot')).rejects.toBe(refuses);
  });

  it('are not read where the question is wrong', async () => {
    const wrong = new FinalError('validation-failed', 'wrong');
    await expect(
      booksOf(
        ['a'],
        () => Promise.reject(wrong),
        () => undefined,
      ),
    ).rejects.toBe(wrong);
  });
});
