import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FeedDto } from '#messaging';
import { connectedSystemDto } from '#platform/connections';
import { WMS_CAPABILITIES } from './wms.port.js';

export class WmsSystemDto extends connectedSystemDto(
  { id: 'wms', vendor: 'stowpoint', label: 'StowPoint WMS' },
  WMS_CAPABILITIES,
) {
  /** GLNs of the warehouses that it runs. */
  @ApiProperty({ type: [String], example: ['4012345000016'] })
  locations: string[];

  @ApiPropertyOptional({ type: FeedDto, description: 'Its webhooks.' })
  feed?: FeedDto;
}

export class WmsSystemsDto {
  @ApiProperty({ type: [WmsSystemDto] })
  items: WmsSystemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
