import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ORDER_LIFE, type Order, type OrderLine, type OrderState, statesOf } from '#canonical';
import { AddressDto, ListOf, MoneyDto, Nested, QuantityDto, RequestedLineDto } from '#canonical/dto';
import { PageQuery } from '#platform/query';
import { FulfilmentDto } from '../fulfilments/fulfilment.dto.js';
import { ShipmentDto } from '../shipments/shipment.dto.js';
import { ReturnDto } from './return.dto.js';

const ORDER_STATES = statesOf(ORDER_LIFE);
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Order numbers become part of ids and addresses. */
const ORDER_NUMBER = /^[A-Za-z0-9._-]{1,40}$/;

export class SourceDto {
  /**
   * Connection id of the ERP.
   * @example sap
   */
  @Matches(/^[a-z0-9-]{1,40}$/)
  system: string;

  /** @example "4711" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  id: string;
}

export class CustomerDto {
  /** @example "10100001" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  id: string;

  /** @example "Inlandskunde DE 1" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
}

/** What its fulfilments carry on, and what only the order knows. */
export class OrderLineDto extends RequestedLineDto implements OrderLine {
  /** @example "Pallet jack" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  description?: string;

  @IsOptional()
  @Nested(() => MoneyDto)
  unitPrice?: MoneyDto;

  /** @example "2026-11-25" */
  @IsOptional()
  @Matches(DAY)
  requestedShipDate?: string;

  /**
   * The ERP says that it is dangerous; without a UN number nobody can ship it.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  dangerous?: boolean;

  /**
   * The ERP's own temperature condition, verbatim, where nothing says which `temperature` it is.
   * @example "07"
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  temperatureCondition?: string;

  /**
   * The ERP could not be asked what these goods ask for: what is not told of it takes nothing back that was known.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  goodsUnread?: boolean;
}

/** A sales order as its ERP holds it. */
export class CanonicalOrderDto implements Order {
  @Nested(() => SourceDto)
  source: SourceDto;

  /** @example "4711" */
  @Matches(ORDER_NUMBER)
  orderNumber: string;

  @Nested(() => CustomerDto)
  customer: CustomerDto;

  /** @example EUR */
  @Matches(/^[A-Z]{3}$/)
  currency: string;

  @ApiProperty({ enum: ['approved', 'not-checked', 'blocked'] })
  @IsIn(['approved', 'not-checked', 'blocked'])
  credit: 'approved' | 'not-checked' | 'blocked';

  /** @example "01" */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  deliveryBlock?: string;

  @ApiProperty({ enum: ['entered', 'released', 'cancelled', 'completed'] })
  @IsIn(['entered', 'released', 'cancelled', 'completed'])
  status: 'entered' | 'released' | 'cancelled' | 'completed';

  @Nested(() => AddressDto)
  shipTo: AddressDto;

  @ListOf(() => OrderLineDto, { min: 1, max: 999 })
  lines: OrderLineDto[];

  /** @example "2026-11-25" */
  @IsOptional()
  @Matches(DAY)
  requestedShipDate?: string;

  @ApiProperty({ enum: ['backorder', 'ship-short', 'hold'], required: false })
  @IsOptional()
  @IsIn(['backorder', 'ship-short', 'hold'])
  shortPickRule?: 'backorder' | 'ship-short' | 'hold';

  /** @example "2026-11-24T08:00:00.000Z" */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  enteredAt?: string;

  /** @example "2026-11-24T08:05:00.000Z" */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  changedAt?: string;
}

/** Either `erp` and `orderNumber`, or `order`. */
export class StartOrderDto {
  /**
   * Connection id of the ERP that holds the order.
   * @example sap
   */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/)
  erp?: string;

  /** @example "4711" */
  @IsOptional()
  @Matches(ORDER_NUMBER)
  orderNumber?: string;

  /** The order given whole. */
  @IsOptional()
  @Nested(() => CanonicalOrderDto)
  order?: CanonicalOrderDto;
}

export class CancelOrderDto {
  /** @example "Customer changed his mind" */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason?: string;
}

export class OrderQueryDto extends PageQuery {
  /** @example "4711" */
  @IsOptional()
  @Matches(ORDER_NUMBER)
  orderNumber?: string;

  @ApiProperty({ enum: ORDER_STATES, required: false })
  @IsOptional()
  @IsIn(ORDER_STATES)
  state?: OrderState;

  /**
   * ERP customer number.
   * @example "10100001"
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  customer?: string;
}

export class OrderSummaryDto {
  /** @example sap-4711 */
  id: string;

  @ApiProperty({ enum: ORDER_STATES, example: 'released' })
  state: OrderState;

  /** @example sap */
  erp: string;

  /** @example "4711" */
  orderNumber: string;

  /** @example "10100001" */
  customerId: string;
}

export class OpenLineDto {
  /** @example "10" */
  lineId: string;

  quantity: QuantityDto;
}

export class OrderDto extends OrderSummaryDto {
  order: CanonicalOrderDto;

  /** @example "credit" */
  holdReason?: string;

  /** @example "The credit limit is exceeded" */
  holdDetail?: string;

  /** @example "The goods have left" */
  cancelRejectedBecause?: string;

  /** What no warehouse has yet. */
  @ApiProperty({ type: [OpenLineDto] })
  backordered: OpenLineDto[];

  @ApiProperty({ type: [OpenLineDto] })
  cancelled: OpenLineDto[];

  /** What a warehouse did not find and the order desk has yet to decide on. */
  @ApiProperty({ type: [OpenLineDto], required: false })
  undecided?: OpenLineDto[];

  @ApiProperty({ type: [FulfilmentDto] })
  fulfilments: FulfilmentDto[];

  @ApiProperty({ type: [ShipmentDto] })
  shipments: ShipmentDto[];

  @ApiProperty({ type: [ReturnDto], required: false })
  returns?: ReturnDto[];

  @ApiProperty({ type: [String], example: ['90000001'] })
  invoiceNumbers: string[];

  /** What has left for good and no invoice of the ERP bills: it is waited for, or a person has said what of it. */
  @ApiProperty({ type: [OpenLineDto], required: false })
  uninvoiced?: OpenLineDto[];

  /**
   * Why nobody bills it, where a person said so.
   * @example "Sample, free of charge"
   */
  uninvoicedBecause?: string;
}

export class OrderPageDto {
  @ApiProperty({ type: [OrderSummaryDto] })
  items: OrderSummaryDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
