import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsGln, ListOf, Nested } from '#canonical/dto';
import { LONGEST_SILENCE_MS, type PartnerKind, SHORTEST_SILENCE_MS } from '#platform/config';
import { MayBeNull, PageQuery } from '#platform/query';
import type { PartnerStatus } from '../../registry/partner.js';

export const PARTNER_KINDS: readonly PartnerKind[] = ['3pl', 'carrier', 'supplier', 'customer-portal'];
export const PARTNER_STATUSES: readonly PartnerStatus[] = ['invited', 'onboarding', 'certified', 'active', 'suspended'];

export class ContactDto {
  @ApiProperty({ example: 'M. Jansen' })
  @IsString()
  @Length(1, 100)
  name: string;

  @ApiProperty({ example: 'integration@east.example' })
  @IsEmail()
  @Length(3, 254)
  email: string;

  @ApiProperty({ example: 'developer', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  role?: string;
}

/** What in the enterprise's world is the partner's own: the member that its kind works by, and no other. */
export class ReachDto {
  /** SCACs that a carrier answers for. */
  @ApiProperty({ type: [String], required: false, example: ['NDIC'] })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[A-Z]{2,4}$/, { each: true })
  scacs?: string[];

  /** ERP customer numbers whose orders a portal sees. */
  @ApiProperty({ type: [String], required: false, example: ['10100009'] })
  @IsOptional()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @Matches(/^[0-9A-Za-z-]{1,40}$/, { each: true })
  customers?: string[];

  /** ERP supplier numbers that a supplier delivers as. */
  @ApiProperty({ type: [String], required: false, example: ['17400009'] })
  @IsOptional()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @Matches(/^[0-9A-Za-z-]{1,40}$/, { each: true })
  suppliers?: string[];

  /** GLNs of the warehouses that a 3PL operates. */
  @ApiProperty({ type: [String], required: false, example: ['4012345000092'] })
  @IsOptional()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @Matches(/^[0-9]{13}$/, { each: true })
  @IsGln({ each: true })
  warehouses?: string[];
}

export class PartnerDto {
  @ApiProperty({ example: '3pl-east' })
  id: string;

  @ApiProperty({ enum: PARTNER_KINDS, example: '3pl' })
  kind: PartnerKind;

  @ApiProperty({ example: 'East Warehousing' })
  name: string;

  @ApiProperty({ enum: PARTNER_STATUSES, example: 'active' })
  status: PartnerStatus;

  /** Name of its quota plan. */
  @ApiProperty({ example: 'standard' })
  plan: string;

  @ApiProperty({ type: () => [ContactDto] })
  contacts: ContactDto[];

  @ApiProperty({ type: () => ReachDto })
  reach: ReachDto;

  /** Agreed with a 3PL or a carrier: how long it may tell nothing while something waits for its word; absent where its kind's default counts. Milliseconds. */
  @ApiProperty({ type: 'integer', required: false, example: 28_800_000 })
  silentAfterMs?: number;

  /** Counts up with every change; its ETags begin with it, and an If-Match of it alone will do. */
  @ApiProperty({ type: 'integer', example: 3 })
  version: number;

  @ApiProperty({ example: '2026-11-25T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ example: '2026-11-25T09:00:00.000Z' })
  changedAt: string;
}

export class PartnerPageDto {
  @ApiProperty({ type: () => [PartnerDto] })
  items: PartnerDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class PartnerListQuery extends PageQuery {
  @ApiProperty({ enum: PARTNER_KINDS, required: false })
  @IsOptional()
  @IsIn(PARTNER_KINDS)
  kind?: PartnerKind;

  @ApiProperty({ enum: PARTNER_STATUSES, required: false })
  @IsOptional()
  @IsIn(PARTNER_STATUSES)
  status?: PartnerStatus;

  @ApiProperty({ required: false, example: 'standard' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/)
  plan?: string;
}

export class ReasonDto {
  /** Recorded in the audit trail. */
  @ApiProperty({ example: 'Agreed with their operations on 24 November' })
  @IsString()
  @Length(1, 500)
  reason: string;
}

/** What is left out stays as it is. */
export class PartnerChangeDto {
  @ApiProperty({ example: 'East Warehousing', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @ListOf(() => ContactDto, { max: 20, optional: true })
  contacts?: ContactDto[];

  @ApiProperty({ example: 'standard', required: false })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/)
  plan?: string;

  @ApiProperty({ type: () => ReachDto, required: false, example: { warehouses: ['4012345000092'] } })
  @IsOptional()
  @Nested(() => ReachDto)
  reach?: ReachDto;

  /** How long a 3PL or a carrier may tell nothing while something waits for its word; null for its kind's default. Milliseconds. */
  @MayBeNull()
  @ApiProperty({ type: 'integer', required: false, nullable: true, example: 28_800_000 })
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_SILENCE_MS)
  @Max(LONGEST_SILENCE_MS)
  silentAfterMs?: number | null;

  /** Lets the partner reach what another one holds: both see the same business. Recorded in the audit trail. */
  @IsOptional()
  @Nested(() => ReasonDto)
  sharing?: ReasonDto;
}

export class ApprovalDto {
  /** Approves a partner that has not passed its certification; recorded in the audit trail. */
  @IsOptional()
  @Nested(() => ReasonDto)
  override?: ReasonDto;
}
