import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { PROBLEMS, type ProblemCode, ProblemError } from '#platform/errors';
import { HealthRegistry } from '#platform/telemetry';
import { CatalogReader } from './catalog/catalog.reader.js';
import { listGuides, readGuide } from './guides.js';
import { page, problemPage, statusPage } from './pages.js';

/** What a browser sees: where things are, whether they work, and what each problem means. */
@ApiExcludeController()
@Controller('portal')
export class PortalController {
  constructor(
    @Inject(CONFIG) private readonly config: CrossdockConfig,
    private readonly health: HealthRegistry,
    private readonly catalog: CatalogReader,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'Status page', public: true })
  async status(): Promise<string> {
    const [health, apis, guides] = await Promise.all([this.health.report(), this.catalog.apis(), listGuides()]);
    return page('Crossdock', statusPage(this.config, { health, apis, guides }));
  }

  @Get('problems/:code')
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'What a problem means', public: true })
  problem(@Param('code') code: string): string {
    if (!Object.hasOwn(PROBLEMS, code)) throw new ProblemError('not-found', `There is no problem ${code}`);
    return page(`${code} · Crossdock`, problemPage(code as ProblemCode));
  }

  @Get('guides/:name')
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'A guide', public: true })
  async guide(@Param('name') name: string): Promise<string> {
    const { title, html } = await readGuide(name);
    return page(`${title} · Crossdock`, html);
  }
}
