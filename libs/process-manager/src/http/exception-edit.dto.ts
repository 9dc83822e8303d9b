import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsString, MaxLength } from 'class-validator';
import { EDIT_STATES } from '../cases/edits/edit.store.js';
import { ActOnExceptionDto } from './exception.dto.js';

/** Whatever JSON may hold. */
const ANY_VALUE = {
  anyOf: [
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
  ],
};

export class ProposeEditDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'JSON Merge Patch (RFC 7396) for the payload of the command that failed. Only members that the case tells to be `editable`.',
    example: { accrual: { postingDate: '2026-12-01' } },
  })
  @IsObject()
  patch: Record<string, unknown>;

  /**
   * Why, for whoever approves it.
   * @example "The period is closed: posted on the first day of the next one"
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class ApproveEditDto extends PickType(ActOnExceptionDto, ['note']) {}

export class RejectEditDto {
  /**
   * Why not, for whoever proposed it.
   * @example "The period will be opened again tomorrow"
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  note: string;
}

/** One difference between the payload that failed and its edited form. */
export class PayloadChangeDto {
  /**
   * JSON Pointer into the payload.
   * @example /accrual/postingDate
   */
  pointer: string;

  @ApiPropertyOptional({
    ...ANY_VALUE,
    description: 'As it failed. Absent where there was nothing.',
    example: '2026-11-30',
  })
  before?: unknown;

  @ApiPropertyOptional({
    ...ANY_VALUE,
    description: 'As it is to be. Absent where it is taken out.',
    example: '2026-12-01',
  })
  after?: unknown;
}

/** Another form of a command that failed: proposed by one person, decided about by another. */
export class ExceptionEditDto {
  /** @example "0b9d1c7e-6f3e-4a56-9d3b-0d6f2f2f9a11" */
  id: string;

  @ApiProperty({
    enum: EDIT_STATES,
    description: '`superseded`: another one was proposed; `stale`: the case went on without it.',
    example: 'proposed',
  })
  state: (typeof EDIT_STATES)[number];

  @ApiProperty({ type: [PayloadChangeDto] })
  changes: PayloadChangeDto[];

  /** @example "The period is closed: posted on the first day of the next one" */
  reason: string;

  /** @example operator */
  proposedBy: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T09:12:00.000Z' })
  proposedAt: string;

  /** @example controller */
  decidedBy?: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-24T09:20:00.000Z' })
  decidedAt?: string;

  /** @example "Agreed with accounting" */
  note?: string;
}
