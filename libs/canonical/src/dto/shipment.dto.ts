import { IsArray, IsNotEmpty, IsNumber, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { Commodity, ShipmentRequest } from '../entities/shipment.js';
import { AddressDto } from './address.dto.js';
import { IsIso4217 } from './amount.validator.js';
import { PackageDto } from './fulfilment.dto.js';
import { IsSscc } from './gs1.validator.js';
import { RequestedLineDto } from './handling.dto.js';
import { ListOf, Nested } from './nested.decorator.js';

/** Goods of a shipment that ask for more of their carrier than room. */
export class CommodityDto extends RequestedLineDto implements Commodity {
  /**
   * Outermost handling units that hold it; absent where nobody told.
   * @example ["340123450000000017"]
   */
  @IsOptional()
  @IsArray()
  @IsSscc({ each: true })
  ssccs?: string[];
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

  @Nested(() => AddressDto)
  from: AddressDto;

  @Nested(() => AddressDto)
  to: AddressDto;

  @ListOf(() => PackageDto)
  packages: PackageDto[];

  /** Absent where none of the goods asks for anything. */
  @ListOf(() => CommodityDto, { max: 999, optional: true })
  commodities?: CommodityDto[];

  /** @example 212.4 */
  @IsNumber()
  @Min(0)
  totalWeightKg: number;

  /** @example EUR */
  @Matches(/^[A-Z]{3}$/)
  @IsIso4217()
  currency: string;

  /** @example "2026-11-27" */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  requestedDeliveryDate?: string;

  /**
   * Day that the goods leave: what follows an index, as fuel does, is charged by that day. Without it, today's.
   * @example "2026-11-25"
   */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  shipDate?: string;
}
