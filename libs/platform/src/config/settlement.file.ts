import { plainToInstance, Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsISO4217CurrencyCode,
  IsNumber,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';

type Describe = (errors: readonly ValidationError[], path: string) => string[];

class ToleranceFile {
  @IsNumber() @Min(0) amount: number;
  @IsNumber() @Min(0) @Max(100) percent: number;
}

class AmountFile {
  @IsInt() @Min(0) amount: number;
  @IsISO4217CurrencyCode() currency: string;
}

class SettlementFile {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ToleranceFile) tolerance?: ToleranceFile;
  @IsOptional() @IsObject() accessorials?: object;
  @IsOptional() @IsNumber() @Min(0) @Max(100) reweighPercent?: number;
  @IsOptional() @IsBoolean() payUndisputed?: boolean;
  @IsOptional() @IsObject() exchangeRates?: object;
  @IsOptional() @IsInt() @Min(0) @Max(365) netDays?: number;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const FILE = 'LANDSCAPE_FILE settlement';
const MEMBERS = ['standard', 'carriers', 'customers'];

/** What is wrong with the rules of settling in an installation's file; a member that nobody knows would be a rule that nobody keeps. */
export function problemsOfSettlement(settlement: object, describe: Describe): string[] {
  const { standard = {}, carriers = {}, customers = {} } = settlement as Record<string, unknown>;
  return [
    ...Object.keys(settlement)
      .filter((member) => !MEMBERS.includes(member))
      .map((member) => `${FILE}: ${member} is none of ${MEMBERS.join(', ')}`),
    ...problemsOfRule(standard, 'standard', describe),
    ...problemsOfTable(carriers, 'carriers', /^[A-Z]{2,4}$/, describe),
    ...problemsOfTable(customers, 'customers', /^.{1,40}$/, describe),
  ];
}

function problemsOfTable(table: unknown, name: string, key: RegExp, describe: Describe): string[] {
  if (!isObject(table)) return [`${FILE}.${name} is no table of rules`];
  return Object.entries(table).flatMap(([id, rule]) =>
    key.test(id) ? problemsOfRule(rule, `${name}.${id}`, describe) : [`${FILE}.${name}: ${id} is none of them`],
  );
}

function problemsOfRule(rule: unknown, at: string, describe: Describe): string[] {
  if (!isObject(rule)) return [`${FILE}.${at} is no rule`];
  const file = plainToInstance(SettlementFile, rule);
  return [
    ...describe(validateSync(file, { whitelist: true, forbidNonWhitelisted: true }), `${FILE}.${at}.`),
    ...Object.entries(file.accessorials ?? {}).flatMap(([code, amount]) =>
      isObject(amount)
        ? describe(validateSync(plainToInstance(AmountFile, amount)), `${FILE}.${at}.accessorials.${code}.`)
        : [`${FILE}.${at}.accessorials: ${code} has no amount`],
    ),
    ...Object.entries(file.exchangeRates ?? {})
      .filter(([pair, rate]) => !/^[A-Z]{3}\/[A-Z]{3}$/.test(pair) || !isRate(rate))
      .map(([pair]) => `${FILE}.${at}.exchangeRates: ${pair} is no pair of currencies with a positive decimal`),
  ];
}

const isRate = (rate: unknown): boolean =>
  typeof rate === 'string' && /^\d{1,9}(\.\d{1,9})?$/.test(rate) && Number(rate) > 0;
