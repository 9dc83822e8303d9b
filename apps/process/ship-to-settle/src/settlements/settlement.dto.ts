import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  FREIGHT_INVOICE_LIFE,
  type FreightInvoiceState,
  SETTLEMENT_LIFE,
  type SettlementState,
  statesOf,
} from '#canonical';
import {
  AllocationDto,
  ChargeDto,
  ChargeVarianceDto,
  FreightInvoiceDto as IssuedInvoice,
  MoneyDto,
} from '#canonical/dto';
import { PageQuery } from '#platform/query';

const SETTLEMENT_STATES = statesOf(SETTLEMENT_LIFE);
const INVOICE_STATES = statesOf(FREIGHT_INVOICE_LIFE);

export class SettlementQueryDto extends PageQuery {
  /** @example sap-4711 */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  orderId?: string;

  /**
   * Those that have a part of it, by carrier and number: what a carrier bills in one document for several shipments.
   * @example "SWFT:SWFT100007"
   */
  @IsOptional()
  @Matches(/^[A-Z]{2,4}:.{1,80}$/)
  statement?: string;
}

export class SupplementDto {
  /**
   * The carrier's number.
   * @example SW100009
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  invoiceNumber: string;
}

/** Which supplement was none, and why. */
export class UndoSupplementDto extends SupplementDto {
  /** @example "It bills what SW100007 billed: the carrier confirmed it by telephone." */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

/** The name that this contract gave a charge's variance. */
export class VarianceDto extends ChargeVarianceDto {}

/** A carrier's invoice, and what became of it. */
export class FreightInvoiceDto extends IssuedInvoice {
  /**
   * Carrier and its number; of a part of a statement also the shipment, `SWFT:SW100007:sap-4711-S1`.
   * @example "SWFT:SW100007"
   */
  id: string;

  /** @example sap-4711-S1 */
  settlementId: string;

  @ApiProperty({ enum: INVOICE_STATES, example: 'matched' })
  state: FreightInvoiceState;

  @ApiProperty({ type: [VarianceDto] })
  variances: VarianceDto[];

  /** How it was split over the order lines when it was posted. */
  @ApiProperty({ type: [AllocationDto] })
  allocations: AllocationDto[];

  /**
   * The ERP's posting.
   * @example "5105600001"
   */
  documentNumber?: string;

  /**
   * Why it is set aside: nothing is settled by it.
   * @example "SW100007 bills this shipment and is paid."
   */
  reason?: string;

  /** Of one that is set aside: a person said that it stays so. */
  rejected?: boolean;

  /** Additional charges, which a person took although the shipment was billed. */
  supplement?: boolean;

  /**
   * Of a credit memo that a person took: the invoice that it credits, where it names another, or none.
   * @example "SW100007"
   */
  attachedTo?: string;

  /** Of one that is disputed: what nobody disputes. */
  undisputed?: MoneyDto;

  /** What of it is not paid: while the rest is, and for good once the carrier has withdrawn it. */
  withheld?: MoneyDto;
}

/** One document in the ERP's books: an invoice, a part of one, or, with a negative amount, a credit memo. */
export class SettlementPostingDto {
  /**
   * Of the invoice that is settled by it.
   * @example SW100007
   */
  invoiceNumber: string;

  /**
   * Number of the carrier's document that says so.
   * @example SW100007
   */
  document: string;

  /**
   * Its number for the ERP: the carrier's, counted on where that is used. Of a part of a statement with its place among
   * the parts, `SW100007#2`.
   * @example SW100007/2
   */
  reference: string;

  amount: MoneyDto;

  /** @example "5105600001" */
  documentNumber?: string;

  @ApiProperty({
    enum: ['posting', 'posted', 'paid'],
    description: '`paid`: it may be paid; when it was, `paidOn` tells.',
    example: 'posted',
  })
  state: 'posting' | 'posted' | 'paid';

  /**
   * By the carrier's terms of payment: the ERP may not pay it before. Absent where there are none.
   * @example "2026-12-27"
   */
  dueOn?: string;

  /**
   * Since when the ERP may pay it.
   * @example "2026-11-27"
   */
  releasedOn?: string;

  /**
   * When the ERP paid it or set it off; absent until it told.
   * @example "2026-12-24"
   */
  paidOn?: string;

  /**
   * The ERP's document of the payment.
   * @example "2000000017"
   */
  paymentDocument?: string;
}

export class AccrualDto {
  @ApiProperty({ enum: ['none', 'posting', 'posted', 'reversed', 'off-book'] })
  state: 'none' | 'posting' | 'posted' | 'reversed' | 'off-book';

  amount?: MoneyDto;

  /** @example "0100000001-1010-2026" */
  documentNumber?: string;

  @ApiProperty({ type: [AllocationDto] })
  allocations: AllocationDto[];
}

export class SettlementDto {
  /** @example sap-4711-S1 */
  id: string;

  /** @example sap-4711 */
  orderId: string;

  /** @example sap-4711-S1 */
  shipmentId: string;

  @ApiProperty({ enum: SETTLEMENT_STATES, example: 'awaiting-invoice' })
  state: SettlementState;

  /**
   * SCAC of the carrier that accepted.
   * @example "SWFT"
   */
  carrier?: string;

  /** As tendered. */
  expected?: MoneyDto;

  @ApiProperty({ type: [ChargeDto] })
  expectedCharges: ChargeDto[];

  /** As invoiced and approved, supplements included. */
  billed?: MoneyDto;

  /** In the ERP's books, all its documents together. */
  posted?: MoneyDto;

  /** What is in the books beyond what was accrued; negative where it is less. Absent between two currencies. */
  difference?: MoneyDto;

  /**
   * Day on which the next of its postings may be paid; absent where none waits for its day.
   * @example "2026-12-27"
   */
  dueOn?: string;

  /** Oldest first. */
  @ApiProperty({ type: [SettlementPostingDto] })
  postings: SettlementPostingDto[];

  accrual: AccrualDto;

  @ApiProperty({ type: [FreightInvoiceDto] })
  invoices: FreightInvoiceDto[];

  /** What a reader must know, e.g. that the ERP has no accruals. */
  @ApiProperty({ type: [String], example: ['The ERP keeps no accruals'] })
  notes: string[];
}

export class SettlementPageDto {
  @ApiProperty({ type: [SettlementDto] })
  items: SettlementDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
