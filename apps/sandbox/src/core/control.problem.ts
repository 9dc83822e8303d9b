/** Codes and constant titles of what the control surface refuses. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request is malformed' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'Conflict with the current state' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'validation-failed': { status: 422, title: 'The request is well-formed but wrong' },
  'internal-error': { status: 500, title: 'Internal error' },
} as const;

export type ControlProblemCode = keyof typeof PROBLEMS;

export interface Complaint {
  /** JSON Pointer into the body. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** The control surface says no; becomes problem+json (RFC 9457). */
export class ControlProblem extends Error {
  override readonly name = 'ControlProblem';

  constructor(
    readonly code: ControlProblemCode,
    detail: string,
    readonly errors?: readonly Complaint[],
  ) {
    super(detail);
  }
}
