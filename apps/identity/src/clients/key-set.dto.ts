import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsNotIn,
  IsOptional,
  Matches,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { MOST_KEYS } from './public-keys.js';

export const KID = /^[\x21-\x7e]{1,200}$/;
/** 32 bytes in base64url. */
const COORDINATE = /^[A-Za-z0-9_-]{43}$/;

/** Whoever sends a private member has given the key away, wherever it went on the way here. */
function NotPrivate(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'privateMember',
      target: target.constructor,
      propertyName: propertyName as string,
      options: { message: '$property is private: make a new pair and send its public key only' },
      validator: { validate: (value: unknown) => value === undefined },
    });
}

export class GivenKeyDto {
  @ApiProperty({ enum: ['EC'] })
  @Equals('EC')
  kty: 'EC';

  @ApiProperty({ enum: ['P-256'] })
  @Equals('P-256')
  crv: 'P-256';

  /** @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU */
  @Matches(COORDINATE)
  x: string;

  /** @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0 */
  @Matches(COORDINATE)
  y: string;

  /**
   * Its thumbprint (RFC 7638) when absent. Not `.` or `..`: in a path these are no names.
   * @example 2026-11
   */
  @ApiProperty({ required: false, pattern: KID.source })
  @IsOptional()
  @IsNotIn(['.', '..'])
  @Matches(KID, { message: 'kid has at most 200 visible ASCII characters' })
  kid?: string;

  @ApiProperty({ enum: ['ES256'], required: false })
  @IsOptional()
  @Equals('ES256')
  alg?: 'ES256';

  @ApiProperty({ enum: ['sig'], required: false })
  @IsOptional()
  @Equals('sig')
  use?: 'sig';

  /** As the Web Cryptography API exports it. */
  @ApiProperty({ type: [String], required: false, example: ['verify'] })
  @IsOptional()
  @IsArray()
  @Equals('verify', { each: true })
  key_ops?: string[];

  /** As the Web Cryptography API exports it. */
  @IsOptional()
  @IsBoolean()
  ext?: boolean;

  @ApiHideProperty()
  @NotPrivate()
  d?: never;

  @ApiHideProperty()
  @NotPrivate()
  k?: never;
}

export class KeySetDto {
  /** All that the client has from now on: the old key stays as long as it is among them. */
  @ApiProperty({ type: [GivenKeyDto] })
  @IsArray()
  @ArrayMaxSize(MOST_KEYS)
  @ValidateNested({ each: true })
  @Type(() => GivenKeyDto)
  keys: GivenKeyDto[];
}

export class PublicKeyDto {
  /** @example 2026-11 */
  kid: string;

  @ApiProperty({ enum: ['EC'] })
  kty: 'EC';

  @ApiProperty({ enum: ['P-256'] })
  crv: 'P-256';

  /** @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU */
  x: string;

  /** @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0 */
  y: string;

  @ApiProperty({ enum: ['ES256'] })
  alg: 'ES256';

  @ApiProperty({ enum: ['sig'] })
  use: 'sig';

  /**
   * To the minute; absent when no token was ever got by it.
   * @example 2026-11-25T08:00:00.000Z
   */
  lastUsedAt?: string;
}
