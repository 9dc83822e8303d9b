/** A case was closed. */
export interface ExceptionResolved {
  readonly caseId: string;
  readonly process: string;
  readonly instanceId: string;
  readonly code: string;
  readonly resolution: string;
  readonly by?: string;
}
