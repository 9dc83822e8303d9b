import { ApiProperty } from '@nestjs/swagger';
import { FULFILMENT_LIFE } from '#canonical';
import { AddressDto } from '../address.dto.js';
import { HandlingDto } from '../handling.dto.js';
import { QuantityDto, StateOf } from '../values.dto.js';

export class FulfilmentLineDto extends HandlingDto {
  @ApiProperty({ example: '10' })
  lineId: string;

  @ApiProperty({ example: 'SKU-1001' })
  sku: string;

  @ApiProperty({ required: false, example: '04012345678901' })
  gtin?: string;

  @ApiProperty({ type: () => QuantityDto })
  quantity: QuantityDto;

  /** How much more may be shipped; absent where nothing may. */
  @ApiProperty({ type: () => QuantityDto, required: false })
  tolerance?: QuantityDto;

  /** Whether another item may be shipped for it; absent where none may. */
  @ApiProperty({ example: true, required: false })
  mayBeSubstituted?: boolean;
}

export class PartShippedLineDto {
  @ApiProperty({ example: '10' })
  lineId: string;

  @ApiProperty({ type: () => QuantityDto })
  quantity: QuantityDto;

  @ApiProperty({ required: false, example: 'L2026-11' })
  lot?: string;
}

export class PackageDto {
  @ApiProperty({ example: '340123450000000000' })
  sscc: string;

  @ApiProperty({ required: false, example: 12.5 })
  weightKg?: number;
}

/** A part of the fulfilment that left while more was to follow. */
export class PartShipmentDto {
  @ApiProperty({ required: false, example: 'sap-10000001-S1' })
  shipmentId?: string;

  @ApiProperty({ type: () => [PartShippedLineDto] })
  lines: PartShippedLineDto[];
}

/** Goods that left and are to come back. */
export class AwaitedBackLineDto {
  @ApiProperty({ example: '10' })
  lineId: string;

  @ApiProperty({ example: 'SKU-1001' })
  sku: string;

  @ApiProperty({ type: () => QuantityDto })
  quantity: QuantityDto;
}

export class FulfilmentDto {
  @ApiProperty({ example: 'sap-10000001-F1' })
  id: string;

  @ApiProperty({ example: '10000001' })
  orderNumber: string;

  @StateOf(FULFILMENT_LIFE, 'accepted')
  state: string;

  /** GLN of the warehouse. */
  @ApiProperty({ example: '4012345000016' })
  warehouse: string;

  @ApiProperty({ type: () => AddressDto })
  shipTo: AddressDto;

  /** What is asked for. */
  @ApiProperty({ type: () => [FulfilmentLineDto] })
  lines: FulfilmentLineDto[];

  @ApiProperty({ type: () => [PackageDto] })
  packages: PackageDto[];

  /** What left in parts so far, where it does. */
  @ApiProperty({ type: () => [PartShipmentDto], required: false })
  partShipments?: PartShipmentDto[];

  /** What left and is to come back to you: count it when it comes, with the confirmation `returned`. */
  @ApiProperty({ type: () => [AwaitedBackLineDto], required: false })
  awaitedBack?: AwaitedBackLineDto[];

  @ApiProperty({ required: false, example: '2026-11-25' })
  requestedShipDate?: string;
}

export class FulfilmentPageDto {
  @ApiProperty({ type: () => [FulfilmentDto] })
  items: FulfilmentDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
