import { ValidateBy, type ValidationOptions } from 'class-validator';
import { parseGln, parseSscc } from '../identifiers/gs1.js';

/** A Global Location Number whose check digit holds. */
export const IsGln = (options?: ValidationOptions): PropertyDecorator =>
  isKey('isGln', parseGln, 'a GLN: 13 digits, the last one its check digit', options);

/** A Serial Shipping Container Code whose check digit holds. */
export const IsSscc = (options?: ValidationOptions): PropertyDecorator =>
  isKey('isSscc', parseSscc, 'an SSCC: 18 digits, the last one its check digit', options);

function isKey(
  name: string,
  parse: (value: string) => unknown,
  form: string,
  options?: ValidationOptions,
): PropertyDecorator {
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => typeof value === 'string' && holds(() => parse(value)),
        defaultMessage: () => `$property must be ${form}`,
      },
    },
    options,
  );
}

function holds(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
