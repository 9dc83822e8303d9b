import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SEVERITIES, type Severity } from '#platform/config';
import { PageQuery } from '#platform/query';
import { CAUSE } from '../cases/cause.js';

const STATES = ['open', 'resolved', 'abandoned'] as const;
/** What a case may offer beside is told in members of their own. */
export const ACTIONS = ['retry', 'resolve', 'assign', 'abandon'] as const;

export class ExceptionQueryDto extends PageQuery {
  @ApiProperty({ enum: STATES, required: false })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  /**
   * The instance of the process (an order, a settlement) that the cases are about.
   * @example sap-4711
   */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  instanceId?: string;

  /**
   * Role that owns the cases.
   * @example order-desk
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  owner?: string;

  /**
   * What the cases are grouped by.
   * @example sap:vendor-unavailable
   */
  @IsOptional()
  @Matches(CAUSE)
  cause?: string;

  /**
   * Person to whom the cases are given.
   * @example m.jansen
   */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  assignee?: string;

  @ApiProperty({ enum: SEVERITIES, required: false })
  @IsOptional()
  @IsIn(SEVERITIES)
  severity?: Severity;
}

export class ActOnExceptionDto {
  /**
   * Why, for whoever reads the case later.
   * @example "The warehouse called: it ships tomorrow"
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  note?: string;

  /** With `resolve` of a case that has a form `resolveWith`: what that asks for. Of a command that was done by hand it is what it would have answered, e.g. `{"deliveryNumber": "80000001"}` or `{"documentNumber": "5105600001"}`. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  result?: Record<string, unknown>;
}

export class AssignExceptionDto {
  /** @example "m.jansen" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  assignee: string;
}

/** A case that waits, or waited, for a person. */
export class ExceptionDto {
  /** @example "5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10" */
  id: string;

  /** @example sap-4711 */
  instanceId: string;

  /** @example unknown-item */
  code: string;

  /**
   * What it is grouped by: the system and how it fails, or the kind of the case.
   * @example sap:unknown-item
   */
  cause?: string;

  /** @example "The ERP does not know an item" */
  title: string;

  /** @example "SKU-9999 is not in the material master" */
  detail?: string;

  /** @example order-desk */
  owner: string;

  /** @example "m.jansen" */
  assignee?: string;

  @ApiProperty({ enum: ['low', 'medium', 'high'] })
  severity: string;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    required: false,
    description: 'How often it went up to the next role because nobody settled it in time.',
    example: 0,
  })
  level?: number;

  @ApiProperty({ enum: ACTIONS, isArray: true })
  actions: string[];

  @ApiPropertyOptional({ description: 'What was to be done may be left out. Absent where it may not.', example: true })
  skippable?: boolean;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      'What must be told as `result` with `resolve`: a JSON Schema (2020-12). Absent where the word is enough, and of cases that opened before cases had forms.',
    example: { type: 'object', required: ['decision'], properties: { decision: { enum: ['ship', 'cancel'] } } },
  })
  resolveWith?: Record<string, unknown>;

  @ApiPropertyOptional({
    description: 'What was at hand when it opened.',
    anyOf: [{ type: 'object', additionalProperties: true }, { type: 'array', items: {} }, { type: 'string' }],
    example: { orderNumber: '10000001' },
  })
  evidence?: unknown;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiPropertyOptional({
    description:
      'The case before, which was tried again in vain: role, person, level, due time and log of that one go on in this one.',
    example: '0b1c7a52-6f3e-4a56-9d3b-0d6f2f2f9a10',
  })
  continues?: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'When the first of those opened.' })
  firstOpenedAt?: string;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty({ format: 'date-time', required: false })
  closedAt?: string;

  /** @example "retried" */
  resolution?: string;

  /** @example "operator" */
  closedBy?: string;
}

export class ExceptionPageDto {
  @ApiProperty({ type: [ExceptionDto] })
  items: ExceptionDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
