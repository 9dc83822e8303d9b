import { IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { FulfilmentLineDto, ListOf } from '#canonical/dto';

/** Goods that left and are to come back. */
export class AnnounceReturnDto {
  /**
   * Our return id; the ERP keeps it as its external reference.
   * @example sap-4711-R1
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  reference: string;

  /** @example "4711" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  orderNumber: string;

  /**
   * GLN of the warehouse that they come back to.
   * @example "4012345000016"
   */
  @Matches(/^[0-9]{13}$/)
  warehouse: string;

  /** No more than left. */
  @ListOf(() => FulfilmentLineDto, { min: 1, max: 999 })
  lines: FulfilmentLineDto[];

  /** @example "the order was cancelled" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  because: string;
}

/** A return that the ERP holds. */
export class ReturnAnnouncedDto {
  /** @example "60000001" */
  returnNumber: string;
}

/** What of a return came at once. */
export class ReceiveReturnDto {
  /**
   * Of this receipt: the return's id with its number. A return may come in several.
   * @example sap-4711-R1-1
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  receiptId: string;

  /**
   * The ERP's number of the return.
   * @example "60000001"
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  returnNumber: string;

  /** What was counted: less than announced where the rest has not come. */
  @ListOf(() => FulfilmentLineDto, { min: 1, max: 999 })
  lines: FulfilmentLineDto[];

  /**
   * When they were received, as an instant.
   * @example 2026-11-25T08:00:00Z
   */
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'occurredAt must carry an offset' })
  occurredAt: string;
}

/** The goods receipt as the ERP posted it. */
export class ReturnReceivedDto {
  /** @example "4900000456" */
  documentNumber: string;

  /**
   * Another day than they came on where the period of that one is closed; absent where the ERP does not tell it.
   * @example "2026-11-25"
   */
  postedOn?: string;
}

/** Nothing more of a return comes. */
export class CancelReturnDto {
  /**
   * The ERP's number of it, where it is known.
   * @example "60000001"
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  returnNumber?: string;
}
