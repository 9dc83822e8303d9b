import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { consumersOf, tellersOf } from '../events/event-flow.js';
import { EventsReader } from '../events/events.reader.js';
import { CatalogReader } from './catalog.reader.js';
import { EventDetailDto, EventPageDto } from './event.dto.js';

@ApiTags('events')
@Controller('catalog/v1/events')
export class EventsController {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly events: EventsReader,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Every event: who tells it, who acts on it, and to whom outside it goes',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: EventPageDto })
  async listEvents(): Promise<EventPageDto> {
    const [events, apis] = await Promise.all([this.events.list(), this.catalog.apis()]);
    const items = events.map(({ type, summary, receivers }) => ({
      type,
      summary,
      receivers: [...receivers],
      producers: tellersOf(type, apis),
      consumers: consumersOf(type, apis),
    }));
    return { items, nextCursor: null };
  }

  @Get(':type')
  @Endpoint({ summary: 'An event with its fields, an example and how it has changed', scope: 'catalog:read' })
  @ApiOkResponse({ type: EventDetailDto })
  async readEvent(@Param('type') type: string): Promise<EventDetailDto> {
    const [event, apis] = await Promise.all([this.events.read(type, 'enterprise'), this.catalog.apis()]);
    return { ...event, producers: tellersOf(type, apis) } as EventDetailDto;
  }
}
