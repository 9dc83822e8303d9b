/** Positions of the event log are bigints; JSON has none. */
export const bigintAsText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** What the database gives back of a value that it was given. */
export const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value, bigintAsText)) as T;
