import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsNumber, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { FulfilmentLine, Package, PickedLine } from '../entities/fulfilment.js';
import { IsSscc } from './gs1.validator.js';
import { ListOf, Nested } from './nested.decorator.js';
import { QuantityDto } from './quantity.dto.js';

/** Part or all of an order line. */
export class FulfilmentLineDto implements FulfilmentLine {
  /**
   * The line's number in the order.
   * @example "10"
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  lineId: string;

  /** @example SKU-1001 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  sku: string;

  /** @example "04012345678901" */
  @IsOptional()
  @Matches(/^[0-9]{8,14}$/)
  gtin?: string;

  @Nested(() => QuantityDto)
  quantity: QuantityDto;
}

export class PickedLineDto extends FulfilmentLineDto implements PickedLine {
  /** @example L2611 */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  lot?: string;
}

/** A handling unit. */
export class PackageDto implements Package {
  /** Serial Shipping Container Code, its check digit included. */
  @ApiProperty({ pattern: '^[0-9]{18}$', example: '340123450000000017' })
  @IsSscc()
  sscc: string;

  /**
   * Gross weight in kilograms.
   * @example 12.5
   */
  @IsOptional()
  @IsNumber()
  @Min(0)
  weightKg?: number;

  @ListOf(() => PickedLineDto)
  lines: PickedLineDto[];
}
