import type { Instant } from '../../values.js';

/** A case waits for a person. */
export interface ExceptionOpened {
  readonly caseId: string;
  readonly process: string;
  readonly instanceId: string;
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  readonly dueAt: Instant;
}
