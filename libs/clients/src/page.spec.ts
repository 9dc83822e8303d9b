import { describe, expect, it } from 'vitest';
import { pagesOf } from './index.js';

/** @param nextOf the page that follows a page, by its number; null at the end */
const listOf = (nextOf: (page: number) => number | null) => async (asked: { cursor?: string }) => {
  const at = Number(asked.cursor ?? 0);
  const next = nextOf(at);
  return { items: [at], nextCursor: next === null ? null : String(next) };
};
const read = async (list: ReturnType<typeof listOf>, atMost = 10_000) => {
  const items: number[] = [];
  for await (const page of pagesOf(list)) if (items.push(...page) > atMost) throw new Error('it goes on and on');
  return items;
};

describe('the pages of a list', () => {
  it('are read to their end, however many they are', async () => {
    expect(await read(listOf((page) => (page < 4_999 ? page + 1 : null)))).toHaveLength(5_000);
    expect(await read(listOf(() => null))).toEqual([0]);
  });

  it.each([
    ['names itself as the next', 700, 700],
    ['leads back by one', 700, 699],
    ['leads back by hundreds', 700, 123],
    ['leads back to the second', 3, 1],
  ])('are at an end with an error where one %s', async (_, last, back) => {
    const endless = listOf((page) => (page < last ? page + 1 : back));
    await expect(read(endless)).rejects.toMatchObject({ code: 'vendor-unclear', message: /no end/ });
  });
});
