import { ApiProperty } from '@nestjs/swagger';

const KINDS = ['event', 'decision', 'command', 'call', 'document', 'exception'] as const;

export class TimelineEntryDto {
  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  at: string;

  @ApiProperty({ enum: KINDS, example: 'event' })
  kind: (typeof KINDS)[number];

  /**
   * Whose it is: a connection, a partner, or one of our own processes.
   * @example sap
   */
  system: string;

  /** @example "create-delivery" */
  title: string;

  /** @example ok */
  outcome?: string;

  /**
   * W3C trace-id, 32 hex digits.
   * @example "0af7651916cd43dd8448eb211c80319c"
   */
  correlationId: string;

  /** @example 197 */
  durationMs?: number;

  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;
}
