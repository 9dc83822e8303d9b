import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** What waits for one system, and how it fares. */
export class QueueDto {
  /**
   * Connection id of the system.
   * @example sap
   */
  target: string;

  @ApiProperty({
    type: 'integer',
    description: 'Commands that wait for their turn or for another attempt, in all replicas together.',
    example: 12,
  })
  waiting: number;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When the oldest of them was decided. Absent where none waits.',
    example: '2026-11-24T08:00:00.000Z',
  })
  waitingSince?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'How long the oldest of them has waited. Milliseconds.',
    example: 4200,
  })
  waitingMs?: number;

  @ApiProperty({
    description:
      'Of the replica that is worst off. `open`: too many failed in a row, nothing is sent for a moment; `half-open`: one command tries the system.',
    enum: ['closed', 'half-open', 'open'],
    example: 'closed',
  })
  breaker: 'closed' | 'half-open' | 'open';

  @ApiProperty({ type: 'integer', description: 'Commands at a time of the replica that answers.', example: 100 })
  limit: number;

  @ApiProperty({ type: 'integer', description: 'Under way in the replica that answers.', example: 3 })
  underWay: number;
}

export class QueuesDto {
  @ApiProperty({ type: [QueueDto] })
  items: QueueDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
