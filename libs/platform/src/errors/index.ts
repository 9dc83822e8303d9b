export { invalidCursor } from './invalid-cursor.js';
export { FinalError, RetryableError } from './outcome.errors.js';
export { type PointerError, ProblemError, type ProblemOptions } from './problem.error.js';
export { ProblemFilter, problemBody, sendProblem, toProblem } from './problem.filter.js';
export { PROBLEMS, type ProblemCode } from './problems.codes.js';
