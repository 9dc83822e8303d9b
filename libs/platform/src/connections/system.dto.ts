import { ApiProperty } from '@nestjs/swagger';

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

    @ApiProperty({ isArray: true, enum: capabilities, example: capabilities })
    capabilities: Capability[];

    @ApiProperty({ description: 'Whether the vendor answered just now.', enum: ['up', 'down'], example: 'up' })
    status: 'up' | 'down';
  }
  return ConnectedSystemDto;
}
