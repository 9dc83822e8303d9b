import { ProblemError } from '#platform/errors';

/** What the authorization server takes. */
const LONGEST = 80;

/**
 * By which somebody of a partner signs in: below the partner's own name, so that nobody who is invited learns, by asking
 * for one, who is known elsewhere.
 * @param pointer of the member that says the name
 * @throws ProblemError `validation-failed` where both together are too long
 */
export function usernameAt(partnerId: string, wanted: string, pointer: string): string {
  const username = wanted.startsWith(`${partnerId}.`) ? wanted : `${partnerId}.${wanted}`;
  if (username.length <= LONGEST) return username;
  const message = `together with ${partnerId} it has at most ${LONGEST} characters`;
  throw new ProblemError('validation-failed', 'Choose a shorter user name.', {
    errors: [{ pointer, code: 'too-long', message }],
  });
}
