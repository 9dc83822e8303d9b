import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { AllocationDto, ListOf, MoneyDto, Nested } from '#canonical/dto';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A calendar day, as ledgers date what they post. */
export const IsPostingDay = (): PropertyDecorator => Matches(DAY);

/** What every posting of freight says: for which order, of which carrier, how much, and how it falls to the lines. */
export class FreightPostingDto {
  /** @example "4711" */
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

  @Nested(() => MoneyDto)
  amount: MoneyDto;

  /** Sums to the amount. */
  @ListOf(() => AllocationDto, { min: 1 })
  allocations: AllocationDto[];

  /** @example "2026-11-24" */
  @IsPostingDay()
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
