import { ApiProperty } from '@nestjs/swagger';
import { FeedDto } from '#messaging';
import { connectedSystemDto } from '#platform/connections';
import { ERP_CAPABILITIES } from '../erp.port.js';

/** Something that a person at the ERP has to put right. */
export class FeedWarningDto {
  /** @example goods-data-forbidden */
  code: string;

  /** @example "What goods ask for is not known: the material master may not be read." */
  message: string;

  /** @example 2026-11-24T08:00:00.000Z */
  since: string;
}

/** How far the order feed of an ERP has been read, and whether it can be. */
export class FeedStatusDto extends FeedDto {
  /**
   * Last successful read; absent before the first.
   * @example 2026-11-24T08:00:00.000Z
   */
  lastReadAt?: string;

  /**
   * What the last read failed with; absent when it went well.
   * @example "The ERP did not answer in time"
   */
  lastError?: string;

  /** What of the orders cannot be read, although they go on; absent when all can. */
  @ApiProperty({ type: FeedWarningDto, required: false })
  warning?: FeedWarningDto;
}

export class ErpSystemDto extends connectedSystemDto(
  { id: 'sap', vendor: 'sap-s4hana', label: 'SAP S/4HANA' },
  ERP_CAPABILITIES,
) {
  /** @example https://api.sap.com */
  docs: string;

  feed: FeedStatusDto;
}

export class ErpSystemsDto {
  @ApiProperty({ type: [ErpSystemDto] })
  items: ErpSystemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
