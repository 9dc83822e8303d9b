import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ChangelogReader } from '../changelog/changelog.reader.js';
import type { ChangelogView } from '../changelog/changelog.view.js';
import { viewerOf } from '../map/viewer.js';
import { EVERYBODY, OptionalSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { ApiUseReader } from '../use/api-use.reader.js';
import type { ApiUseView } from '../use/use.view.js';

/** How a version of an API fares, who uses it, and what has become of its contract. */
@ApiExcludeController()
@Controller('portal/api/catalog/apis/:api/:version')
export class ApiLifeController {
  constructor(
    private readonly uses: ApiUseReader,
    private readonly changelogs: ChangelogReader,
  ) {}

  @Get('use')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'How a version fares, and who uses it', for: EVERYBODY, catalog: true })
  use(
    @Param('api') api: string,
    @Param('version') version: string,
    @OptionalSession() session: PortalSession | undefined,
  ): Promise<ApiUseView> {
    return this.uses.read(api, version, viewerOf(session));
  }

  @Get('changelog')
  @PortalEndpoint({ summary: 'How the contract of a version has changed', for: EVERYBODY, catalog: true })
  changelog(@Param('api') api: string, @Param('version') version: string): Promise<ChangelogView> {
    return this.changelogs.of(api, version);
  }
}
