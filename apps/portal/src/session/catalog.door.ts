import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { isUse } from './in-use.js';
import { SessionCookies } from './session.cookies.js';
import { Sessions } from './sessions.js';

/** Who may read the catalog: everybody where PORTAL_PUBLIC_CATALOG says so, else whoever is signed in. */
@Injectable()
export class CatalogDoor {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async isOpenTo(request: FastifyRequest): Promise<boolean> {
    if (this.config.publicCatalog) return true;
    return (await this.sessions.find(this.cookies.session(request), isUse(request))) !== undefined;
  }
}
