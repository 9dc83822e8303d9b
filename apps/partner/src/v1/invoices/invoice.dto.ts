import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto, QuantityDto } from '../values.dto.js';

export class InvoiceLineDto {
  @ApiProperty({ example: '10' })
  lineId: string;

  @ApiProperty({ example: '10000001' })
  orderNumber: string;

  /** The order's line. */
  @ApiProperty({ example: '10' })
  orderLineId: string;

  @ApiProperty({ example: 'SKU-1001' })
  sku: string;

  @ApiProperty({ required: false, example: 'Hand pallet scale' })
  description?: string;

  /** What was billed: what was shipped. */
  @ApiProperty({ type: () => QuantityDto })
  quantity: QuantityDto;

  @ApiProperty({ type: () => MoneyDto })
  net: MoneyDto;
}

export class InvoiceDto {
  @ApiProperty({ example: 'sap-90000001' })
  id: string;

  @ApiProperty({ example: '90000001' })
  invoiceNumber: string;

  /** Calendar day. */
  @ApiProperty({ example: '2026-11-24' })
  date: string;

  @ApiProperty({ type: () => MoneyDto })
  net: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  tax: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  gross: MoneyDto;

  /** It was taken back and is not to be paid. */
  @ApiProperty({ example: false })
  cancelled: boolean;

  @ApiProperty({ type: () => [InvoiceLineDto] })
  lines: InvoiceLineDto[];
}

export class InvoicePageDto {
  @ApiProperty({ type: () => [InvoiceDto] })
  items: InvoiceDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
