const bigintAsText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/**
 * A value as JSON. Positions of the event log are bigints, of which JSON has none: they are text. Few values have one, and
 * looking at each member for it costs more than all the rest.
 */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, bigintAsText);
  }
}

/**
 * What the database gives back of a value that it was given, to the letter: what is told of a command by its key has to
 * read the same at each attempt, wherever the command comes from.
 */
export const asStored = <T>(value: T): T => inOrder(JSON.parse(jsonOf(value))) as T;

/** jsonb keeps members by the length of their names, then by their bytes. What is given is nobody else's: it is put in order as it is. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const members = value as Record<string, unknown>;
  const names = Object.keys(members);
  for (const name of names) {
    const member = members[name];
    if (typeof member === 'object') members[name] = inOrder(member);
  }
  if (Array.isArray(value) || names.every((name, i) => i === 0 || byLength(names[i - 1] as string, name) < 0))
    return value;
  return Object.fromEntries(names.sort(byLength).map((name) => [name, members[name]]));
}

function byLength(a: string, b: string): number {
  const [bytesOfA, bytesOfB] = [Buffer.byteLength(a), Buffer.byteLength(b)];
  if (bytesOfA !== bytesOfB) return bytesOfA - bytesOfB;
  // Where each character is a byte their order is that of the bytes.
  if (bytesOfA === a.length && bytesOfB === b.length) return a < b ? -1 : Number(a > b);
  return Buffer.from(a).compare(Buffer.from(b));
}
