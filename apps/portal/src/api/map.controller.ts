import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CallMapReader } from '../map/call-map.reader.js';
import { layoutOf } from '../map/map.layout.js';
import type { CallMapView } from '../map/map.view.js';
import { viewerOf } from '../map/viewer.js';
import { EVERYBODY, OptionalSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';

/** More partners than fit beside each other are drawn by their kinds. */
const MOST_PARTNERS = 6;

/** The living map of the home page. */
@ApiExcludeController()
@Controller('portal/api/catalog')
export class MapViewController {
  constructor(private readonly maps: CallMapReader) {}

  @Get('map')
  @PortalEndpoint({ summary: 'Who calls whom, and how it goes', for: EVERYBODY, catalog: true })
  async map(@OptionalSession() session: PortalSession | undefined): Promise<CallMapView> {
    const { since, asOf, ...map } = await this.maps.read(viewerOf(session), MOST_PARTNERS);
    return { since: since.toISOString(), asOf: asOf.toISOString(), ...map, layout: layoutOf(map) };
  }
}
