import { ApiProperty } from '@nestjs/swagger';

export class WmsSystemDto {
  /**
   * Connection id.
   * @example wms
   */
  id: string;

  /**
   * The adapter's id.
   * @example stowpoint
   */
  vendor: string;

  /** @example "StowPoint WMS" */
  label: string;

  @ApiProperty({ isArray: true, enum: ['cancel', 'webhooks', 'lots'], example: ['cancel', 'webhooks', 'lots'] })
  capabilities: string[];

  /** GLNs of the warehouses that it runs. */
  @ApiProperty({ type: [String], example: ['4012345000016'] })
  locations: string[];

  /** Whether the vendor answered just now. */
  @ApiProperty({ enum: ['up', 'down'], example: 'up' })
  status: 'up' | 'down';
}

export class WmsSystemsDto {
  @ApiProperty({ type: [WmsSystemDto] })
  items: WmsSystemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
