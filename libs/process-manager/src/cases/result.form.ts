import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type PointerError, ProblemError } from '#platform/errors';

/** What a person must tell to settle a case by hand: a JSON Schema (2020-12) of the member `result`. */
export interface ResultForm {
  readonly type: 'object';
  /** The only members that it knows. */
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  /** Where one of several things will do. */
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
}

/** A number or name of another system. */
export const TEXT = { type: 'string', minLength: 1, maxLength: 80 } as const;

const compiled = new WeakMap<ResultForm, ValidateFunction>();

/** With a compiler of its own: what is compiled is forgotten with its form, of which every case that is read has one. */
function validatorOf(form: ResultForm): ValidateFunction {
  const known = compiled.get(form) ?? new Ajv({ allErrors: true, strict: false }).compile(form);
  compiled.set(form, known);
  return known;
}

/** Whether it tells what is needed. Members that the form does not know count for nothing. */
export const isTold = (form: ResultForm, result: unknown): boolean => validatorOf(form)(result);

/**
 * @param result what a person told with `resolve`
 * @throws ProblemError `validation-failed`; pointers lead into the request's member `result`
 */
export function demand(form: ResultForm, result: unknown): void {
  const isValid = validatorOf(form);
  const errors = [...(isValid(result) ? [] : flaws(isValid.errors ?? [])), ...unknownIn(form, result)];
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'What is told does not settle the case.', { errors });
}

/** An alternative that does not hold is told by what each of its branches lacks. */
const flaws = (errors: readonly ErrorObject[]): PointerError[] =>
  errors
    .filter(({ keyword }) => keyword !== 'anyOf')
    .map(({ instancePath, keyword, message, params }) => {
      const missing: unknown = params['missingProperty'];
      const pointer = `/result${instancePath}${typeof missing === 'string' ? `/${missing}` : ''}`;
      const allowed = Array.isArray(params['allowedValues']) ? `: ${params['allowedValues'].join(', ')}` : '';
      return { pointer, code: CODES[keyword] ?? 'invalid', message: `${message ?? 'is wrong'}${allowed}` };
    });

const CODES: Readonly<Record<string, string>> = { required: 'missing', type: 'wrong-type', enum: 'not-allowed' };

const unknownIn = ({ properties }: ResultForm, result: unknown): PointerError[] =>
  Object.keys(result as object)
    .filter((member) => !Object.hasOwn(properties, member))
    .map((member) => ({
      pointer: `/result/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'unknown-member',
      message: 'the case asks for no such member',
    }));
