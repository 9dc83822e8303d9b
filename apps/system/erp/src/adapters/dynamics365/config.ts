import {
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

/** What a connection of vendor `dynamics365` needs: `baseUrl`, `credentials` and `options` of the landscape taken together. */
export class DynamicsConfig {
  /** Never shown, never logged. */
  static readonly secrets = ['clientSecret'] as const;

  /** Root of the environment, without `/data`. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['https', 'http'] })
  baseUrl: string;

  /** Directory of the application, as an id or a domain. */
  @IsString()
  @IsNotEmpty()
  tenantId: string;

  /** Application that is registered in Entra, and in the environment under _Microsoft Entra ID applications_. */
  @IsString()
  @IsNotEmpty()
  clientId: string;

  @IsString()
  @IsNotEmpty()
  clientSecret: string;

  /** Another cloud has another one (https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud). */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['https', 'http'] })
  authority: string = 'https://login.microsoftonline.com';

  /** What a token is asked for, without `/.default`; absent: the environment's own address. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['https', 'http'] })
  resource?: string;

  /** Legal entity (`dataAreaId`) whose orders, stock and invoices these are. */
  @Length(1, 4)
  company: string;

  /** ISO 3166-1 alpha-2 for addresses whose country has no ISO code there. */
  @Length(2, 2)
  defaultCountry: string;

  /** Procurement category of the lines of freight invoices: it says by its posting profile what they are charged to. */
  @IsString()
  @IsNotEmpty()
  procurementCategory: string;

  /** Name of the category's hierarchy, where several have one of that name. */
  @IsOptional()
  @MaxLength(128)
  procurementHierarchy?: string;

  /** Main account of these lines in its place, as the environment's format for integrations displays it. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  freightAccount?: string;

  /** From when on an order may be shipped: once it is confirmed there, or as soon as it is entered. */
  @IsIn(['confirmation', 'entry'])
  releaseAt: 'confirmation' | 'entry' = 'confirmation';

  /** Symbol of a unit there → UN/ECE Rec 20, beside those that are known. */
  @IsObject()
  units: Record<string, string> = {};

  /** Inventory statuses whose stock is not fit for sale. */
  @IsArray()
  @IsString({ each: true })
  blockingStatuses: string[] = ['Blocking'];

  /** How many days after it was entered an order is still looked at although it has ended. */
  @IsInt()
  @Min(1)
  @Max(365)
  followDays: number = 30;

  /** Orders in one read of the feed. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  pageSize: number = 200;

  @IsInt()
  @Min(100)
  @Max(120_000)
  timeoutMs: number = 30_000;

  /** Calls at once. */
  @IsInt()
  @Min(1)
  concurrency: number = 8;
}
