import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { PortalEndpoint } from '../../session/portal-endpoint.js';
import type { NamesView } from '../../tower.view.js';
import { WATCHERS } from './audience.js';

/** What people call the places and carriers of which everything else tells a code. */
@ApiExcludeController()
@Controller('portal/api/tower/names')
export class NamesController {
  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  @Get()
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Sites and carriers by name', for: WATCHERS })
  read(): NamesView {
    const { warehouses, carriers } = this.config.landscape;
    return {
      warehouses: Object.fromEntries(warehouses.map(({ gln, name }) => [gln, name])),
      carriers: Object.fromEntries(carriers.map(({ scac, name }) => [scac, name])),
    };
  }
}
