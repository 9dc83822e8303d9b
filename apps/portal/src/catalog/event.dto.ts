import { ApiProperty } from '@nestjs/swagger';

export class EventDto {
  @ApiProperty({ example: 'crossdock.pick.short.v1' })
  type: string;

  @ApiProperty({ example: 'Picking ended with less than asked for.' })
  summary: string;

  /** Kinds of partner that it goes to. */
  @ApiProperty({ type: [String], example: ['customer-portal'] })
  receivers: string[];

  /** Processes that act on it, by their running builds. */
  @ApiProperty({ type: [String], example: ['order-to-ship'] })
  consumers: string[];
}

export class EventPageDto {
  @ApiProperty({ type: () => [EventDto] })
  items: EventDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
