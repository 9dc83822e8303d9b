import { FinalError, RetryableError } from '#platform/errors';

/** Which of several systems told what their books hold. */
export interface Books {
  readonly told: ReadonlySet<string>;
  /** Systems that could not be read, and why. */
  readonly missing: ReadonlyMap<string, string>;
  /** Whether a key, which begins with its system's id, is of a system that told. */
  covers(key: string): boolean;
}

/**
 * Reads the books of several systems, each whole: one that is away or refuses is missing, one that keeps none of the kind is
 * left out.
 * @param takeBack forgets what was read of a system that went away in the middle of it
 * @throws RetryableError or FinalError where none that keeps them could be asked
 */
export async function booksOf(
  systems: readonly string[],
  read: (system: string) => Promise<void>,
  takeBack: (system: string) => void,
): Promise<Books> {
  const told = new Set<string>();
  const missing = new Map<string, string>();
  let away: RetryableError | FinalError | undefined;
  for (const system of systems) {
    try {
      await read(system);
      told.add(system);
    } catch (error) {
      if (error instanceof FinalError && error.code === 'capability-missing') continue;
      if (!(error instanceof RetryableError || error instanceof FinalError)) throw error;
      // One that may be back in a moment is worth another attempt, whatever the others say.
      if (!(away instanceof RetryableError)) away = error;
      missing.set(system, whyUnread(error));
      takeBack(system);
    }
  }
  if (away && told.size === 0) throw away;
  const covers = (key: string) => [...told].some((system) => key.startsWith(`${system}-`));
  return { told, missing, covers };
}

/** In the words of whoever could not be read. */
export const whyUnread = ({ code, message }: RetryableError | FinalError): string => `${code}: ${message}`;
