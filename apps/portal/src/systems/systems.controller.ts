import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { viewerOf } from '../map/viewer.js';
import { EVERYBODY, OptionalSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { AdaptersReader } from './adapters.reader.js';
import { SystemsReader } from './systems.reader.js';
import type { SystemsView } from './systems.view.js';

/** The connected systems, and the adapters there are: to everybody what they are and can do, to the enterprise how they fare. */
@ApiExcludeController()
@Controller('portal/api/catalog/systems')
export class SystemsController {
  constructor(
    private readonly systems: SystemsReader,
    private readonly adapters: AdaptersReader,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'The connected systems', for: EVERYBODY, catalog: true })
  async list(@OptionalSession() session: PortalSession | undefined): Promise<SystemsView> {
    const [items, adapters] = await Promise.all([
      this.systems.list(viewerOf(session) === 'enterprise'),
      this.adapters.list(),
    ]);
    return { items, adapters };
  }
}
