import { Big } from 'big.js';
import { ValidateBy } from 'class-validator';

/**
 * A finite number of at most so many decimal places. class-validator's `IsNumber` reads them off the number's text and throws
 * at one that is written with an exponent, 1e-7.
 */
export const IsNumberTo = (places: number): PropertyDecorator =>
  ValidateBy({
    name: 'isNumber',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'number' && Number.isFinite(value) && new Big(value).round(places).eq(value),
      defaultMessage: () => `$property must be a number of at most ${places} decimal places`,
    },
  });
