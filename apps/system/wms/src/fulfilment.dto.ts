import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsISO31661Alpha2,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { FulfilmentRequest } from '#canonical';
import { IsGln } from './gln.validator.js';

const STATES = [
  'released',
  'accepted',
  'rejected',
  'picking',
  'picked',
  'short',
  'packed',
  'loaded',
  'shipped',
  'cancelled',
] as const;

/** The same amount in the item's base unit. */
export class BaseQuantityDto {
  /** @example 5 */
  @IsNumber()
  @Min(0)
  value: number;

  /** @example EA */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;
}

/** An amount and its UN/ECE Rec 20 unit. */
export class QuantityDto {
  /** @example 5 */
  @IsNumber()
  @Min(0)
  value: number;

  /** @example EA */
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => BaseQuantityDto)
  base?: BaseQuantityDto;
}

export class AddressDto {
  /** @example "Nordwind Handel GmbH" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  /** @example "Kaistrasse 5" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  street?: string;

  /** @example Hamburg */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  city: string;

  /** @example "20457" */
  @IsString()
  @MaxLength(20)
  postalCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string;

  /**
   * ISO 3166-1 alpha-2.
   * @example DE
   */
  @IsISO31661Alpha2()
  country: string;

  /** Global Location Number of the consignee. */
  @IsOptional()
  @IsGln()
  gln?: string;
}

export class FulfilmentLineDto {
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
}

/** What one warehouse is asked to ship. */
export class FulfilmentRequestDto implements FulfilmentRequest {
  /**
   * Our reference, unique for ever; the vendor keeps it as its external id.
   * @example sap-4711-F1
   */
  @Matches(/^[A-Za-z0-9._:-]{1,80}$/)
  fulfilmentId: string;

  /** @example sap-4711 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  orderId: string;

  /** @example "4711" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  orderNumber: string;

  /**
   * GLN of the warehouse.
   * @example "4012345000016"
   */
  @IsGln()
  warehouse: string;

  @ValidateNested()
  @Type(() => AddressDto)
  shipTo: AddressDto;

  @ApiProperty({ type: [FulfilmentLineDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => FulfilmentLineDto)
  lines: FulfilmentLineDto[];

  /** @example "2026-11-24" */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  requestedShipDate?: string;
}

export class ReleasedFulfilmentDto {
  /** @example sap-4711-F1 */
  fulfilmentId: string;

  /**
   * The vendor's own id.
   * @example SO-100001
   */
  wmsReference: string;
}

export class PickedLineDto extends FulfilmentLineDto {
  /** @example L2611 */
  @IsOptional()
  @IsString()
  lot?: string;
}

/** A handling unit. */
export class PackageDto {
  /**
   * Serial Shipping Container Code.
   * @example "340123450000000017"
   */
  sscc: string;

  /**
   * Gross weight in kilograms.
   * @example 12.5
   */
  weightKg?: number;

  @ApiProperty({ type: [PickedLineDto] })
  lines: PickedLineDto[];
}

export class FulfilmentStatusDto {
  /** @example sap-4711-F1 */
  fulfilmentId: string;

  /** @example SO-100001 */
  wmsReference: string;

  @ApiProperty({ enum: STATES, example: 'packed' })
  state: (typeof STATES)[number];

  /** What was picked; before picking has ended, what was asked for. A line from several lots appears once per lot. */
  @ApiProperty({ type: [PickedLineDto] })
  lines: PickedLineDto[];

  @ApiProperty({ type: [PackageDto] })
  packages: PackageDto[];

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  changedAt?: string;
}

export class CancellationDto {
  /** `rejected`: picking had gone too far; the warehouse goes on. */
  @ApiProperty({ enum: ['cancelled', 'rejected'], example: 'cancelled' })
  outcome: 'cancelled' | 'rejected';

  /** The vendor's words. */
  reason?: string;
}
