import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { VendorView } from '../tower.view.js';

const KINDS = ['erp', 'wms', 'tms'] as const satisfies VendorView['kind'][];
const STATUS = ['up', 'down'] as const satisfies Required<VendorView>['status'][];
const MATURITY = ['experimental', 'stable'] as const satisfies Required<VendorView>['maturity'][];
const BREAKER = ['closed', 'half-open', 'open'] as const satisfies Required<VendorView>['breaker'][];

/** A connected ERP, WMS or TMS. */
export class ConnectedSystemDto {
  @ApiProperty({ example: 'wms' })
  id: string;

  @ApiProperty({ enum: KINDS, example: 'wms' })
  kind: (typeof KINDS)[number];

  @ApiProperty({ description: 'As its adapter calls it.', example: 'StowPoint WMS' })
  label: string;

  @ApiPropertyOptional({
    enum: MATURITY,
    description:
      '`experimental`: its adapter does not do yet all that it is held to; absent where its API does not answer.',
    example: 'stable',
  })
  maturity?: (typeof MATURITY)[number];

  @ApiPropertyOptional({
    type: [String],
    description: 'What its adapter does; absent where its API does not answer.',
    example: ['cancel', 'webhooks'],
  })
  capabilities?: string[];

  @ApiPropertyOptional({
    type: [String],
    description: 'What others of its kind may do and its adapter does not; absent where nobody said.',
    example: ['lots'],
  })
  lacks?: string[];

  @ApiPropertyOptional({
    description: 'What its adapter does not do, as HTML out of its description.',
    example: '<ul><li>Change a shipment order: cancel it and release a new one.</li></ul>',
  })
  limits?: string;

  @ApiPropertyOptional({
    format: 'uri',
    description: 'The vendor’s contract, where it is public.',
    example: 'https://api.sap.com/products/SAPS4HANACloud/apis/ODATA',
  })
  docs?: string;

  @ApiPropertyOptional({ enum: STATUS, description: 'Absent where its API did not say.', example: 'up' })
  status?: (typeof STATUS)[number];

  @ApiPropertyOptional({
    enum: BREAKER,
    description: '`open`: it failed too often in a row and is left alone for a moment.',
    example: 'closed',
  })
  breaker?: (typeof BREAKER)[number];

  @ApiPropertyOptional({
    description: 'What of it cannot be read, although the rest goes on.',
    example: 'No permission',
  })
  warning?: string;
}

export class ConnectedSystemPageDto {
  @ApiProperty({ type: () => [ConnectedSystemDto] })
  items: ConnectedSystemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
