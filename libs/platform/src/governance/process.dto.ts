import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SEVERITIES } from '../config/index.js';

/** A way from one state to another. */
export class TransitionDto {
  @ApiProperty({ example: 'promised' })
  from: string;

  @ApiProperty({ example: 'released' })
  to: string;

  @ApiPropertyOptional({ description: 'What makes it go there.', example: 'the first warehouse has it' })
  why?: string;
}

/** The life of one kind of thing that a process keeps. */
export class LifeDto {
  @ApiProperty({ example: 'order' })
  entity: string;

  @ApiProperty({ example: 'received' })
  initial: string;

  @ApiProperty({ type: [String], example: ['received', 'promised', 'released', 'closed'] })
  states: string[];

  @ApiProperty({ type: [String], description: 'In which nothing is awaited any more.', example: ['closed'] })
  ends: string[];

  @ApiProperty({ type: () => [TransitionDto] })
  transitions: TransitionDto[];
}

/** What a process asks a system to do, and for how long it tries. */
export class ProcessCommandDto {
  @ApiProperty({ example: 'create-delivery' })
  type: string;

  @ApiProperty({
    type: 'integer',
    description: 'Before the second attempt; doubled from then on. Milliseconds.',
    example: 500,
  })
  firstDelayMs: number;

  @ApiProperty({ type: 'integer', description: 'Between attempts at most. Milliseconds.', example: 30000 })
  maxDelayMs: number;

  @ApiProperty({ type: 'integer', description: 'A case tells that it is late. Milliseconds.', example: 900000 })
  warnAfterMs: number;

  @ApiProperty({ type: 'integer', description: 'It fails for good. Milliseconds.', example: 604800000 })
  giveUpAfterMs: number;
}

/** A kind of case that the process opens. */
export class ProcessFailureDto {
  @ApiProperty({
    description: 'Codes are this, or this and what it is about: `no-carrier:sap-4711-S1`.',
    example: 'no-carrier',
  })
  code: string;

  @ApiProperty({ example: 'No carrier takes the goods, or all that were asked refused.' })
  when: string;

  @ApiProperty({ type: [String], description: 'Roles, one of which has it.', example: ['transport-desk'] })
  owners: string[];

  @ApiProperty({ enum: SEVERITIES, isArray: true, example: ['high'] })
  severities: string[];

  @ApiProperty({
    type: 'integer',
    description: 'When it is due at the latest; a service level of the customer’s may ask for sooner. Milliseconds.',
    example: 7200000,
  })
  dueInMs: number;

  @ApiProperty({ type: [String], description: 'What may be done about it.', example: ['retry', 'assign'] })
  actions: string[];
}

/** How a process goes, as the running build decides it. */
export class ProcessDto {
  @ApiProperty({ example: 'order-to-ship' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Counts up with every change of what is decided.', example: 5 })
  version: number;

  @ApiProperty({
    type: [String],
    description: 'Events that it acts on.',
    example: ['order.released', 'pick.confirmed'],
  })
  consumes: string[];

  @ApiProperty({ type: [String], description: 'Events that its decisions tell.', example: ['order.closed'] })
  emits: string[];

  @ApiProperty({
    type: [String],
    description: 'Of what it holds the systems’ words against the table of who owns which field.',
    example: ['order', 'order-line'],
  })
  entities: string[];

  @ApiProperty({ type: () => [LifeDto] })
  lives: LifeDto[];

  @ApiProperty({ type: () => [ProcessCommandDto] })
  commands: ProcessCommandDto[];

  @ApiProperty({ type: () => [ProcessFailureDto] })
  failures: ProcessFailureDto[];
}
