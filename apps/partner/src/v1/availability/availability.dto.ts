import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { QuantityDto } from '../values.dto.js';

export class AvailabilityQuery {
  @ApiProperty({ example: 'SKU-1001' })
  @IsString()
  @Length(1, 60)
  sku: string;
}

export class AvailabilityDto {
  @ApiProperty({ example: 'SKU-1001' })
  sku: string;

  /** Free for sale over all warehouses. */
  @ApiProperty({ type: () => QuantityDto })
  free: QuantityDto;

  /** Age of the oldest figure in it. */
  @ApiProperty({ example: '2026-11-24T08:00:00.000Z', required: false })
  asOf?: string;

  /** Some figure in it is older than it should be: a system does not answer. */
  @ApiProperty({ example: false, required: false })
  stale?: boolean;
}
