import { ApiProperty } from '@nestjs/swagger';
import { adapterDto } from '#platform/connections';
import { WMS_CAPABILITIES } from './wms.port.js';

export class WmsAdapterDto extends adapterDto(
  { id: 'stowpoint', label: 'StowPoint WMS', docs: 'apps/system/wms/src/adapters/stowpoint/README.md' },
  WMS_CAPABILITIES,
) {}

export class WmsAdaptersDto {
  @ApiProperty({ type: [WmsAdapterDto] })
  items: WmsAdapterDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
