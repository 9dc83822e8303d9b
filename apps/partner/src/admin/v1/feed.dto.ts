import { ApiProperty } from '@nestjs/swagger';
import { FeedDto } from '#messaging';
import type { PartnerKind } from '#platform/config';

export class PartnerFeedDto extends FeedDto {
  @ApiProperty({ example: '3pl-east' })
  partnerId: string;

  @ApiProperty({ enum: ['3pl', 'carrier'], example: '3pl' })
  kind: PartnerKind;

  /** False: its kind's default counts, from its first word on; it may be one that tells by its WMS or TMS alone. */
  @ApiProperty({ example: true })
  agreed: boolean;
}

export class PartnerFeedPageDto {
  @ApiProperty({ type: () => [PartnerFeedDto] })
  items: PartnerFeedDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
