import { ApiProperty } from '@nestjs/swagger';
import { AddressDto, MoneyDto, QuantityDto, RequestedLineDto } from '#canonical/dto';

/** Which system holds the original, and its id there. */
export class SourceReferenceDto {
  /** @example sap */
  system: string;

  /** @example 4711 */
  id: string;
}

export class CustomerDto {
  /** @example "10100001" */
  id: string;

  /** @example "Inlandskunde DE 1" */
  name?: string;
}

/** What its fulfilments carry on, and what only the order knows. */
export class OrderLineDto extends RequestedLineDto {
  /** @example "Pallet jack" */
  description?: string;
  /** Net price of one unit. */
  unitPrice?: MoneyDto;
  /** @example 2026-11-25 */
  requestedShipDate?: string;
  /**
   * The ERP says that it is dangerous; without a UN number nobody can ship it.
   * @example true
   */
  dangerous?: boolean;
  /**
   * The ERP's own temperature condition, verbatim, where the connection does not say which `temperature` it is.
   * @example "07"
   */
  temperatureCondition?: string;
  /**
   * The ERP could not be asked what these goods ask for: what is not told of it takes nothing back that was known.
   * @example false
   */
  goodsUnread?: boolean;
}

/** A sales order as its ERP holds it. */
export class OrderDto {
  source: SourceReferenceDto;
  /** @example 4711 */
  orderNumber: string;
  customer: CustomerDto;
  /** @example EUR */
  currency: string;
  @ApiProperty({ enum: ['approved', 'not-checked', 'blocked'], example: 'approved' })
  credit: 'approved' | 'not-checked' | 'blocked';
  /**
   * The ERP's own delivery block, verbatim, when one is set.
   * @example "01"
   */
  deliveryBlock?: string;
  @ApiProperty({ enum: ['entered', 'released', 'cancelled', 'completed'], example: 'released' })
  status: 'entered' | 'released' | 'cancelled' | 'completed';
  shipTo: AddressDto;
  @ApiProperty({ type: [OrderLineDto] })
  lines: OrderLineDto[];
  /** @example 2026-11-25 */
  requestedShipDate?: string;
  @ApiProperty({ enum: ['backorder', 'ship-short', 'hold'], required: false })
  shortPickRule?: 'backorder' | 'ship-short' | 'hold';
  /** @example 2026-11-24T00:00:00.000Z */
  enteredAt?: string;
  /** @example 2026-11-24T08:00:00.000Z */
  changedAt?: string;
}

/** How much of an order's line an invoice bills; less than nothing where it takes back. */
export class InvoicedLineDto {
  /** @example "10" */
  orderLineId: string;

  quantity: QuantityDto;
}

/** The customer's invoice, as the ERP billed it. */
export class CustomerInvoiceDto {
  /** @example "90000001" */
  invoiceNumber: string;
  amount?: MoneyDto;
  /**
   * As exact as the ERP dates it.
   * @example 2026-11-24T00:00:00.000Z
   */
  postedAt?: string;
  /** What of the order it bills; absent where the ERP cannot tell. */
  @ApiProperty({ type: [InvoicedLineDto], required: false })
  lines?: InvoicedLineDto[];
}

export class CustomerInvoicesDto {
  @ApiProperty({ type: [CustomerInvoiceDto] })
  items: CustomerInvoiceDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class OrderStatusDto {
  /**
   * As read back from the ERP.
   * @example completed
   */
  status: string;
}
