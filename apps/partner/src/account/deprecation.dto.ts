import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { OwnDeprecation } from '#platform/deprecation';
import { guideFrom } from '../lifecycles.js';

export class ConsentDto {
  /** Who agrees for you. */
  @ApiProperty({ example: 'M. Jansen' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  givenBy: string;

  /** In your words. */
  @ApiProperty({ example: 'We move to v2 by the end of January' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class WordDto extends ConsentDto {
  /** `consent`: you agreed, here or with an operator; `override`: an operator decided without you. */
  @ApiProperty({ enum: ['consent', 'override'], example: 'consent' })
  kind: 'consent' | 'override';

  @ApiProperty({ format: 'date-time', example: '2026-11-25T09:00:00.000Z' })
  recordedAt: string;
}

export class OperationInUseDto {
  @ApiProperty({ example: 'GET /partner/v1/fulfilments/{id}' })
  operation: string;

  /** Of the last 90 days. */
  @ApiProperty({ type: 'integer', example: 1204 })
  @ApiProperty({ type: 'integer' })
  calls: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-25T08:00:00.000Z' })
  lastAt: string;
}

/** A version that is to end, as it concerns you. */
export class OwnDeprecationDto {
  @ApiProperty({ example: 'partner-v1' })
  id: string;

  @ApiProperty({ example: 'partner' })
  api: string;

  @ApiProperty({ example: 'v1' })
  version: string;

  @ApiProperty({ format: 'date-time', example: '2027-03-31T23:59:59.000Z' })
  deprecatedAt: string;

  /** After it the version is no longer served, if everybody who still uses it has agreed. */
  @ApiProperty({ required: false, format: 'date-time', example: '2027-09-30T23:59:59.000Z' })
  sunsetAt?: string;

  /** The version to move to. */
  @ApiProperty({ required: false, example: 'v2' })
  successor?: string;

  @ApiProperty({
    required: false,
    description: 'Where the move is described: a path below the public address, or a URL.',
    example: '/portal/guides/migrate-partner-v1-to-v2',
  })
  migrationGuide?: string;

  @ApiProperty({ example: 'v2 tells shipments by handling units' })
  reason: string;

  /** What of it you call, in the environment of your credentials. */
  @ApiProperty({ type: () => [OperationInUseDto] })
  operations: OperationInUseDto[];

  /** Absent while we wait for it, and for sandbox credentials. */
  @ApiProperty({ type: () => WordDto, required: false })
  word?: WordDto;
}

export class OwnDeprecationPageDto {
  @ApiProperty({ type: () => [OwnDeprecationDto] })
  items: OwnDeprecationDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export function toOwnDeprecation({ deprecation, use, word }: OwnDeprecation): OwnDeprecationDto {
  const { api, version, deprecatedAt, sunsetAt, successor, reason } = deprecation;
  const migrationGuide = api === 'partner' ? guideFrom(version) : undefined;
  return {
    id: `${api}-${version}`,
    api,
    version,
    deprecatedAt,
    ...(sunsetAt && { sunsetAt }),
    ...(successor && { successor }),
    ...(migrationGuide && { migrationGuide }),
    reason,
    operations: (use?.operations ?? []).map(({ operation, calls, lastAt }) => ({ operation, calls, lastAt })),
    ...(word && {
      word: { kind: word.kind, givenBy: word.givenBy, reason: word.reason, recordedAt: word.recordedAt },
    }),
  };
}
