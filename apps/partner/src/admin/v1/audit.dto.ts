import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Matches, Min } from 'class-validator';
import { ACTOR_KINDS, type AuditEntry } from '#platform/audit';
import { PeriodQuery, WholeNumber } from '#platform/query';

export class ActorDto {
  @ApiProperty({ enum: ACTOR_KINDS, example: 'operator' })
  kind: string;

  @ApiProperty({ example: 'operator' })
  id: string;

  @ApiProperty({ required: false, example: '3pl-east' })
  partnerId?: string;
}

export class SubjectDto {
  @ApiProperty({ example: 'partner' })
  type: string;

  @ApiProperty({ example: '3pl-east' })
  id: string;
}

export class AuditEntryDto {
  /** Counts up by one. */
  @ApiProperty({ type: 'integer', example: 42 })
  sequence: number;

  @ApiProperty({ example: '2026-11-25T09:00:00.000Z' })
  at: string;

  @ApiProperty({ type: () => ActorDto })
  actor: ActorDto;

  @ApiProperty({ example: 'partner.suspended' })
  act: string;

  @ApiProperty({ type: () => SubjectDto })
  subject: SubjectDto;

  /** What was changed, as it was; secrets and persons redacted. */
  @ApiProperty({ type: 'object', additionalProperties: true, example: { status: 'active' } })
  before?: object;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { status: 'suspended' } })
  after?: object;

  @ApiProperty({ required: false, example: 'Invoices unpaid since August' })
  reason?: string;

  @ApiProperty({ example: '4bf92f3577b34da6a3ce929d0e0e4736' })
  correlationId: string;

  /** SHA-256 of the entry before, hexadecimal; 64 zeros for the first. */
  @ApiProperty({ example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' })
  previousHash: string;

  /** SHA-256 of this entry without this member and with its tenant, in the form of RFC 8785. */
  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  hash: string;
}

export class AuditPageDto {
  @ApiProperty({ type: () => [AuditEntryDto] })
  items: AuditEntryDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class AuditListQuery extends PeriodQuery {
  @ApiProperty({ required: false, example: 'partner.suspended' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  act?: string;

  /** `{type}/{id}` */
  @ApiProperty({ required: false, example: 'partner/3pl-east' })
  @IsOptional()
  @IsString()
  @Length(3, 200)
  subject?: string;

  /** Client id of whoever did it. */
  @ApiProperty({ required: false, example: 'operator' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  actor?: string;

  @ApiProperty({ required: false, example: '4bf92f3577b34da6a3ce929d0e0e4736' })
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/)
  correlationId?: string;
}

/** An entry that was noted elsewhere: the chain must still hold it. */
export class AnchorQuery {
  @ApiProperty({ type: 'integer', required: false, example: 42 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  sequence?: number;

  @ApiProperty({ required: false, example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  hash?: string;
}

export class ChainHeadDto {
  @ApiProperty({ type: 'integer', example: 42 })
  sequence: number;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  hash: string;
}

export class BreachDto {
  /** The entry at which it shows. */
  @ApiProperty({ type: 'integer', example: 17 })
  sequence: number;

  @ApiProperty({ enum: ['changed', 'missing', 'reordered', 'unlinked', 'head'], example: 'changed' })
  reason: string;

  @ApiProperty({ example: 'its text does not have its hash' })
  detail: string;
}

export class AuditVerificationDto {
  @ApiProperty({ example: true })
  intact: boolean;

  /** Entries looked at. */
  @ApiProperty({ type: 'integer', example: 42 })
  entries: number;

  /** Where the chain ends. Note it elsewhere and name it in a later verification. */
  @ApiProperty({ type: () => ChainHeadDto })
  head: ChainHeadDto;

  /** The first hundred. */
  @ApiProperty({ type: () => [BreachDto] })
  breaches: BreachDto[];
}

export const toEntry = ({ tenant: _, ...entry }: AuditEntry): AuditEntryDto => entry as AuditEntryDto;
