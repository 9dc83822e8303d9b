import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { Rate, Tender } from '#canonical';
import { ChargeDto, ListOf, MoneyDto, Nested } from '#canonical/dto';
import { ShipmentRequestDto } from './shipment-request.dto.js';

/** What one carrier charges for a shipment. */
export class RateDto implements Rate {
  /**
   * Standard Carrier Alpha Code.
   * @example SWFT
   */
  @Matches(/^[A-Z]{2,4}$/)
  carrier: string;

  /** @example "Swift Freight" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  carrierName?: string;

  /** @example STANDARD */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  service: string;

  /** @example 2 */
  @IsOptional()
  @IsInt()
  @Min(0)
  transitDays?: number;

  @ListOf(() => ChargeDto, { min: 1, max: 100 })
  charges: ChargeDto[];

  /** The sum of the charges. */
  @Nested(() => MoneyDto)
  total: MoneyDto;

  /** The least that the carrier takes for `BASE`. */
  @IsOptional()
  @Nested(() => MoneyDto)
  minimumCharge?: MoneyDto;
}

export class RatesDto {
  /** Cheapest first; empty when no carrier serves the lane. */
  @ApiProperty({ type: [RateDto] })
  items: RateDto[];
}

/** A shipment offered to one carrier at a rate. */
export class TenderDto extends ShipmentRequestDto implements Tender {
  /**
   * 1 for the first tender of a shipment; each re-tender counts on.
   * @example 1
   */
  @IsInt()
  @Min(1)
  version: number;

  @Nested(() => RateDto)
  rate: RateDto;

  /** @example "2026-11-24T10:00:00.000Z" */
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'respondBy must tell its offset' })
  respondBy: string;
}

export class TenderReceiptDto {
  /**
   * Shipment and version.
   * @example sap-4711-S1-T1
   */
  tenderId: string;

  /**
   * Claim check of the label that was bought with it: a document of the order. Absent where the TMS sells none, or does not give it out any more.
   * @example 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
   */
  labelDocumentId?: string;
}
