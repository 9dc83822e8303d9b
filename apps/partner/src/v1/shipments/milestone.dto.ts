import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches, ValidateIf } from 'class-validator';

export const MILESTONE_CODES = [
  'picked-up',
  'departed',
  'arrived',
  'delayed',
  'eta-changed',
  'delivery-attempted',
  'delivered',
  'pod',
] as const;

export class MilestoneDto {
  @ApiProperty({ enum: MILESTONE_CODES, example: 'departed' })
  @IsIn(MILESTONE_CODES)
  code: (typeof MILESTONE_CODES)[number];

  /** When it happened there, ISO 8601 with offset. Left out, it stays unknown. */
  @ApiProperty({ example: '2026-11-24T14:30:00+01:00', required: false })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'occurredAt must tell its offset' })
  occurredAt?: string;

  /** An `estimated` or `planned` milestone never counts as the thing having happened. */
  @ApiProperty({ enum: ['planned', 'estimated', 'actual'], default: 'actual', required: false })
  @IsOptional()
  @IsIn(['planned', 'estimated', 'actual'])
  classifier?: 'planned' | 'estimated' | 'actual';

  /** UN/LOCODE or place name. */
  @ApiProperty({ example: 'DEHAM', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  location?: string;

  @ApiProperty({ example: 'Road closed', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;

  /** Required with `eta-changed`, welcome with `delayed`. */
  @ApiProperty({ example: '2026-11-26T10:00:00+01:00', required: false })
  @ValidateIf((dto: MilestoneDto) => dto.code === 'eta-changed' || dto.eta !== undefined)
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'eta must tell its offset' })
  eta?: string;

  /** Who signed, with `pod`. */
  @ApiProperty({ example: 'M. Jansen', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  signedBy?: string;
}
