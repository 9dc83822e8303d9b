import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { PageQuery } from '#platform/query';
import { FINDING_KINDS, type FindingKind } from '../reconciliation/reconcile.js';
import { RECONCILIATION_STATES, type ReconciliationState } from '../reconciliation/reconciliation.reader.js';

/** Whose books are compared. */
export class ReconciliationSidesDto {
  /** @example wms */
  left: string;

  /** @example erp */
  right: string;
}

/** Watermarks: what happened after them is not in the figures. */
export class ReconciliationWatermarksDto {
  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-26T02:00:00.000Z' })
  left?: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-26T02:00:01.000Z' })
  right?: string;
}

/** Sum of both sides in one unit or currency. */
export class ReconciliationSumDto {
  /**
   * Unit or currency.
   * @example EA
   */
  unit: string;

  @ApiProperty({ type: 'number', description: 'Of money: in minor units.', example: 4120 })
  left: number;

  @ApiProperty({ type: 'number', description: 'Of money: in minor units.', example: 4118 })
  right: number;
}

/** What differs in one unit or currency. */
export class ReconciliationDifferingDto {
  /**
   * Unit or currency.
   * @example EUR
   */
  unit: string;

  @ApiProperty({ type: 'number', description: 'Of money: in minor units.', example: 4500 })
  amount: number;
}

/** What a comparison came to. Every row is a match, a difference or deferred. */
export class ReconciliationFiguresDto {
  @ApiProperty({ type: 'integer', description: 'Rows of the left side.', example: 42 })
  left: number;

  @ApiProperty({ type: 'integer', description: 'Rows of the right side.', example: 41 })
  right: number;

  @ApiProperty({ type: 'integer', example: 39 })
  matched: number;

  @ApiProperty({ type: 'integer', description: 'On both sides, and different.', example: 1 })
  differs: number;

  @ApiProperty({ type: 'integer', example: 1 })
  onlyLeft: number;

  @ApiProperty({ type: 'integer', example: 0 })
  onlyRight: number;

  @ApiProperty({
    type: 'integer',
    description: 'Something is under way there: it is looked at again in the next run.',
    example: 1,
  })
  deferred: number;

  @ApiProperty({ type: 'integer', description: 'Of those that match: how many did not before.', example: 0 })
  agreed: number;

  @ApiProperty({ type: [ReconciliationSumDto] })
  sums: ReconciliationSumDto[];

  @ApiPropertyOptional({
    type: [ReconciliationDifferingDto],
    description:
      'The amounts that differ, whichever side has more: differences that cancel each other out in the sums do not here. Absent in earlier runs.',
  })
  differing?: ReconciliationDifferingDto[];
}

/** One run of a reconciliation. */
export class ReconciliationDto {
  /** @example 1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11 */
  id: string;

  /** @example stock-reconciliation */
  name: string;

  @ApiProperty({
    enum: RECONCILIATION_STATES,
    description:
      '`partial`: a part could not be read, see `missing`. `failed`: nothing came of it, see `error`; the next run compares everything again.',
    example: 'complete',
  })
  state: ReconciliationState;

  @ApiProperty({ type: ReconciliationSidesDto })
  sides: ReconciliationSidesDto;

  @ApiProperty({ format: 'date-time', example: '2026-11-26T02:00:00.000Z' })
  startedAt: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-26T02:00:04.000Z' })
  finishedAt?: string;

  @ApiProperty({ type: ReconciliationWatermarksDto })
  asOf: ReconciliationWatermarksDto;

  @ApiPropertyOptional({ type: ReconciliationFiguresDto, description: 'Absent until everything was compared.' })
  figures?: ReconciliationFiguresDto;

  @ApiProperty({ type: [String], description: 'Parts that could not be read.', example: [] })
  missing: string[];

  /**
   * Why it failed.
   * @example More than 5000 differences between wms and erp: nothing was done about any of them
   */
  error?: string;
}

export class ReconciliationPageDto {
  @ApiProperty({ type: [ReconciliationDto] })
  items: ReconciliationDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class ReconciliationQueryDto extends PageQuery {
  /** @example stock-reconciliation */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  name?: string;

  @ApiPropertyOptional({ enum: RECONCILIATION_STATES, example: 'complete' })
  @IsOptional()
  @IsIn(RECONCILIATION_STATES)
  state?: ReconciliationState;
}

/** What is no match, or was none before. */
export class ReconciliationFindingDto {
  /** @example 4012345000016/SKU-1001 */
  key: string;

  /**
   * Cases about it are those of this instance.
   * @example 4012345000016/SKU-1001
   */
  instanceId: string;

  @ApiProperty({ enum: FINDING_KINDS, example: 'differs' })
  kind: FindingKind;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What the left side says. Absent where it says nothing.',
    example: { onHand: { value: 97, unit: 'EA' } },
  })
  left?: object;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What the right side says. Absent where it says nothing.',
    example: { onHand: { value: 100, unit: 'EA' } },
  })
  right?: object;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Between the two, in the words of the reconciliation.',
    example: { onHand: { value: -3, unit: 'EA' } },
  })
  difference?: object;

  /**
   * Why it cannot be said yet.
   * @example 2 movements wait for the ERP
   */
  why?: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-25T02:00:00.000Z' })
  differsSince?: string;
}

export class ReconciliationFindingPageDto {
  @ApiProperty({ type: [ReconciliationFindingDto] })
  items: ReconciliationFindingDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class ReconciliationFindingQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: FINDING_KINDS, example: 'differs' })
  @IsOptional()
  @IsIn(FINDING_KINDS)
  kind?: FindingKind;
}
