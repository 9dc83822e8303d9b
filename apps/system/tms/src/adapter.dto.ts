import { ApiProperty } from '@nestjs/swagger';
import { adapterDto } from '#platform/connections';
import { TMS_CAPABILITIES } from './tms.port.js';

export class TmsAdapterDto extends adapterDto(
  { id: 'freighthub', label: 'FreightHub TMS', docs: 'apps/system/tms/src/adapters/freighthub/README.md' },
  TMS_CAPABILITIES,
) {}

export class TmsAdaptersDto {
  @ApiProperty({ type: [TmsAdapterDto] })
  items: TmsAdapterDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
