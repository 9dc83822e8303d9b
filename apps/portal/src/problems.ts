import { PROBLEMS, type ProblemCode, ProblemError } from '#platform/errors';
import type { ProblemView } from './portal.view.js';
import { PROBLEM_HELP } from './problem-help.table.js';

/**
 * What a problem means, and what a caller does about it.
 * @throws ProblemError `not-found`
 */
export function problemOf(code: string): ProblemView {
  if (!isKnown(code)) throw new ProblemError('not-found', `There is no problem ${code}`);
  const { status, title } = PROBLEMS[code];
  return { code, status, title, help: PROBLEM_HELP[code] };
}

/** Every problem, by its code. */
export const allProblems = (): ProblemView[] => Object.keys(PROBLEMS).sort().map(problemOf);

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
