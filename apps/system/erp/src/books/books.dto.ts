import { ApiProperty } from '@nestjs/swagger';
import type {
  OpenAccrual,
  OpenOrder,
  PaidInvoice,
  PostedInvoice,
  UnbilledDelivery,
  UncreditedReturn,
} from '#canonical';
import { MoneyDto } from '#canonical/dto';
import { PageQuery } from '#platform/query';
import { IsPostingDay } from '../posting.dto.js';

/** A sales order that its ERP has not ended. */
export class OpenOrderDto implements OpenOrder {
  /** @example "10000001" */
  orderNumber: string;

  /**
   * The ERP's customer number.
   * @example "10100001"
   */
  customer: string;

  /** `entered` while something there holds it. */
  @ApiProperty({ enum: ['entered', 'released'], example: 'released' })
  status: 'entered' | 'released';

  /** Net value of the whole order. */
  net?: MoneyDto;

  /** @example 2026-11-24T00:00:00.000Z */
  enteredAt?: string;

  /** @example 2026-11-24T08:00:00.000Z */
  changedAt?: string;
}

/** A delivery whose goods have left and that its customer was not billed for as a whole. */
export class UnbilledDeliveryDto implements UnbilledDelivery {
  /** @example "80000001" */
  deliveryNumber: string;

  /**
   * The fulfilment that it was created for; empty where somebody else made it.
   * @example sap-10000001-F1
   */
  reference: string;

  /** @example "10000001" */
  orderNumber: string;

  /** @example "2026-11-24" */
  issuedOn?: string;

  @ApiProperty({ enum: ['nothing', 'partly'], example: 'nothing' })
  billed: 'nothing' | 'partly';
}

export class PostedInvoiceQuery extends PageQuery {
  /**
   * Posted on this day or later.
   * @example "2026-08-01"
   */
  @IsPostingDay()
  postedFrom: string;
}

/** A carrier's invoice in the ledger under a reference of ours. */
export class PostedInvoiceDto implements PostedInvoice {
  /** @example 5105600001-2026 */
  documentNumber: string;

  /**
   * The carrier's own number.
   * @example SWFT-90017
   */
  invoiceNumber: string;

  /** @example sap-4711-S1 */
  settlementId: string;

  /** Negative: a credit memo. */
  amount: MoneyDto;

  /** @example "2026-11-24" */
  postingDate: string;

  /** Whether it may be paid. */
  released: boolean;
}

/** Expected freight that stands in the ledger under a reference of ours: posted, and not taken back. */
export class OpenAccrualDto implements OpenAccrual {
  /** @example 0100000001-1010-2026 */
  documentNumber: string;

  /**
   * Settlement id.
   * @example sap-4711-S1
   */
  reference: string;

  amount: MoneyDto;

  /** @example "2026-11-24" */
  postingDate: string;
}

export class PaymentQuery extends PageQuery {
  /**
   * Paid on this day or later.
   * @example "2026-08-01"
   */
  @IsPostingDay()
  paidFrom: string;
}

/** A carrier's invoice under a reference of ours that was paid or set off. */
export class PaidInvoiceDto implements PaidInvoice {
  /**
   * Of the payment, or of what it was set off with.
   * @example "2000000017-1010-2026"
   */
  documentNumber: string;

  /**
   * The carrier's own number.
   * @example SWFT-90017
   */
  invoiceNumber: string;

  /** @example sap-4711-S1 */
  settlementId: string;

  /** Negative: a credit memo. */
  amount: MoneyDto;

  /** @example "2026-11-24" */
  paidOn: string;
}

/** Goods that came back and that their customer was not credited for as a whole. */
export class UncreditedReturnDto implements UncreditedReturn {
  /** @example "84000001" */
  deliveryNumber: string;

  /**
   * The receipt that it was created for; empty where somebody else made it.
   * @example sap-10000001-R1-1
   */
  reference: string;

  /** @example "2026-11-24" */
  receivedOn?: string;

  @ApiProperty({ enum: ['nothing', 'partly'], example: 'nothing' })
  credited: 'nothing' | 'partly';
}

export class OpenOrderPageDto {
  @ApiProperty({ type: [OpenOrderDto] })
  items: OpenOrderDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class UnbilledDeliveryPageDto {
  @ApiProperty({ type: [UnbilledDeliveryDto] })
  items: UnbilledDeliveryDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class PostedInvoicePageDto {
  @ApiProperty({ type: [PostedInvoiceDto] })
  items: PostedInvoiceDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class OpenAccrualPageDto {
  @ApiProperty({ type: [OpenAccrualDto] })
  items: OpenAccrualDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class PaidInvoicePageDto {
  @ApiProperty({ type: [PaidInvoiceDto] })
  items: PaidInvoiceDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class UncreditedReturnPageDto {
  @ApiProperty({ type: [UncreditedReturnDto] })
  items: UncreditedReturnDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
