import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, ValidateIf } from 'class-validator';
import { HappenedAt, Moment } from '#canonical/dto';

export const MILESTONE_CODES = [
  'picked-up',
  'departed',
  'arrived',
  'delayed',
  'eta-changed',
  'delivery-attempted',
  'refused',
  'returned',
  'damaged',
  'delivered',
  'pod',
] as const;

/** A new ETA is an estimate whatever it calls itself. */
const hasHappened = ({ code, classifier = 'actual' }: MilestoneDto) =>
  classifier === 'actual' && code !== 'eta-changed';

export class MilestoneDto {
  @ApiProperty({ enum: MILESTONE_CODES, example: 'departed' })
  @IsIn(MILESTONE_CODES)
  code: (typeof MILESTONE_CODES)[number];

  @HappenedAt('When it happened there, or is to happen where the milestone is not `actual`', hasHappened)
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
  @Moment()
  eta?: string;

  /** Who signed, with `pod`. */
  @ApiProperty({ example: 'M. Jansen', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  signedBy?: string;
}
