import { ApiProperty } from '@nestjs/swagger';

export class TmsSystemDto {
  /**
   * Connection id.
   * @example tms
   */
  id: string;

  /**
   * The adapter's id.
   * @example freighthub
   */
  vendor: string;

  /** @example "FreightHub TMS" */
  label: string;

  @ApiProperty({ isArray: true, enum: ['tender', 'webhooks', 'dispute'], example: ['tender', 'webhooks', 'dispute'] })
  capabilities: string[];

  /** Whether the vendor answered just now. */
  @ApiProperty({ enum: ['up', 'down'], example: 'up' })
  status: 'up' | 'down';
}

export class TmsSystemsDto {
  @ApiProperty({ type: [TmsSystemDto] })
  items: TmsSystemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
