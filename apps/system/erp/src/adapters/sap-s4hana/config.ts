import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUrl,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import {
  type HazardousMaterials,
  IsHazardousMaterials,
  IsTemperatureConditions,
  type TemperatureConditions,
} from './goods-data.config.js';

/** What a connection of vendor `sap-s4hana` needs: `baseUrl`, `credentials` and `options` of the landscape taken together. */
export class SapConfig {
  /** Never shown, never logged. */
  static readonly secrets = ['password', 'clientSecret'] as const;

  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['https', 'http'] })
  baseUrl: string;

  /** `basic`: a communication user. `oauth`: client credentials of a communication system. */
  @IsIn(['basic', 'oauth'])
  auth: 'basic' | 'oauth' = 'basic';

  @ValidateIf((config: SapConfig) => config.auth === 'basic')
  @IsString()
  @IsNotEmpty()
  username: string;

  @ValidateIf((config: SapConfig) => config.auth === 'basic')
  @IsString()
  @IsNotEmpty()
  password: string;

  @ValidateIf((config: SapConfig) => config.auth === 'oauth')
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['https', 'http'] })
  tokenUrl: string;

  @ValidateIf((config: SapConfig) => config.auth === 'oauth')
  @IsString()
  @IsNotEmpty()
  clientId: string;

  @ValidateIf((config: SapConfig) => config.auth === 'oauth')
  @IsString()
  @IsNotEmpty()
  clientSecret: string;

  /** Mandant; sent as `sap-client` when set. On-premise systems with several clients need it. */
  @IsOptional()
  @Length(3, 3)
  sapClient?: string;

  @Length(4, 4)
  companyCode: string;

  /** G/L account that freight invoices are charged to. */
  @Length(1, 10)
  freightExpenseAccount: string;

  /** G/L account (accrued liabilities) that the expected freight is credited to. */
  @Length(1, 10)
  accrualAccount: string;

  @IsOptional()
  @MaxLength(10)
  costCenter?: string;

  /** Input tax code of freight invoices. */
  @Length(2, 2)
  taxCode: string = 'V0';

  /** Reason for rejection that closes the open remainder of an order. */
  @Length(1, 2)
  rejectionReason: string = '01';

  /** Type of the returns orders that are entered (`CBAR`: with advanced returns management; often `RE` on-premise). */
  @Length(1, 4)
  returnType: string = 'CBAR';

  /** Return reason of their items, as customized. */
  @Length(1, 3)
  returnReason: string = '001';

  /** What becomes of the goods that come back (`0001`: they are received into the plant). */
  @Length(1, 4)
  returnFollowUp: string = '0001';

  /** Reason for reversal of accruals. */
  @Length(2, 2)
  reversalReason: string = '01';

  /** Block under which freight invoices are posted; releasing the payment takes it away. */
  @Length(1, 1)
  paymentBlock: string = 'A';

  /** User shown as the creator of journal entries. */
  @Length(1, 12)
  journalUser: string = 'CROSSDOCK';

  /** Plant → shipping point; a plant that is not here has a shipping point of the same code. */
  @IsObject()
  shippingPoints: Record<string, string> = {};

  /** Plant → storage location that movements are booked in. */
  @IsObject()
  storageLocations: Record<string, string> = {};

  /** … where the plant is not among them. */
  @Length(4, 4)
  storageLocation: string = '0001';

  /**
   * Whether the material master is asked what the goods of an order ask for. Without it nobody is told of dangerous goods
   * and temperatures: only for those who sell neither.
   */
  @IsBoolean()
  readGoodsData: boolean = true;

  /** Hazardous material number → entry of the dangerous goods list. One that is not here is held until a person tells. */
  @IsHazardousMaterials()
  hazardousMaterials: HazardousMaterials = {};

  /** Temperature condition → temperature; likewise. */
  @IsTemperatureConditions()
  temperatureConditions: TemperatureConditions = {};

  /** Time zone in which SAP dates goods movements. */
  @IsTimeZone()
  timeZone: string = 'UTC';

  /** How long after its time stamp a change of an order may become visible; the feed reaches back that far. */
  @IsInt()
  @Min(1)
  feedOverlapSeconds: number = 60;

  @IsInt()
  @Min(1)
  pageSize: number = 100;

  @IsInt()
  @Min(100)
  timeoutMs: number = 20_000;

  /**
   * How long after an attempt was not to be found SAP may still commit it. So long a repeat waits before it looks whether
   * there are two now.
   */
  @IsInt()
  @Min(0)
  @Max(30_000)
  lateCommitMs: number = 2_000;

  /** Calls at once; SAP's dialog processes are shared with its users. */
  @IsInt()
  @Min(1)
  concurrency: number = 8;
}
