import type { Instant } from '../../values.js';

/** Nobody settled a case in time: it went to the next role. */
export interface ExceptionEscalated {
  readonly caseId: string;
  readonly process: string;
  readonly instanceId: string;
  readonly code: string;
  readonly title: string;
  /** How often the case has gone up, this time included. */
  readonly level: number;
  /** Role that had it. */
  readonly from: string;
  /** Role that has it now. */
  readonly owner: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly dueAt: Instant;
}
