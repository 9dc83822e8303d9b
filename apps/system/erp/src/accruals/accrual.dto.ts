import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { FreightPostingDto, IsPostingDay } from '../posting.dto.js';

/** Expected freight of a shipment. */
export class AccrualDto extends FreightPostingDto {
  /**
   * Settlement id: unique in the ERP.
   * @example sap-4711-S1
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  reference: string;

  /**
   * Where it is posted into a later period; the posting's day otherwise.
   * @example "2026-11-24"
   */
  @IsOptional()
  @IsPostingDay()
  documentDate?: string;
}

/** Takes an accrual back. */
export class ReverseAccrualDto {
  /**
   * As answered when the accrual was posted.
   * @example 0100000001-1010-2026
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  documentNumber: string;

  /** @example "2026-11-30" */
  @IsPostingDay()
  postingDate: string;

  /**
   * Where it is posted into a later period; the posting's day otherwise.
   * @example "2026-11-30"
   */
  @IsOptional()
  @IsPostingDay()
  documentDate?: string;
}
