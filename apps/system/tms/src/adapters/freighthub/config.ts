import { IsInt, IsNotEmpty, IsString, Matches, Max, Min } from 'class-validator';

/** Credentials and options of a FreightHub connection; README.md says where to get them. */
export class FreightHubConfig {
  static readonly secrets = ['clientSecret', 'webhookSecret'] as const;

  @IsString()
  @IsNotEmpty()
  clientId: string;

  @IsString()
  @IsNotEmpty()
  clientSecret: string;

  /** One, or two separated by a space while it rotates. */
  @Matches(/^\S{24,}( \S{24,})?$/, { message: 'webhookSecret must have at least 24 characters, twice at most' })
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
