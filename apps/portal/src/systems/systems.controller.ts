import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CatalogReader } from '../catalog/catalog.reader.js';
import { viewerOf } from '../map/viewer.js';
import { EVERYBODY, OptionalSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { VendorsReader } from '../tower/read/vendors.reader.js';
import { capabilitiesIn, toSystemView } from './systems.js';
import type { SystemView } from './systems.view.js';

/** The connected systems: to everybody what they are and can do, to the enterprise how they fare. */
@ApiExcludeController()
@Controller('portal/api/catalog/systems')
export class SystemsController {
  constructor(
    private readonly vendors: VendorsReader,
    private readonly catalog: CatalogReader,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'The connected systems', for: EVERYBODY, catalog: true })
  async list(@OptionalSession() session: PortalSession | undefined): Promise<{ items: SystemView[] }> {
    const [vendors, served] = await Promise.all([this.vendors.read(), this.catalog.served()]);
    const isOurs = viewerOf(session) === 'enterprise';
    const items = vendors.map((vendor) => {
      const contract = served.findLast(({ described }) => described.name === vendor.kind)?.contract;
      return toSystemView(vendor, contract && capabilitiesIn(contract, vendor.kind), isOurs);
    });
    return { items };
  }
}
