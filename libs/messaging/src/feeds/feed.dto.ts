import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FEED_STATES, type FeedState, type KnownFeed, stateOf } from './feed.js';

/** Whether what is told to us keeps coming. */
export class FeedDto {
  @ApiProperty({
    description:
      '`heard`: within the agreed time. `quiet`: not so, and nothing waits for a word. `silent`: something does, and there is a case.',
    enum: FEED_STATES,
    example: 'heard',
  })
  state: FeedState;

  @ApiProperty({
    type: 'integer',
    description: 'Agreed: how long nothing may come. Milliseconds.',
    example: 28_800_000,
  })
  silentAfterMs: number;

  @ApiPropertyOptional({
    description: 'To within a twentieth of the agreed time, at most a minute; absent before the first word.',
    example: '2026-11-24T08:00:00.000Z',
  })
  lastHeardAt?: string;

  @ApiPropertyOptional({ description: 'While it is silent.', example: '2026-11-24T08:00:00.000Z' })
  silentSince?: string;
}

export function toFeedDto(feed: KnownFeed | undefined, now: Date, silentAfterMs: number): FeedDto {
  const state = feed ? stateOf({ ...feed, silentAfterMs }, now) : 'quiet';
  return {
    state,
    silentAfterMs,
    ...(feed?.heardAt && { lastHeardAt: feed.heardAt.toISOString() }),
    ...(state === 'silent' && feed?.silentSince && { silentSince: feed.silentSince.toISOString() }),
  };
}
