import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { FULFILMENT_LIFE, statesOf } from '#canonical';
import {
  AddressDto,
  FulfilmentLineDto,
  PackageDto,
  PickedLineDto,
  QuantityDto,
  RequestedLineDto,
} from '#canonical/dto';
import { PageQuery } from '#platform/query';

/** `planned`: the order has promised it, its warehouse does not hold it yet. */
const FULFILMENT_STATES = ['planned', ...statesOf(FULFILMENT_LIFE)] as const;
/** `picking` may be asked for as ever, although nothing is told to be: warehouses tell what they have picked. */
const ASKED_STATES = [...FULFILMENT_STATES, 'picking'] as const;

export class FulfilmentQueryDto extends PageQuery {
  /**
   * Partner that operates the warehouse.
   * @example 3pl-east
   */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  partner?: string;

  @ApiProperty({ enum: ASKED_STATES, required: false })
  @IsOptional()
  @IsIn(ASKED_STATES)
  state?: (typeof ASKED_STATES)[number];
}

/** A line that a warehouse was asked for, and how what it ships may differ. */
export class AskedLineDto extends RequestedLineDto {
  /** How much more may be shipped and is still taken; absent where nothing may. */
  @ApiProperty({ type: () => QuantityDto, required: false })
  tolerance?: QuantityDto;

  /**
   * Whether another item may be shipped for it; absent where none may.
   * @example true
   */
  mayBeSubstituted?: boolean;
}

/** A part of a fulfilment that left while more was to follow. */
export class PartShipmentDto {
  /** @example sap-4711-S1 */
  shipmentId?: string;

  /**
   * The report that told of it.
   * @example "01JDJ6V4C0M3Z0J5W7Q4X9K2TR"
   */
  reportId: string;

  @ApiProperty({ type: [PickedLineDto] })
  lines: PickedLineDto[];

  /** Outermost units that left, where that was told. */
  @ApiProperty({ type: [String], example: ['340123450000000017'] })
  ssccs: string[];
}

export class FulfilmentDto {
  /** @example sap-4711-F1 */
  id: string;

  /** @example sap-4711 */
  orderId: string;

  /** @example "4711" */
  orderNumber: string;

  @ApiProperty({ enum: FULFILMENT_STATES, example: 'released' })
  state: (typeof FULFILMENT_STATES)[number];

  /**
   * GLN.
   * @example "4012345000016"
   */
  warehouse: string;

  /** @example 3pl-east */
  partner?: string;

  shipTo: AddressDto;

  /** What the warehouse was asked for. */
  @ApiProperty({ type: [AskedLineDto] })
  lines: AskedLineDto[];

  /** What of it counts: less after a short pick. */
  @ApiProperty({ type: [PickedLineDto] })
  taken: PickedLineDto[];

  @ApiProperty({ type: [PackageDto] })
  packages: PackageDto[];

  /** What left in parts so far, where it does. */
  @ApiProperty({ type: [PartShipmentDto], required: false })
  partShipments?: PartShipmentDto[];

  /** What of it has left and is to come back; absent where nothing is. */
  @ApiProperty({ type: [FulfilmentLineDto], required: false })
  awaitedBack?: FulfilmentLineDto[];

  /** @example "2026-11-25" */
  requestedShipDate?: string;

  /**
   * The ERP's delivery, of the first part.
   * @example "80000001"
   */
  deliveryNumber?: string;
}

export class FulfilmentPageDto {
  @ApiProperty({ type: [FulfilmentDto] })
  items: FulfilmentDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
