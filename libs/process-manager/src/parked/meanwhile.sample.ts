import { vi } from 'vitest';
import type { Database } from '#platform/persistence';

/**
 * Something that is done between two transactions of somebody else.
 * @returns what says that the first one is over; the next ones wait until that thing is done
 */
export function meanwhile(database: Database, done: () => Promise<unknown>): { over(): void } {
  const transaction = database.transaction.bind(database) as Database['transaction'];
  let isOver = false;
  let doing: Promise<unknown> | undefined;
  const spy = vi.spyOn(database, 'transaction').mockImplementation((work) => {
    if (!isOver) return transaction(work);
    if (!doing) {
      // Its own transaction passes.
      doing = Promise.resolve();
      doing = done().finally(() => spy.mockRestore());
    }
    return doing.then(() => transaction(work));
  });
  return {
    over: () => {
      isOver = true;
    },
  };
}
