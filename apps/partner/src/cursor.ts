import { invalidCursor } from '#platform/errors';

/** A cursor that tells the key of the last item. It means nothing to whoever holds it. */
export const encodeCursor = (key: string): string => Buffer.from(JSON.stringify([key])).toString('base64url');

/**
 * @param form what the key of the collection looks like
 * @throws ProblemError `validation-failed`
 */
export function decodeCursor(cursor: string | undefined, form: RegExp): string | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown];
    if (typeof key === 'string' && form.test(key)) return key;
  } catch {
    // Falls through to the refusal.
  }
  throw invalidCursor();
}

/** What was read with one more than asked for, as a page. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
