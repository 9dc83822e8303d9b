import type { CaseKind, ExceptionCase } from '../process.js';

/** What a case takes over from its kind: the first owner and severity, where it does not say otherwise. */
export const termsOfKind = ({
  owner,
  severity,
  dueInMs,
  actions,
}: CaseKind): Pick<ExceptionCase, 'owner' | 'severity' | 'dueInMs' | 'actions'> => ({
  owner: [owner].flat()[0] as string,
  severity: [severity].flat()[0] as ExceptionCase['severity'],
  dueInMs,
  actions,
});
