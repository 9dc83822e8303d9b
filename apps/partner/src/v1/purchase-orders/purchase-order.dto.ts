import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto, QuantityDto } from '../values.dto.js';

export class PurchaseOrderLineDto {
  @ApiProperty({ example: '10' })
  lineId: string;

  @ApiProperty({ example: 'SKU-1001' })
  sku: string;

  @ApiProperty({ required: false, example: 'Hand pallet scale' })
  description?: string;

  /** What was ordered. */
  @ApiProperty({ type: () => QuantityDto })
  quantity: QuantityDto;

  /** What of it was received, returns taken off. */
  @ApiProperty({ type: () => QuantityDto })
  received: QuantityDto;

  /** Nothing more of it is expected. */
  @ApiProperty({ example: false })
  closed: boolean;

  /** Net price of one unit. */
  @ApiProperty({ type: () => MoneyDto, required: false })
  unitPrice?: MoneyDto;

  /** GLN of the warehouse to deliver to. */
  @ApiProperty({ required: false, example: '4012345000016' })
  warehouse?: string;

  /** Calendar day. */
  @ApiProperty({ required: false, example: '2026-12-01' })
  deliveryDate?: string;
}

export class PurchaseOrderDto {
  @ApiProperty({ example: 'sap-4500000001' })
  id: string;

  @ApiProperty({ example: '4500000001' })
  purchaseOrderNumber: string;

  @ApiProperty({ enum: ['open', 'completed', 'cancelled'], example: 'open' })
  state: 'open' | 'completed' | 'cancelled';

  /** ISO 4217. */
  @ApiProperty({ example: 'EUR' })
  currency: string;

  @ApiProperty({ required: false, example: '2026-11-20' })
  orderedOn?: string;

  @ApiProperty({ type: () => [PurchaseOrderLineDto] })
  lines: PurchaseOrderLineDto[];
}

export class PurchaseOrderPageDto {
  @ApiProperty({ type: () => [PurchaseOrderDto] })
  items: PurchaseOrderDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
