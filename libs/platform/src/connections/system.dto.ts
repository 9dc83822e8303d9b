import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MATURITIES, type Maturity } from './connection.types.js';

/** How the calls to a system fare. */
export class VendorCallsDto {
  @ApiProperty({
    description: '`open`: it failed too often in a row and is left alone for a moment; `half-open`: one call tries it.',
    enum: ['closed', 'half-open', 'open'],
    example: 'closed',
  })
  breaker: 'closed' | 'half-open' | 'open';

  @ApiProperty({
    type: 'integer',
    description: 'Calls at a time: fewer once it has said that there are too many.',
    example: 20,
  })
  limit: number;

  @ApiProperty({ type: 'integer', example: 3 })
  underWay: number;

  @ApiProperty({ type: 'integer', example: 0 })
  waiting: number;

  @ApiProperty({ type: 'integer', description: 'How long the oldest of them has waited. Milliseconds.', example: 0 })
  waitingMs: number;
}

const MATURITY = {
  enum: MATURITIES,
  description: '`experimental`: it does not do yet all that it is held to; `stable`: it does.',
  example: 'stable',
} as const;

/** An entry of a list of adapters, with the examples and the capabilities of one kind of system. */
export function adapterDto<Capability extends string>(
  example: { readonly id: string; readonly label: string; readonly docs: string },
  capabilities: readonly Capability[],
) {
  class AdapterDto {
    @ApiProperty({ description: '`vendor` of a connection.', example: example.id })
    id: string;

    @ApiProperty({ example: example.label })
    label: string;

    @ApiProperty(MATURITY)
    maturity: Maturity;

    @ApiProperty({ description: 'Where the vendor’s contract is described.', example: example.docs })
    docs: string;

    @ApiProperty({ isArray: true, enum: capabilities, example: capabilities })
    capabilities: Capability[];
  }
  return AdapterDto;
}

/** An entry of a list of connected systems, with the examples and the capabilities of one kind of system. */
export function connectedSystemDto<Capability extends string>(
  example: { readonly id: string; readonly vendor: string; readonly label: string },
  capabilities: readonly Capability[],
) {
  class ConnectedSystemDto {
    @ApiProperty({ description: 'Connection id.', example: example.id })
    id: string;

    @ApiProperty({ description: "The adapter's id.", example: example.vendor })
    vendor: string;

    @ApiProperty({ example: example.label })
    label: string;

    @ApiProperty(MATURITY)
    maturity: Maturity;

    @ApiProperty({ isArray: true, enum: capabilities, example: capabilities })
    capabilities: Capability[];

    @ApiProperty({
      description: 'Whether the vendor answered just now, within a second and a half.',
      enum: ['up', 'down'],
      example: 'up',
    })
    status: 'up' | 'down';

    @ApiPropertyOptional({ type: VendorCallsDto, description: 'Of the replica that answers.' })
    calls?: VendorCallsDto;
  }
  return ConnectedSystemDto;
}
