import { isISO4217CurrencyCode, ValidateBy, type ValidationArguments } from 'class-validator';
import { isCounted } from '../quantity.js';

/**
 * A number of the unit that stands beside it: of what is counted there are only whole ones.
 * @param unit member that names the unit
 */
export const IsWholeIfCounted = (unit = 'unit'): PropertyDecorator =>
  ValidateBy({
    name: 'notWhole',
    validator: {
      validate: (value: unknown, args?: ValidationArguments) =>
        typeof value !== 'number' || Number.isInteger(value) || !isCounted(unitOf(args, unit)),
      defaultMessage: (args) => `$property must be whole: ${unitOf(args, unit)} counts things`,
    },
  });

const unitOf = (args: ValidationArguments | undefined, member: string): string =>
  String((args?.object as Record<string, unknown> | undefined)?.[member]);

/** A currency that ISO 4217 has. */
export const IsIso4217 = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCurrency',
    validator: {
      validate: (value: unknown) => isISO4217CurrencyCode(value),
      defaultMessage: () => '$property must be a currency of ISO 4217',
    },
  });
