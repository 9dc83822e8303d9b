import type { Page } from '#clients';
import { cursorAt, keysAt } from '#platform/query';

/**
 * One collection over several keys (a carrier may answer for two SCACs): the keys' pages one after the other, under a
 * cursor that tells which key's page comes next.
 */
export async function pagesOf<T>(
  keys: readonly string[],
  query: { cursor?: string; limit: number },
  read: (key: string, page: { cursor?: string; limit: number }) => Promise<Page<T>>,
): Promise<Page<T>> {
  const [first = '0', within] = keysAt(query.cursor, /^\d{1,4}$/, /^/) ?? [];
  const items: T[] = [];
  let cursor = within;
  for (let index = Number(first); index < keys.length; index++) {
    const page = await read(keys[index] as string, { limit: query.limit - items.length, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = undefined;
    if (page.nextCursor) return { items, nextCursor: cursorAt([String(index), page.nextCursor]) };
    if (items.length === query.limit && index + 1 < keys.length)
      return { items, nextCursor: cursorAt([String(index + 1), '']) };
  }
  return { items, nextCursor: null };
}
