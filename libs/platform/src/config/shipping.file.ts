import { plainToInstance, Type } from 'class-transformer';
import {
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { SHORT_PICK_RULES, type ShortPickRule, SUBSTITUTION_RULES, type SubstitutionRule } from './shipping.js';

type Describe = (errors: readonly ValidationError[], path: string) => string[];

class ToleranceFile {
  @IsOptional() @IsNumber({ maxDecimalPlaces: 4 }) @Min(0) @Max(100) percent?: number;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 6 }) @Min(0) quantity?: number;
}

class OverShipFile extends ToleranceFile {
  @IsOptional() @IsObject() skus?: object;
}

class RulesFile {
  @IsOptional() @IsIn(SHORT_PICK_RULES) shortPick?: ShortPickRule;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => OverShipFile) overShip?: OverShipFile;
  @IsOptional() @IsIn(SUBSTITUTION_RULES) substitution?: SubstitutionRule;
}

class AgreementsFile {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => RulesFile) default?: RulesFile;
  @IsOptional() @IsObject() customers?: object;
}

const STRICT = { whitelist: true, forbidNonWhitelisted: true };

/** What is wrong with the shipping rules of an installation's file; a rule that nobody knows is wrong as well. */
export function problemsOfShipping(shipping: object, describe: Describe): string[] {
  const problems = (type: new () => object, value: unknown, path: string): string[] =>
    typeof value === 'object' && value !== null
      ? describe(validateSync(plainToInstance(type, value), STRICT), `${path}.`)
      : [`${path} is no object`];
  const tolerances = (rules: unknown, path: string) =>
    Object.entries((rules as RulesFile | null)?.overShip?.skus ?? {}).flatMap(([sku, tolerance]) =>
      problems(ToleranceFile, tolerance, `${path}.overShip.skus.${sku}`),
    );
  const file = shipping as AgreementsFile;
  const path = 'LANDSCAPE_FILE shipping';
  return [
    ...problems(AgreementsFile, shipping, path),
    ...tolerances(file.default, `${path}.default`),
    ...Object.entries(file.customers ?? {}).flatMap(([customer, rules]) => {
      const at = `${path}.customers.${customer}`;
      return [...problems(RulesFile, rules, at), ...tolerances(rules, at)];
    }),
  ];
}
