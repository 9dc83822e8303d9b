import type { ProblemCode } from './problems.codes.js';

/** Problem types that the registries define keep their own URL. */
const REGISTERED_TYPES: Partial<Record<ProblemCode, string>> = {
  'quota-exceeded': 'https://iana.org/assignments/http-problem-types#quota-exceeded',
};

/** The address at which a problem is explained: its `type`. */
export const typeOf = (code: ProblemCode, publicUrl: string): string =>
  REGISTERED_TYPES[code] ?? `${publicUrl}/portal/problems/${code}`;
