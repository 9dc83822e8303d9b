import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ChangeView } from '../portal.view.js';

const KINDS = ['added', 'removed', 'changed'] as const satisfies ChangeView['kind'][];

/** What differs in one operation. */
export class ChangeDto {
  @ApiProperty({ enum: KINDS, example: 'changed' })
  kind: (typeof KINDS)[number];

  @ApiProperty({ example: 'POST' })
  method: string;

  @ApiProperty({ example: '/partner/v2/fulfilments/{id}/confirmations' })
  path: string;

  @ApiProperty({ example: 'Confirm a step of a fulfilment' })
  summary: string;

  /** In words, a difference each. */
  @ApiProperty({ type: [String], example: ['request: lines is gone', 'request: units is new, and required'] })
  details: string[];

  /** Whoever calls it as the earlier version has it can be refused, or answered with what it does not know. */
  @ApiProperty({ example: true })
  breaks: boolean;
}

export class ChangePageDto {
  @ApiProperty({ type: () => [ChangeDto] })
  items: ChangeDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class SinceReleaseDto {
  /** Calendar day of the release. */
  @ApiProperty({ example: '2026-11-25' })
  released: string;

  @ApiProperty({ type: () => [ChangeDto] })
  changes: ChangeDto[];
}

/** Changes that could break somebody and were let through. */
export class PermittedDto {
  /** Calendar day of the release that it went out with. */
  @ApiProperty({ example: '2026-11-25' })
  released: string;

  @ApiProperty({ example: 'Never answered by anybody' })
  reason: string;

  @ApiProperty({ example: 'partner-integration' })
  by: string;

  /** Places of the contract. */
  @ApiProperty({ type: [String], example: ['remove /paths/~1partner~1v1~1ping/get'] })
  changes: string[];
}

/** What has become of the contract of a version. */
export class ChangelogDto {
  @ApiPropertyOptional({
    type: () => SinceReleaseDto,
    description: 'What is served beyond what was released last; absent where there is no record of releases.',
  })
  sinceRelease?: SinceReleaseDto;

  /** The latest release first. */
  @ApiProperty({ type: () => [PermittedDto] })
  permitted: PermittedDto[];

  @ApiPropertyOptional({
    description: 'As it is written for its consumers, as HTML; absent where nothing is.',
    example: '<h1>Changes</h1>',
  })
  html?: string;
}
