import { ApiProperty } from '@nestjs/swagger';
import { FULFILMENT_LIFE } from '#canonical';
import { AddressDto } from '../../v1/address.dto.js';
import {
  AwaitedBackLineDto,
  FulfilmentLineDto as FulfilmentLineV1Dto,
  PartShipmentDto,
} from '../../v1/fulfilments/fulfilment.dto.js';
import { QuantityDto, StateOf } from '../../v1/values.dto.js';
import { HandlingUnitDto } from '../handling-unit.dto.js';

export class FulfilmentLineDto extends FulfilmentLineV1Dto {
  /** How much of it lies in the handling units; absent while nothing is packed. */
  @ApiProperty({ type: () => QuantityDto, required: false })
  packed?: QuantityDto;
}

export class FulfilmentDto {
  @ApiProperty({ example: 'sap-10000001-F1' })
  id: string;

  @ApiProperty({ example: '10000001' })
  orderNumber: string;

  @StateOf(FULFILMENT_LIFE, 'packed')
  state: string;

  /** GLN of the warehouse. */
  @ApiProperty({ example: '4012345000016' })
  warehouse: string;

  @ApiProperty({ type: () => AddressDto })
  shipTo: AddressDto;

  /** What is asked for. */
  @ApiProperty({ type: () => [FulfilmentLineDto] })
  lines: FulfilmentLineDto[];

  /** As packed, each piece in the innermost unit that holds it. */
  @ApiProperty({ type: () => [HandlingUnitDto] })
  handlingUnits: HandlingUnitDto[];

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
