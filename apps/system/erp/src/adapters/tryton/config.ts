import { IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Length, Max, Min } from 'class-validator';

/** What a Tryton connection needs beside its address. */
export class TrytonConfig {
  static readonly secrets = ['password'];

  /** Scheme and host of the server, without the database. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  baseUrl: string;

  /** Database name: the first segment of the server's address. */
  @IsString()
  @IsNotEmpty()
  database: string;

  @IsString()
  @IsNotEmpty()
  user: string;

  /** Secret. */
  @IsString()
  @IsNotEmpty()
  password: string;

  /** ISO 3166-1 alpha-2 for addresses that name no country. */
  @IsString()
  @Length(2, 2)
  defaultCountry: string;

  /** Name of the account that freight is expensed to. */
  @IsString()
  @IsNotEmpty()
  freightAccount: string;

  /** Name of the account that accrued freight is credited to. */
  @IsString()
  @IsNotEmpty()
  accrualAccount: string;

  /** Name of the journal for accruals and freight invoices. */
  @IsOptional()
  @IsString()
  expenseJournal?: string;

  /** Sales in one read of the feed. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  pageSize?: number;

  /** Longest wait for an answer. Tryton answers slowly while it loads its modules for a first session. */
  @IsInt()
  @Min(100)
  @Max(120_000)
  timeoutMs: number = 30_000;
}
