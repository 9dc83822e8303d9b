import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { PartnerKind } from '#platform/config';
import { PageQuery } from '#platform/query';
import { PARTNER_SCOPES } from '../scopes.table.js';
import type { Environment } from './client.js';
import { SecretDto } from './credential.dto.js';
import { PublicKeyDto } from './key-set.dto.js';

export const PARTNER_KINDS = Object.keys(PARTNER_SCOPES) as PartnerKind[];
export const ENVIRONMENTS: readonly Environment[] = ['production', 'sandbox'];

export class ClientQueryDto extends PageQuery {
  /** @example 3pl-east */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  partnerId?: string;
}

export class PutClientDto {
  /**
   * Stays what it is.
   * @example 3pl-east
   */
  @Matches(/^[a-z0-9][a-z0-9-]{0,79}$/)
  partnerId: string;

  /** Says which scopes the client holds. */
  @ApiProperty({ enum: PARTNER_KINDS, example: '3pl' })
  @IsIn(PARTNER_KINDS)
  partnerKind: PartnerKind;

  /** Stays what it is. A sandbox client sees the partner's own sandbox and nothing real. */
  @ApiProperty({ enum: ENVIRONMENTS, example: 'sandbox' })
  @IsIn(ENVIRONMENTS)
  environment: Environment;

  /**
   * The plan whose quotas count.
   * @example standard
   */
  @Matches(/^[a-z0-9-]{1,40}$/)
  plan: string;
}

export class ClientDto {
  /** @example partner-3pl-east */
  id: string;

  /** @example 3pl-east */
  partnerId: string;

  @ApiProperty({ enum: PARTNER_KINDS, example: '3pl' })
  partnerKind: PartnerKind;

  @ApiProperty({ enum: ENVIRONMENTS, example: 'sandbox' })
  environment: Environment;

  /**
   * The default plan when absent.
   * @example standard
   */
  plan?: string;

  @ApiProperty({ type: [String], example: ['fulfilments:read', 'fulfilments:write'] })
  scopes: readonly string[];

  /** It gets no token, and none that it has is taken. */
  suspended: boolean;

  /**
   * Tokens that were issued before are no longer taken.
   * @example 2026-11-25T08:00:00.000Z
   */
  tokensValidFrom?: string;

  /** The live ones, oldest first. */
  @ApiProperty({ type: [SecretDto] })
  secrets: readonly SecretDto[];

  /** Public keys for private_key_jwt. */
  @ApiProperty({ type: [PublicKeyDto] })
  keys: readonly PublicKeyDto[];

  /** @example 2026-11-24T08:00:00.000Z */
  createdAt: string;

  /**
   * The ETag's number. Counts up with every administrative change; the use of a secret is none.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  version: number;
}

export class ClientPageDto {
  @ApiProperty({ type: [ClientDto] })
  items: readonly ClientDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
