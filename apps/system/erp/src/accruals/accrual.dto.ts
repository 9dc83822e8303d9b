import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsNotEmpty, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { AllocationDto, MoneyDto } from '../values.dto.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Expected freight of a shipment. */
export class AccrualDto {
  /**
   * Settlement id: unique in the ERP.
   * @example sap-4711-S1
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  reference: string;

  /** @example 4711 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  orderNumber: string;

  /**
   * SCAC.
   * @example SWFT
   */
  @Matches(/^[A-Z]{2,4}$/)
  carrier: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  amount: MoneyDto;

  /** Sums to the amount. */
  @ApiProperty({ type: [AllocationDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => AllocationDto)
  allocations: AllocationDto[];

  /** @example 2026-11-24 */
  @Matches(DAY)
  postingDate: string;
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

  /** @example 2026-11-30 */
  @Matches(DAY)
  postingDate: string;
}

/** A posting in the ERP's books. */
export class PostingDto {
  /**
   * The ERP's number of it; where that repeats (by year, by company), with what makes it unique.
   * @example 0100000001-1010-2026
   */
  documentNumber: string;
}
