import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, Min } from 'class-validator';

/** Credentials and options of a UPS connection; README.md says where to get them. */
export class UpsConfig {
  static readonly secrets = ['clientId', 'clientSecret', 'webhookCredential'] as const;

  @IsString()
  @IsNotEmpty()
  clientId: string;

  @IsString()
  @IsNotEmpty()
  clientSecret: string;

  /** The account that ships and pays. */
  @Matches(/^[0-9A-Z]{6}$/, { message: 'accountNumber must be the six letters or digits of a UPS account' })
  accountNumber: string;

  /** What Track Alert bears when it tells: one, or two separated by a space while it rotates. */
  @Matches(/^\S{16,}( \S{16,})?$/, { message: 'webhookCredential must have at least 16 characters, twice at most' })
  webhookCredential: string;

  /** SCAC under which UPS is a carrier here. */
  @Matches(/^[A-Z]{2,4}$/, { message: 'scac must be two to four capital letters' })
  scac = 'UPSN';

  /** `enhanced` tells who received a parcel as well, where the account may have it. */
  @IsIn(['standard', 'enhanced'])
  alerts: 'standard' | 'enhanced' = 'standard';

  /** To sell a label takes as long as it takes. */
  @IsInt()
  @Min(100)
  @Max(120_000)
  timeoutMs = 20_000;

  /** Calls under way at once. */
  @IsInt()
  @Min(1)
  @Max(64)
  concurrency = 8;

  /** How long after it was not to be found a purchase may still be committed. */
  @IsInt()
  @Min(0)
  @Max(30_000)
  lateCommitMs = 2_000;
}
