import type { Page } from '#clients';
import { invalidCursor } from '#platform/errors';

/**
 * One collection over several keys (a carrier may answer for two SCACs): the keys' pages one after the other, under a
 * cursor that tells which key's page comes next.
 */
export async function pagesOf<T>(
  keys: readonly string[],
  query: { cursor?: string; limit: number },
  read: (key: string, page: { cursor?: string; limit: number }) => Promise<Page<T>>,
): Promise<Page<T>> {
  const start = decode(query.cursor, keys);
  const items: T[] = [];
  let { cursor } = start;
  for (let index = start.index; index < keys.length; index++) {
    const page = await read(keys[index] as string, { limit: query.limit - items.length, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = undefined;
    if (page.nextCursor) return { items, nextCursor: encode(index, page.nextCursor) };
    if (items.length === query.limit && index + 1 < keys.length) return { items, nextCursor: encode(index + 1) };
  }
  return { items, nextCursor: null };
}

const encode = (index: number, cursor?: string) => Buffer.from(JSON.stringify([index, cursor])).toString('base64url');

function decode(text: string | undefined, keys: readonly string[]): { index: number; cursor?: string } {
  if (!text) return { index: 0 };
  try {
    const [index, cursor] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown];
    const isIndex = Number.isInteger(index) && (index as number) >= 0 && (index as number) < keys.length;
    if (isIndex && cursor === null) return { index: index as number };
    if (isIndex && typeof cursor === 'string') return { index: index as number, cursor };
  } catch {
    // Falls through to the refusal.
  }
  throw invalidCursor();
}
