import { ApiProperty } from '@nestjs/swagger';
import { adapterDto } from '#platform/connections';
import { ERP_CAPABILITIES } from '../erp.port.js';

export class ErpAdapterDto extends adapterDto(
  { id: 'sap-s4hana', label: 'SAP S/4HANA', docs: 'https://api.sap.com/products/SAPS4HANACloud/apis/ODATA' },
  ERP_CAPABILITIES,
) {}

export class ErpAdaptersDto {
  @ApiProperty({ type: [ErpAdapterDto] })
  items: ErpAdapterDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
