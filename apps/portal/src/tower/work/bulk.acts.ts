import type { CaseActName, ProcessClient, ProcessName } from '#clients';
import { FinalError, RetryableError } from '#platform/errors';
import type { BulkActView, RefusedCaseView } from '../../tower-work.view.js';

interface CaseRef {
  readonly process: ProcessName;
  readonly id: string;
}

/** What is done to each of several cases. */
export interface BulkAct {
  readonly act: CaseActName;
  readonly cases: readonly CaseRef[];
  readonly body: object;
  /** Of all of it: sent again, each case has it once. */
  readonly key: string;
}

/**
 * One after the other, so that a system that has just come back is not asked for all at once; what one case refuses keeps
 * no other from it.
 */
export async function actOnEach(
  { act, cases, body, key }: BulkAct,
  clientOf: (process: ProcessName) => Pick<ProcessClient, 'actOnException'>,
): Promise<BulkActView> {
  const done: CaseRef[] = [];
  const refused: RefusedCaseView[] = [];
  for (const { process, id } of cases) {
    try {
      await clientOf(process).actOnException(id, act, body, { idempotencyKey: `${key}-${id}` });
      done.push({ process, id });
    } catch (error) {
      if (!(error instanceof FinalError || error instanceof RetryableError)) throw error;
      refused.push({ process, id, code: error.code, detail: error.message });
    }
  }
  return { done, refused };
}
