import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ChargeVarianceDto, ListOf } from '#canonical/dto';

export class FreightInvoiceQueryDto {
  /**
   * Standard Carrier Alpha Code.
   * @example SWFT
   */
  @Matches(/^[A-Z]{2,4}$/)
  carrier: string;

  /**
   * Whose part of a statement, which bills several shipments. Without it the first.
   * @example sap-4711-S1
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  shipmentId?: string;
}

export class DisputeRequestDto {
  /** @example SWFT */
  @Matches(/^[A-Z]{2,4}$/)
  carrier: string;

  /** @example sap-4711-S1 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  shipmentId: string;

  @ListOf(() => ChargeVarianceDto, { min: 1, max: 100 })
  variances: ChargeVarianceDto[];
}

export class DisputeReceiptDto {
  /**
   * The vendor's own id.
   * @example dsp_100003
   */
  disputeId: string;
}
