import {
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  registerDecorator,
  type ValidationArguments,
} from 'class-validator';
import { faultsOf, type Mapping } from './mapping.js';

/** Each fault of a mapping with its place. */
const IsMapping = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isMapping',
    target: target.constructor,
    propertyName,
    validator: {
      validate: (value: unknown) => faultsOf(value).length === 0,
      defaultMessage: ({ value }: ValidationArguments) => `mapping is none: ${faultsOf(value).join(', ')}`,
    },
  });

/** A mapping, and the credentials that its headers and its signature name; README.md tells of both. */
export class MappedConfig {
  static readonly secrets = ['apiKey', 'token', 'password', 'webhookSecret'] as const;

  @IsMapping()
  mapping: Mapping;

  @IsOptional()
  @IsString()
  @Length(1, 4_000)
  apiKey?: string;

  @IsOptional()
  @IsString()
  @Length(1, 4_000)
  token?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  user?: string;

  @IsOptional()
  @IsString()
  @Length(1, 4_000)
  password?: string;

  /** One, or two separated by a space while it rotates. */
  @IsOptional()
  @Matches(/^\S{16,2000}( \S{16,2000})?$/, {
    message: 'webhookSecret must be of 16 characters at least, twice at most',
  })
  webhookSecret?: string;

  @IsInt()
  @Min(100)
  @Max(120_000)
  timeoutMs = 15_000;

  /** Calls under way at once. */
  @IsInt()
  @Min(1)
  @Max(64)
  concurrency = 8;
}
