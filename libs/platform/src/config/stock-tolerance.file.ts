import { plainToInstance } from 'class-transformer';
import {
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  Min,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { knownClasses, type StockTolerance, type StockTolerances, WITHIN_TOLERANCE } from './stock-tolerance.js';

class ToleranceFile implements StockTolerance {
  @IsNumber({ maxDecimalPlaces: 6 }) @Min(0) quantity: number;
  @IsNumber({ maxDecimalPlaces: 4 }) @Min(0) @Max(100) percent: number;
  @IsIn(WITHIN_TOLERANCE) within: StockTolerance['within'];
}

class TolerancesFile {
  @IsOptional() @IsObject() classes?: object;
  @IsOptional() @IsObject() items?: object;
  @IsOptional() @IsString() standard?: string;
}

const FILE = 'LANDSCAPE_FILE stockTolerances';
const STRICT = { whitelist: true, forbidNonWhitelisted: true };

/** What is wrong with an installation's tolerances; an item of a class that nobody knows is wrong as well. */
export function problemsOfStockTolerances(
  tolerances: object,
  describe: (errors: readonly ValidationError[], path: string) => string[],
): string[] {
  const file = plainToInstance(TolerancesFile, tolerances);
  const wrong = [
    ...describe(validateSync(file, STRICT), `${FILE}.`),
    ...Object.entries(file.classes ?? {}).flatMap(([name, tolerance]) => {
      const path = `${FILE}.classes.${name}`;
      return typeof tolerance === 'object' && tolerance !== null
        ? describe(validateSync(plainToInstance(ToleranceFile, tolerance as object), STRICT), `${path}.`)
        : [`${path} is no tolerance`];
    }),
  ];
  if (wrong.length > 0) return wrong;
  const known = knownClasses(file as StockTolerances);
  const named = [
    ...Object.entries(file.items ?? {}),
    ...(file.standard === undefined ? [] : [['standard', file.standard]]),
  ];
  return named
    .filter(([, itemClass]) => !known.includes(itemClass as string))
    .map(
      ([item, itemClass]) => `${FILE}: ${item} is of class ${String(itemClass)}, which is none of ${known.join(', ')}`,
    );
}
