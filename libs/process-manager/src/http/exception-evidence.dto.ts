import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MOST_EVIDENCE } from '../cases/case.evidence.js';

const OUTCOMES = ['ok', 'failed', 'unclear'] as const;
const OBJECT = { type: 'object', additionalProperties: true } as const;

/** The command that failed, or is late. */
export class ExceptionCommandDto {
  /**
   * Under which its effect happens once.
   * @example "ship-to-settle:sap-4711-S1:4:0:r0"
   */
  key: string;

  /** @example post-accrual */
  type: string;

  /** @example sap */
  target: string;

  @ApiProperty({ ...OBJECT, description: 'What it was to do.', example: { erp: 'sap', orderId: 'sap-4711' } })
  payload: Record<string, unknown>;

  @ApiProperty({ type: 'integer', minimum: 0, example: 3 })
  attempts: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  decidedAt: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-24T08:00:00.100Z' })
  startedAt?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Absent while it is still being tried.',
    example: '2026-11-24T08:10:00.000Z',
  })
  finishedAt?: string;

  /**
   * Of the last attempt that is followed by another.
   * @example "vendor-unavailable: no answer within 10 s"
   */
  lastError?: string;

  @ApiPropertyOptional({
    ...OBJECT,
    description: 'How it ended for good.',
    example: { code: 'vendor-rejected', message: 'The period is closed', attempts: 3 },
  })
  failure?: Record<string, unknown>;
}

/** A call to the system of the command, or from it. */
export class ExceptionCallDto {
  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:00.120Z' })
  at: string;

  /** @example sap */
  system: string;

  /** @example "post accrual" */
  operation: string;

  @ApiProperty({ enum: ['out', 'in'], example: 'out' })
  direction: 'out' | 'in';

  /** @example POST */
  method: string;

  /** @example "/sap/opu/odata/sap/API_JOURNALENTRY" */
  url: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Absent where no answer came.', example: 400 })
  status?: number;

  @ApiProperty({ enum: OUTCOMES, example: 'failed' })
  outcome: (typeof OUTCOMES)[number];

  /** @example "The period is closed" */
  error?: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 1 })
  attempt: number;

  @ApiProperty({ description: 'Milliseconds.', example: 197 })
  durationMs: number;

  /**
   * W3C trace-id, 32 hex digits.
   * @example "0af7651916cd43dd8448eb211c80319c"
   */
  correlationId: string;
}

/** A message of the order that was received or sent. */
export class ExceptionDocumentDto {
  /** @example "sha256-9f86d081884c7d659a2feaa0c55ad015" */
  documentId: string;

  /** @example "/wms/webhooks/wms" */
  channel: string;

  @ApiProperty({ enum: ['in', 'out'], example: 'in' })
  direction: 'in' | 'out';

  /** @example application/json */
  mediaType: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Bytes.', example: 512 })
  size: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T07:59:00.000Z' })
  receivedAt: string;
}

/** What shows how a case came about. */
export class ExceptionEvidenceDto {
  @ApiPropertyOptional({ type: () => ExceptionCommandDto, description: 'Absent where the case is about no command.' })
  command?: ExceptionCommandDto;

  @ApiProperty({
    type: [ExceptionCallDto],
    maxItems: MOST_EVIDENCE,
    description: 'Calls while the command was tried, oldest first; of a case about no command those before it opened.',
  })
  calls: ExceptionCallDto[];

  @ApiProperty({
    type: [ExceptionDocumentDto],
    maxItems: MOST_EVIDENCE,
    description: 'Messages of the order, oldest first.',
  })
  documents: ExceptionDocumentDto[];
}
