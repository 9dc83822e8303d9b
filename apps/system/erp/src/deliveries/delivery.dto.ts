import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsISO8601,
  IsNotEmpty,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { FulfilmentLineDto } from '../values.dto.js';

/** What is to be delivered from one warehouse for one order. */
export class CreateDeliveryDto {
  /**
   * Our fulfilment id; the ERP keeps it as its external reference.
   * @example sap-4711-F1
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  reference: string;

  /** @example 4711 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  orderNumber: string;

  /**
   * GLN of the warehouse.
   * @example "4012345000016"
   */
  @Matches(/^[0-9]{13}$/)
  warehouse: string;

  @ApiProperty({ type: [FulfilmentLineDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(999)
  @ValidateNested({ each: true })
  @Type(() => FulfilmentLineDto)
  lines: FulfilmentLineDto[];
}

/** A delivery that the ERP holds. */
export class DeliveryDto {
  /** @example 80000001 */
  deliveryNumber: string;
}

/** What left the warehouse, and when. */
export class PostGoodsIssueDto {
  /**
   * Our fulfilment id.
   * @example sap-4711-F1
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  reference: string;

  /** @example 4711 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  orderNumber: string;

  /** Lines as picked: less than delivered after a short pick; a line of which nothing was picked may be left out. */
  @ApiProperty({ type: [FulfilmentLineDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(999)
  @ValidateNested({ each: true })
  @Type(() => FulfilmentLineDto)
  lines: FulfilmentLineDto[];

  /**
   * When the goods left, as an instant.
   * @example 2026-11-24T08:00:00Z
   */
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'occurredAt must carry an offset' })
  occurredAt: string;
}

/** The goods issue as the ERP posted it. */
export class GoodsIssueDto {
  /**
   * Material document, where the ERP names one.
   * @example "4900000123"
   */
  documentNumber?: string;

  /**
   * As exact as the ERP dates it: SAP gives a day.
   * @example 2026-11-24T00:00:00.000Z
   */
  postedAt?: string;
}
