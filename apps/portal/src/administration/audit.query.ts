import { IsOptional, IsString, MaxLength } from 'class-validator';

/** As the audit trail is narrowed; what may stand in each the API says that keeps the trail. */
export class AuditFileQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  act?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  actor?: string;

  @IsOptional()
  @IsString()
  @MaxLength(32)
  correlationId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;
}
