import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { EventsReader } from '../events/events.reader.js';
import type { EventDetailView } from '../events/events.view.js';
import { viewerOf } from '../map/viewer.js';
import type { EventCardView } from '../portal.view.js';
import { EVERYBODY, OptionalSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';

/** The events that are told here, to partners or among our own APIs. */
@ApiExcludeController()
@Controller('portal/api/catalog/events')
export class EventViewsController {
  constructor(private readonly events: EventsReader) {}

  @Get()
  @PortalEndpoint({ summary: 'Every event that is told', for: EVERYBODY, catalog: true })
  async list(): Promise<{ items: readonly EventCardView[] }> {
    return { items: await this.events.list() };
  }

  @Get(':type')
  @PortalEndpoint({
    summary: 'An event, who tells it, who acts on it, and how it has changed',
    for: EVERYBODY,
    catalog: true,
  })
  read(@Param('type') type: string, @OptionalSession() session: PortalSession | undefined): Promise<EventDetailView> {
    return this.events.read(type, viewerOf(session));
  }
}
