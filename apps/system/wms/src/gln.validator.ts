import { ValidateBy } from 'class-validator';
import { parseGln } from '#canonical';

/** A Global Location Number whose check digit holds. */
export function IsGln(): PropertyDecorator {
  return ValidateBy({
    name: 'isGln',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && holds(value),
      defaultMessage: () => '$property must be a GLN: 13 digits, the last one its check digit',
    },
  });
}

function holds(value: string): boolean {
  try {
    parseGln(value);
    return true;
  } catch {
    return false;
  }
}
