import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { CASE_ACTS, type CaseActName, MOST_ACTS } from '../cases/case.acts.js';
import { MOST_EDITS } from '../cases/edits/edit.store.js';
import { ExceptionDto } from './exception.dto.js';
import { ExceptionEditDto } from './exception-edit.dto.js';
import { ExceptionEvidenceDto } from './exception-evidence.dto.js';

export class CommentExceptionDto {
  /** @example "The carrier called: it collects tomorrow at 08:00" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text: string;
}

export class SkipExceptionDto {
  /**
   * Why what was to be done is left out.
   * @example "The ERP has closed the order by itself"
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

/** Something that was done to a case. */
export class ExceptionActDto {
  @ApiProperty({ format: 'date-time', example: '2026-11-24T09:12:00.000Z' })
  at: string;

  @ApiProperty({ enum: CASE_ACTS, example: 'commented' })
  act: CaseActName;

  /**
   * Who did it; absent when it was the clock.
   * @example operator
   */
  by?: string;

  /** @example "The carrier called: it collects tomorrow at 08:00" */
  text?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What it changed.',
    example: { assignee: 'm.jansen' },
  })
  detail?: Record<string, unknown>;
}

/** A case with all that is known of it. */
export class ExceptionDetailDto extends ExceptionDto {
  @ApiProperty({
    type: [ExceptionActDto],
    maxItems: MOST_ACTS,
    description: 'What was done to it, oldest first: comments, assignments, escalations and the rest.',
  })
  acts: ExceptionActDto[];

  @ApiProperty({
    type: [ExceptionEditDto],
    maxItems: MOST_EDITS,
    description: 'Edited forms of the command that failed, oldest first.',
  })
  edits: ExceptionEditDto[];

  @ApiProperty({
    type: [String],
    description:
      'What of the command that failed may be edited: JSON Pointers into its payload, all below them included.',
    example: ['/accrual/postingDate'],
  })
  editable: string[];

  @ApiProperty({
    type: () => ExceptionEvidenceDto,
    description: 'Put together from where it is kept, at the time of reading.',
  })
  trace: ExceptionEvidenceDto;
}
