import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Package, PickedLine, ShipmentRequest } from '#canonical';
import { IsSscc } from './gs1.validator.js';
import { AddressDto, QuantityDto } from './values.dto.js';

export class PackedLineDto implements PickedLine {
  /**
   * The line's number in the order.
   * @example "000010"
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

  @IsOptional()
  @Matches(/^[0-9]{8,14}$/)
  gtin?: string;

  @ValidateNested()
  @Type(() => QuantityDto)
  quantity: QuantityDto;

  /** @example L2611 */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  lot?: string;
}

/** A handling unit. */
export class PackageDto implements Package {
  /**
   * Serial Shipping Container Code.
   * @example "340123450000000017"
   */
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

  @ApiProperty({ type: [PackedLineDto] })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => PackedLineDto)
  lines: PackedLineDto[];
}

/** What is to be carried from where to where. */
export class ShipmentRequestDto implements ShipmentRequest {
  /**
   * Our reference, unique for ever; the vendor keeps it as its own reference.
   * @example sap-4711-S1
   */
  @Matches(/^[A-Za-z0-9._:-]{1,120}$/)
  shipmentId: string;

  /** @example sap-4711 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  orderId: string;

  @ValidateNested()
  @Type(() => AddressDto)
  from: AddressDto;

  @ValidateNested()
  @Type(() => AddressDto)
  to: AddressDto;

  @ApiProperty({ type: [PackageDto] })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => PackageDto)
  packages: PackageDto[];

  /** @example 212.4 */
  @IsNumber()
  @Min(0)
  totalWeightKg: number;

  /** @example EUR */
  @Matches(/^[A-Z]{3}$/)
  currency: string;

  /** @example "2026-11-27" */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  requestedDeliveryDate?: string;
}
