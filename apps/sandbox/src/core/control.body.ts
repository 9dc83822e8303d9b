import { Ajv, type ErrorObject } from 'ajv';
import { type Complaint, ControlProblem } from './control.problem.js';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/**
 * A reader for bodies of the control surface.
 * @param schema JSON Schema of the body
 * @returns a function that gives the body back typed, or throws `validation-failed` naming every member that is wrong
 */
export function bodyReader<T>(schema: object): (body: unknown) => T {
  const isValid = ajv.compile<T>(schema);
  return (body) => {
    const given = body ?? {};
    if (isValid(given)) return given;
    throw new ControlProblem('validation-failed', 'The body is not valid.', complaints(isValid.errors ?? []));
  };
}

function complaints(errors: readonly ErrorObject[]): Complaint[] {
  return errors.map(({ instancePath, keyword, message, params }) => {
    const member = params['additionalProperty'] ?? params['missingProperty'];
    const pointer = typeof member === 'string' ? `${instancePath}/${escaped(member)}` : instancePath;
    const allowed = Array.isArray(params['allowedValues']) ? `: ${params['allowedValues'].join(', ')}` : '';
    return { pointer, code: CODES[keyword] ?? keyword, message: `${message ?? 'is wrong'}${allowed}` };
  });
}

const CODES: Readonly<Record<string, string>> = {
  additionalProperties: 'unknown-member',
  required: 'missing',
  type: 'wrong-type',
  enum: 'not-allowed',
};

const escaped = (member: string): string => member.replaceAll('~', '~0').replaceAll('/', '~1');
