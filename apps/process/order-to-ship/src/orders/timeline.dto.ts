import { ApiProperty } from '@nestjs/swagger';
import { TimelineEntryDto } from '#process-manager';

export class TimelineDto {
  /** @example sap-4711 */
  orderId: string;

  @ApiProperty({ type: [TimelineEntryDto] })
  items: TimelineEntryDto[];
}
