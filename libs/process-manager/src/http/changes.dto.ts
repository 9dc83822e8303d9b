import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { WholeNumber } from '#platform/query';
import { ExceptionDto } from './exception.dto.js';
import { TimelineEntryDto } from './timeline-entry.dto.js';

export class ChangesQueryDto {
  @ApiProperty({
    required: false,
    maxLength: 500,
    description: '`next` of the answer before; without one, from the beginning.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  after?: string;

  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: 500, default: 200 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 200;
}

/** One decision, with the commands that it is about as they stand now. */
export class ChangeDto {
  /** @example sap-4711 */
  instanceId: string;

  /**
   * The order that it belongs to; the instance itself where it belongs to none.
   * @example sap-4711
   */
  orderId: string;

  /** @example 12 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  sequence: number;

  /** As a timeline tells it. */
  @ApiProperty({ type: [TimelineEntryDto] })
  entries: TimelineEntryDto[];
}

/** What an instance is known by. */
export class InstanceNumberDto {
  /** @example delivery */
  kind: string;

  /** @example "80000001" */
  number: string;

  /**
   * Whose number it is, where it is one system's.
   * @example sap
   */
  system?: string;
}

export class InstanceWaitDto {
  @ApiProperty({ enum: ['timer', 'command'], example: 'timer' })
  kind: 'timer' | 'command';

  /**
   * Name of the timer, type of the command.
   * @example "tender-response"
   */
  name: string;

  /**
   * Of a command: the system that is to do it.
   * @example tms
   */
  target?: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'Of a command: when it was decided.' })
  since?: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'Of a timer: when it is due.' })
  until?: string;
}

/** An instance as it stands now. */
export class ChangedInstanceDto {
  /** @example sap-4711 */
  id: string;

  /** @example sap-4711 */
  orderId: string;

  /** @example released */
  state: string;

  /** Nothing is awaited any more. */
  ended: boolean;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Counts up with each decision.', example: 12 })
  sequence: number;

  /**
   * W3C trace-id, 32 hex digits.
   * @example "0af7651916cd43dd8448eb211c80319c"
   */
  correlationId: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As this API answers it where it is asked for the instance alone.',
  })
  view: object;

  @ApiProperty({ type: [InstanceNumberDto] })
  numbers: InstanceNumberDto[];

  @ApiProperty({ type: [InstanceWaitDto] })
  waitsFor: InstanceWaitDto[];

  @ApiProperty({ type: [String], description: 'Codes of its open cases.', example: ['unknown-item'] })
  openCases: string[];
}

export class ChangedCaseDto extends ExceptionDto {
  /** @example sap-4711 */
  orderId: string;

  @ApiProperty({ description: 'Of two of one case the greater one is the later one. A whole number.', example: '7831' })
  changedIn: string;
}

/** What happened since, in an order in which nothing is missed; something may be told twice. */
export class ChangesDto {
  @ApiProperty({ type: [ChangeDto] })
  changes: ChangeDto[];

  @ApiProperty({ type: [ChangedInstanceDto], description: 'Those that the changes are of, each once.' })
  instances: ChangedInstanceDto[];

  @ApiProperty({
    type: [ChangedCaseDto],
    description: 'Cases that were opened, worked on or closed, as they stand now.',
  })
  cases: ChangedCaseDto[];

  /** Where the next answer goes on. Lasts, until the database is restored. */
  @ApiProperty({ maxLength: 500, example: '["7831","sap-4711","12","7830","5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10"]' })
  next: string;

  /** There may be more already. */
  more: boolean;

  @ApiProperty({
    description: 'The cursor is of before the database was restored: these are the first changes of all.',
    example: false,
  })
  restarted: boolean;

  @ApiProperty({ format: 'date-time', description: 'What was committed until then is told, where there is no more.' })
  asOf: string;
}
