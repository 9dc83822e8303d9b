import { invalidCursor } from '#platform/errors';
import { InvalidCursor } from '../cases.js';

export const DEFAULT_LIMIT = 50;

/** A cursor that no collection gave is the caller's mistake, told as one. */
export async function paged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InvalidCursor)) throw error;
    throw invalidCursor(error.message);
  }
}
