import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { viewerOf } from '../map/viewer.js';
import { EVERYBODY, OptionalSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { SystemsReader } from './systems.reader.js';
import type { SystemView } from './systems.view.js';

/** The connected systems: to everybody what they are and can do, to the enterprise how they fare. */
@ApiExcludeController()
@Controller('portal/api/catalog/systems')
export class SystemsController {
  constructor(private readonly systems: SystemsReader) {}

  @Get()
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'The connected systems', for: EVERYBODY, catalog: true })
  async list(@OptionalSession() session: PortalSession | undefined): Promise<{ items: SystemView[] }> {
    return { items: await this.systems.list(viewerOf(session) === 'enterprise') };
  }
}
