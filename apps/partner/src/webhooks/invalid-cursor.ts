import { ProblemError } from '#platform/errors';

export function invalidCursor(): ProblemError {
  const message = 'The cursor was not given by this collection';
  return new ProblemError('validation-failed', message, {
    errors: [{ pointer: '/query/cursor', code: 'invalid-cursor', message }],
  });
}
