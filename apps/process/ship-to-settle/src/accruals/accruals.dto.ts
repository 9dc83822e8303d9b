import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches } from 'class-validator';
import { MoneyDto } from '#canonical/dto';
import { AGES, type Age } from './ageing.js';

export class AccrualAgeingQueryDto {
  /**
   * As open at the end of this day; today in UTC without it.
   * @example "2026-11-30"
   */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  asOf?: string;
}

export class AccrualBucketDto {
  /** Whole days since the posting. */
  @ApiProperty({ enum: AGES, example: '0-30' })
  age: Age;

  @ApiProperty({ type: 'integer', example: 12 })
  count: number;

  amount: MoneyDto;
}

/** What is open in one ERP's books in one currency. */
export class AccrualAgeingDto {
  /** @example sap */
  erp: string;

  /** @example EUR */
  currency: string;

  @ApiProperty({ type: 'integer', example: 12 })
  count: number;

  total: MoneyDto;

  /** Each of the four, youngest first; they sum to the total. */
  @ApiProperty({ type: [AccrualBucketDto] })
  buckets: AccrualBucketDto[];
}

/** Expected freight that is accrued and not taken back, by its age. */
export class AccrualReportDto {
  /** @example "2026-11-30" */
  asOf: string;

  @ApiProperty({ type: [AccrualAgeingDto] })
  items: AccrualAgeingDto[];
}
