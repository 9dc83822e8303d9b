import { ApiProperty } from '@nestjs/swagger';

/** How far the order feed of an ERP has been read. */
export class FeedStatusDto {
  /**
   * Last successful read; absent before the first.
   * @example 2026-11-24T08:00:00.000Z
   */
  lastReadAt?: string;

  /** What the last read failed with; absent when it went well. */
  lastError?: string;
}

export class ErpSystemDto {
  /**
   * Connection id.
   * @example sap
   */
  id: string;

  /**
   * The adapter's id.
   * @example sap-s4hana
   */
  vendor: string;

  /** @example "SAP S/4HANA" */
  label: string;

  /** @example https://api.sap.com */
  docs: string;

  @ApiProperty({
    isArray: true,
    enum: ['accruals', 'payment-release', 'order-close'],
    example: ['accruals', 'payment-release', 'order-close'],
  })
  capabilities: string[];

  /** Whether the vendor answered just now. */
  @ApiProperty({ enum: ['up', 'down'], example: 'up' })
  status: 'up' | 'down';

  feed: FeedStatusDto;
}

export class ErpSystemsDto {
  @ApiProperty({ type: [ErpSystemDto] })
  items: ErpSystemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
