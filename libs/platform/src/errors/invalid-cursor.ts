import { ProblemError } from './problem.error.js';

/** The one refusal of a cursor that its collection did not give. */
export function invalidCursor(
  message = 'The cursor was not given by this collection',
  pointer = '/query/cursor',
): ProblemError {
  return new ProblemError('validation-failed', message, { errors: [{ pointer, code: 'invalid-cursor', message }] });
}
