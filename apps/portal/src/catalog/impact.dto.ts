import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class UseDto {
  /** Of the last 90 days. */
  @ApiProperty({ type: 'integer', example: 1204 })
  @ApiProperty({ type: 'integer' })
  calls: number;

  @ApiProperty({ type: 'integer', example: 96 })
  @ApiProperty({ type: 'integer' })
  callsLast7Days: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-25T08:00:00.000Z' })
  lastAt: string;
}

export class OperationUseDto extends UseDto {
  @ApiProperty({ example: 'GET /partner/v1/fulfilments/{id}' })
  operation: string;
}

export class ConsumerUseDto extends UseDto {
  @ApiProperty({ example: '3pl-east' })
  partnerId: string;

  /** Use of the sandbox affects nobody's business. */
  @ApiProperty({ enum: ['production', 'sandbox'], example: 'production' })
  environment: 'production' | 'sandbox';

  @ApiProperty({ type: [OperationUseDto] })
  operations: OperationUseDto[];

  /** Whether shapes of its calls are recorded; its calls are counted either way. */
  @ApiProperty({ example: true })
  shapesRecorded: boolean;
}

/** Who still uses a version, for what, when last and how often. */
export class ImpactReportDto {
  @ApiProperty({ example: 'partner' })
  api: string;

  @ApiProperty({ example: 'v1' })
  version: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-25T08:00:05.000Z' })
  asOf: string;

  /** Of who uses which operations: another one means that the report would say something else now. */
  @ApiProperty({ example: 'b5bb9d8014a0f9b1d61e21e7' })
  digest: string;

  /** How many days back it looks. */
  @ApiProperty({ type: 'integer', example: 90 })
  @ApiProperty({ type: 'integer' })
  days: number;

  @ApiProperty({ type: [ConsumerUseDto] })
  consumers: ConsumerUseDto[];

  /** Partners whose business it would touch. */
  @ApiProperty({ type: [String], example: ['3pl-east'] })
  affected: string[];
}

export class RecordedShapeDto {
  @ApiProperty({ example: '3pl-east' })
  partnerId: string;

  @ApiProperty({ enum: ['production', 'sandbox'], example: 'production' })
  environment: 'production' | 'sandbox';

  @ApiProperty({ example: 'POST /partner/v1/fulfilments/{id}/confirmations' })
  operation: string;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { '': { types: ['object'] } } })
  query: Record<string, unknown>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'By pointer: the types that were sent; values only where the contract enumerates them.',
    example: { '': { types: ['object'] }, '/kind': { types: ['string'], values: ['picked'] } },
  })
  body?: Record<string, unknown>;

  @ApiProperty({ type: 'integer', example: 201 })
  @ApiProperty({ type: 'integer' })
  status: number;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { '': { types: ['object'] }, '/id': { types: ['string'] } },
  })
  answer?: Record<string, unknown>;

  /** Calls of this shape that were looked at. */
  @ApiProperty({ type: 'integer', example: 42 })
  @ApiProperty({ type: 'integer' })
  samples: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-25T08:00:00.000Z' })
  lastAt: string;
}

export class RecordedTrafficDto {
  @ApiProperty({ type: [RecordedShapeDto] })
  items: RecordedShapeDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
