import { IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';

/** Credentials and options of a StowPoint connection; README.md says where to get them. */
export class StowPointConfig {
  static readonly secrets = ['apiKey', 'accessToken', 'webhookSecret'] as const;

  @ValidateIf((config: StowPointConfig) => config.accessToken === undefined)
  @IsString()
  @IsNotEmpty()
  apiKey?: string;

  /** Instead of `apiKey`. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  accessToken?: string;

  /** One, or two separated by a space while it rotates. The key behind `whsec_` is base64 of at least 24 bytes. */
  @Matches(/^whsec_[A-Za-z0-9+/]{32,}={0,2}( whsec_[A-Za-z0-9+/]{32,}={0,2})?$/, {
    message: 'webhookSecret must be whsec_ + base64, twice at most',
  })
  webhookSecret: string;

  @IsInt()
  @Min(100)
  @Max(120_000)
  timeoutMs = 15_000;

  /** Calls under way at once. */
  @IsInt()
  @Min(1)
  @Max(64)
  concurrency = 8;
}
