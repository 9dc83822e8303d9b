import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FeedDto } from '#messaging';
import { connectedSystemDto } from '#platform/connections';
import { TMS_CAPABILITIES } from './tms.port.js';

export class TmsSystemDto extends connectedSystemDto(
  { id: 'tms', vendor: 'freighthub', label: 'FreightHub TMS' },
  TMS_CAPABILITIES,
) {
  @ApiPropertyOptional({ type: FeedDto, description: 'Its webhooks.' })
  feed?: FeedDto;
}

export class TmsSystemsDto {
  @ApiProperty({ type: [TmsSystemDto] })
  items: TmsSystemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
