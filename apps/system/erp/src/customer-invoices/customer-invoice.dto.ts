import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { MoneyDto, QuantityDto } from '#canonical/dto';
import { PageQuery } from '#platform/query';

export class BilledInvoiceQuery extends PageQuery {
  /**
   * The ERP's customer number.
   * @example "10100001"
   */
  @IsString()
  @Length(1, 40)
  customer: string;
}

export class BilledInvoiceLineDto {
  /** @example "10" */
  lineId: string;

  /** @example "10000001" */
  orderNumber: string;

  /** @example "10" */
  orderLineId: string;

  /** @example SKU-1001 */
  sku: string;

  /** @example "Hand pallet scale" */
  description?: string;

  quantity: QuantityDto;

  net: MoneyDto;
}

/** What a customer was billed, as the ERP holds it. */
export class BilledInvoiceDto {
  /** @example "90000001" */
  invoiceNumber: string;

  /**
   * The ERP's customer number.
   * @example "10100001"
   */
  customer: string;

  /** @example "2026-11-24" */
  date: string;

  net: MoneyDto;

  tax: MoneyDto;

  gross: MoneyDto;

  cancelled: boolean;

  @ApiProperty({ type: [BilledInvoiceLineDto] })
  lines: BilledInvoiceLineDto[];
}

export class BilledInvoicePageDto {
  @ApiProperty({ type: [BilledInvoiceDto] })
  items: BilledInvoiceDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
