import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { MoneyDto, QuantityDto } from '#canonical/dto';
import { PageQuery } from '#platform/query';
import { SourceReferenceDto } from '../orders/order.dto.js';

export class PurchaseOrderQuery extends PageQuery {
  /**
   * The ERP's supplier number.
   * @example "17400001"
   */
  @IsString()
  @Length(1, 40)
  supplier: string;
}

export class PurchaseOrderLineDto {
  /** @example "10" */
  lineId: string;

  /** @example SKU-1001 */
  sku: string;

  /** @example "Hand pallet scale" */
  description?: string;

  /** Ordered. */
  quantity: QuantityDto;

  /** Of it received, returns taken off. */
  received: QuantityDto;

  /** Nothing more is expected: all received, or ended by the buyer. */
  closed: boolean;

  /** Net price of one unit. */
  unitPrice?: MoneyDto;

  /**
   * GLN of the warehouse that it is to be delivered to; absent where that is not one of ours.
   * @example "4012345000016"
   */
  warehouse?: string;

  /** @example "2026-12-01" */
  deliveryDate?: string;
}

/** What was ordered from a supplier, as the ERP holds it. */
export class PurchaseOrderDto {
  source: SourceReferenceDto;

  /** @example "4500000001" */
  purchaseOrderNumber: string;

  /**
   * The ERP's supplier number.
   * @example "17400001"
   */
  supplier: string;

  /** @example EUR */
  currency: string;

  @ApiProperty({ enum: ['open', 'completed', 'cancelled'], example: 'open' })
  status: 'open' | 'completed' | 'cancelled';

  /** @example "2026-11-20" */
  orderedOn?: string;

  @ApiProperty({ type: [PurchaseOrderLineDto] })
  lines: PurchaseOrderLineDto[];
}

export class PurchaseOrderPageDto {
  @ApiProperty({ type: [PurchaseOrderDto] })
  items: PurchaseOrderDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
