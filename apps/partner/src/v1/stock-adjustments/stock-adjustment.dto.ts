import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches, Max, Min, NotEquals } from 'class-validator';
import { HappenedAt, IsNumberTo, IsWholeIfCounted } from '#canonical/dto';

export class StockAdjustmentDto {
  @ApiProperty({ example: 'SKU-1001' })
  @IsString()
  @Length(1, 60)
  sku: string;

  /** GLN of one of your warehouses. */
  @ApiProperty({ example: '4012345000016' })
  @Matches(/^[0-9]{13}$/)
  location: string;

  @ApiProperty({
    description: 'Signed change of stock in `unit`; whole where the unit counts things (EA, CS, CT, PL …).',
    minimum: -1_000_000_000,
    example: -2,
  })
  @IsNumberTo(6)
  @NotEquals(0)
  @Min(-1_000_000_000)
  @Max(1_000_000_000)
  @IsWholeIfCounted()
  delta: number;

  @ApiProperty({ example: 'EA' })
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;

  @ApiProperty({ example: 'DAMAGE' })
  @IsString()
  @Length(1, 100)
  reason: string;

  @ApiProperty({ required: false, example: 'L2026-11' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  lot?: string;

  @HappenedAt('When the stock changed')
  occurredAt?: string;
}
