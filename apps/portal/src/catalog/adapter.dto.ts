import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AdapterView } from '../systems/systems.view.js';

const KINDS = ['erp', 'wms', 'tms'] as const satisfies AdapterView['kind'][];
const MATURITIES = ['experimental', 'stable'] as const satisfies AdapterView['maturity'][];

/** What speaks to the systems of one vendor, connected or not. */
export class AdapterDto {
  @ApiProperty({ description: '`vendor` of a connection.', example: 'stowpoint' })
  id: string;

  @ApiProperty({ enum: KINDS, example: 'wms' })
  kind: (typeof KINDS)[number];

  @ApiProperty({ example: 'StowPoint WMS' })
  label: string;

  @ApiProperty({
    enum: MATURITIES,
    description: '`experimental`: it does not do yet all that it is held to; `stable`: it does.',
    example: 'stable',
  })
  maturity: (typeof MATURITIES)[number];

  @ApiProperty({ type: [String], example: ['cancel', 'webhooks'] })
  capabilities: string[];

  @ApiPropertyOptional({
    type: [String],
    description: 'What others of its kind may do and it does not; absent where nobody said.',
    example: ['lots'],
  })
  lacks?: string[];

  @ApiPropertyOptional({
    description: 'What it does not do, as HTML out of its description.',
    example: '<ul><li>Change a shipment order: cancel it and release a new one.</li></ul>',
  })
  limits?: string;

  @ApiPropertyOptional({
    format: 'uri',
    description: 'The vendor’s contract, where it is public.',
    example: 'https://api.sap.com/products/SAPS4HANACloud/apis/ODATA',
  })
  docs?: string;

  @ApiProperty({ type: [String], description: 'Ids of the systems that are connected by it.', example: ['wms'] })
  connections: string[];
}

export class AdapterPageDto {
  @ApiProperty({ type: () => [AdapterDto] })
  items: AdapterDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
