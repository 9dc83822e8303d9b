import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsNumber, IsOptional, IsString, Length, Matches, Max, Min, NotEquals } from 'class-validator';

export class StockAdjustmentDto {
  @ApiProperty({ example: 'SKU-1001' })
  @IsString()
  @Length(1, 60)
  sku: string;

  /** GLN of one of your warehouses. */
  @ApiProperty({ example: '4012345000016' })
  @Matches(/^[0-9]{13}$/)
  location: string;

  @ApiProperty({ description: 'Signed change of stock in `unit`.', minimum: -1_000_000_000, example: -2 })
  @IsNumber({ maxDecimalPlaces: 6, allowInfinity: false, allowNaN: false })
  @NotEquals(0)
  @Min(-1_000_000_000)
  @Max(1_000_000_000)
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

  @ApiProperty({ example: '2026-11-24T09:00:00+01:00', required: false })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'occurredAt must tell its offset' })
  occurredAt?: string;
}
