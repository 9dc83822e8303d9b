import { invalidCursor } from '../errors/invalid-cursor.js';

/** What was read with one more than asked for, as a page whose cursor tells the keys of its last item. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keysOf: (row: T) => readonly string[],
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorAt(keysOf(last)) : null };
}

/** A cursor as collections read and write it; what a caller holds is this, sealed. */
export const cursorAt = (keys: readonly string[]): string => JSON.stringify(keys);

/** An instant as a cursor tells it: columns that lists are ordered by hold milliseconds. */
export const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * @param forms what each key looks like: a cursor may be older than how the collection is ordered today
 * @throws ProblemError `validation-failed`
 */
export function keysAt(cursor: string | undefined, ...forms: readonly RegExp[]): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const keys = listIn(cursor);
  const fits =
    keys.length === forms.length && keys.every((key, nth) => typeof key === 'string' && forms[nth]?.test(key));
  if (!fits) throw invalidCursor();
  return keys as string[];
}

function listIn(cursor: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(cursor);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
