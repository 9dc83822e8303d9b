import { plainToInstance } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, Matches, Max, Min, type ValidationError, validateSync } from 'class-validator';

/** Ten years: whatever is meant by more is no span of days. */
const MOST_DAYS = 3_660;

class BookTermsFile {
  @IsOptional() @IsInt() @Min(0) settleMs?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_DAYS) customerInvoiceDays?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_DAYS) freightInvoiceDays?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_DAYS) postingDays?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_DAYS) paymentDays?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_DAYS) customerCreditDays?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_DAYS) accrualDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(MOST_DAYS) lookBackDays?: number;
  @IsOptional() @IsInt() @Min(1) mostDifferences?: number;
  @IsOptional() @IsInt() @Min(1) @Max(MOST_DAYS) keepDays?: number;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) ordersFrom?: string;
}

const STRICT = { whitelist: true, forbidNonWhitelisted: true };

/** What is wrong with the terms of an installation's file; one that nobody knows is wrong as well. */
export const problemsOfBooks = (
  books: object,
  describe: (errors: readonly ValidationError[], path: string) => string[],
): string[] => describe(validateSync(plainToInstance(BookTermsFile, books), STRICT), 'LANDSCAPE_FILE books.');
