import { ApiProperty } from '@nestjs/swagger';
import type { FoundView } from '../portal.view.js';

const KINDS = [
  'API',
  'operation',
  'field',
  'event',
  'error',
  'guide',
  'process',
  'case',
  'system',
] as const satisfies FoundView['kind'][];

/** Something that the catalog knows. */
export class FoundDto {
  @ApiProperty({ example: 'field:sscc' })
  id: string;

  @ApiProperty({ enum: KINDS, example: 'field' })
  kind: (typeof KINDS)[number];

  @ApiProperty({ example: 'sscc' })
  title: string;

  @ApiProperty({ example: 'GS1 key. Sent with POST /partner/v2/fulfilments/{id}/confirmations' })
  text: string;

  /** Address below the portal’s. */
  @ApiProperty({ example: '/apis/partner/v2#confirmFulfilment' })
  href: string;
}

export class FoundPageDto {
  @ApiProperty({ type: () => [FoundDto], description: 'What fits best first; no more than twenty.' })
  items: FoundDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

/** What a problem means, and what a caller does about it. */
export class ProblemMeaningDto {
  @ApiProperty({ example: 'quota-exceeded' })
  code: string;

  @ApiProperty({ type: 'integer', description: 'Of HTTP.', example: 429 })
  status: number;

  @ApiProperty({ example: 'Too many requests' })
  title: string;

  @ApiProperty({ example: 'Wait as long as Retry-After says, then send the same again.' })
  help: string;
}

export class ProblemMeaningPageDto {
  @ApiProperty({ type: () => [ProblemMeaningDto] })
  items: ProblemMeaningDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class GuideDto {
  @ApiProperty({ example: 'first-call' })
  name: string;

  @ApiProperty({ example: 'Your first call' })
  title: string;
}

export class GuidePageDto {
  @ApiProperty({ type: () => [GuideDto] })
  items: GuideDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class GuideTextDto extends GuideDto {
  @ApiProperty({ description: 'All of it, as HTML.', example: '<h1>Your first call</h1>' })
  html: string;
}
