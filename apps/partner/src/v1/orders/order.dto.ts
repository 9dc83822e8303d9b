import { ApiProperty } from '@nestjs/swagger';
import { ORDER_LIFE, SHIPMENT_LIFE } from '#canonical';
import { QuantityDto, StateOf } from '../values.dto.js';

export class OrderSummaryDto {
  @ApiProperty({ example: 'sap-10000001' })
  id: string;

  @ApiProperty({ example: '10000001' })
  orderNumber: string;

  @StateOf(ORDER_LIFE, 'released')
  state: string;
}

export class OrderLineDto {
  @ApiProperty({ example: '10' })
  lineId: string;

  @ApiProperty({ example: 'SKU-1001' })
  sku: string;

  @ApiProperty({ type: () => QuantityDto })
  quantity: QuantityDto;
}

export class OrderShipmentDto {
  @ApiProperty({ example: 'sap-10000001-S1' })
  id: string;

  @StateOf(SHIPMENT_LIFE, 'in-transit')
  state: string;

  @ApiProperty({ required: false, example: 'SWFT' })
  carrier?: string;

  @ApiProperty({ required: false, example: 'SW123456' })
  pro?: string;

  @ApiProperty({ required: false, example: '2026-11-26T10:00:00+01:00' })
  eta?: string;

  @ApiProperty({ example: false })
  delayed: boolean;
}

export class OrderDto extends OrderSummaryDto {
  @ApiProperty({ type: () => [OrderLineDto] })
  lines: OrderLineDto[];

  @ApiProperty({ type: () => [OrderShipmentDto] })
  shipments: OrderShipmentDto[];

  @ApiProperty({ required: false, example: '2026-11-25' })
  requestedShipDate?: string;
}

export class OrderPageDto {
  @ApiProperty({ type: () => [OrderSummaryDto] })
  items: OrderSummaryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
