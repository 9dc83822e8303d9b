import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ImpactReportDto } from './impact.dto.js';

export class ProposeDeprecationDto {
  /** Digest of the impact report that this rests on; it must be what the report says now. */
  @ApiProperty({ example: 'b5bb9d8014a0f9b1d61e21e7' })
  @Matches(/^[0-9a-f]{24}$/)
  impactReport: string;

  /** From when on nobody should choose the version any more. */
  @ApiProperty({ format: 'date-time', example: '2027-03-31T23:59:59Z' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'deprecatedAt must tell its offset' })
  deprecatedAt: string;

  /** After which it is no longer served; never before `deprecatedAt`. */
  @ApiProperty({ required: false, format: 'date-time', example: '2027-09-30T23:59:59Z' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'sunsetAt must tell its offset' })
  sunsetAt?: string;

  @ApiProperty({ required: false, example: 'v2' })
  @IsOptional()
  @Matches(/^v[1-9]\d{0,3}$/)
  successor?: string;

  @ApiProperty({ example: 'v2 tells shipments by handling units' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class RecordConsentDto {
  @ApiProperty({ example: '3pl-east' })
  @Matches(/^[A-Za-z0-9._-]{1,80}$/)
  partnerId: string;

  /** `consent`: the partner agreed; `override`: an operator decided without it. */
  @ApiProperty({ enum: ['consent', 'override'], example: 'consent' })
  @IsIn(['consent', 'override'])
  kind: 'consent' | 'override';

  /** Who agreed for the partner, or who decided. */
  @ApiProperty({ example: 'M. Jansen, 3PL East' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  givenBy: string;

  @ApiProperty({ example: 'Moves to v2 by the end of January' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class ConsentDto extends RecordConsentDto {
  /** Client that recorded it. */
  @ApiProperty({ example: 'operator' })
  recordedBy: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-25T09:00:00.000Z' })
  recordedAt: string;
}

export class DeprecationDto {
  @ApiProperty({ example: 'partner' })
  api: string;

  @ApiProperty({ example: 'v1' })
  version: string;

  /** `agreed` once every partner that it touches has consented or was overridden; a new one that calls puts it back. */
  @ApiProperty({ enum: ['awaiting-consents', 'agreed'], example: 'awaiting-consents' })
  state: 'awaiting-consents' | 'agreed';

  @ApiProperty({ format: 'date-time', example: '2027-03-31T23:59:59.000Z' })
  deprecatedAt: string;

  @ApiProperty({ required: false, format: 'date-time', example: '2027-09-30T23:59:59.000Z' })
  sunsetAt?: string;

  @ApiProperty({ required: false, example: 'v2' })
  successor?: string;

  @ApiProperty({ example: 'v2 tells shipments by handling units' })
  reason: string;

  @ApiProperty({ example: 'operator' })
  proposedBy: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-25T08:30:00.000Z' })
  proposedAt: string;

  /** As it was when the deprecation was proposed. */
  @ApiProperty({ type: () => ImpactReportDto })
  report: ImpactReportDto;

  @ApiProperty({ type: () => [ConsentDto] })
  consents: ConsentDto[];

  /** Partners that still use it and have neither consented nor been overridden. */
  @ApiProperty({ type: [String], example: ['3pl-west'] })
  awaiting: string[];
}

export class DeprecationPageDto {
  @ApiProperty({ type: () => [DeprecationDto] })
  items: DeprecationDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class WithdrawDeprecationDto {
  @ApiProperty({ example: 'A partner needs v1 for another year' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class WithdrawnDeprecationDto extends WithdrawDeprecationDto {
  @ApiProperty({ example: 'partner' })
  api: string;

  @ApiProperty({ example: 'v1' })
  version: string;

  @ApiProperty({ format: 'date-time', example: '2026-12-01T09:00:00.000Z' })
  withdrawnAt: string;

  /** Client that withdrew it. */
  @ApiProperty({ example: 'operator' })
  withdrawnBy: string;
}
