import { RetryableError } from '#platform/errors';
import type { CaseDetailView } from '../../tower-work.view.js';

/** A process that does not answer in time is taken to be away. */
const PATIENCE_MS = 3_000;

/**
 * A case as its process tells it just now; while that is away, as it was told last.
 * @param asked its process
 * @param kept what the read model has of it
 * @throws whatever the process refuses with, or that it is away where nothing is kept
 */
export async function caseInFull(
  asked: (signal: AbortSignal) => Promise<CaseDetailView>,
  kept: () => Promise<CaseDetailView | undefined>,
): Promise<CaseDetailView> {
  try {
    return await asked(AbortSignal.timeout(PATIENCE_MS));
  } catch (error) {
    const known = error instanceof RetryableError ? await kept() : undefined;
    if (!known) throw error;
    return known;
  }
}
