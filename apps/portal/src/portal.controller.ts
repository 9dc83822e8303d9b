import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { API_NAMES, CONFIG, type CrossdockConfig } from '#platform/config';
import { PROBLEMS, type ProblemCode, ProblemError } from '#platform/errors';
import { HealthRegistry } from '#platform/telemetry';
import { readGuide } from './guides.js';
import { page, problemPage, statusPage } from './pages.js';

/** What a browser sees: where things are, whether they work, and what each problem means. */
@ApiExcludeController()
@Controller('portal')
export class PortalController {
  constructor(
    @Inject(CONFIG) private readonly config: CrossdockConfig,
    private readonly health: HealthRegistry,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'Status page', public: true })
  async status(): Promise<string> {
    const contracts = await Promise.all(API_NAMES.map((api) => this.contract(api)));
    const health = await this.health.report();
    return page(
      'Crossdock',
      statusPage(
        this.config,
        health,
        contracts.filter((contract) => contract !== null),
      ),
    );
  }

  @Get('problems/:code')
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'What a problem means', public: true })
  problem(@Param('code') code: string): string {
    if (!(code in PROBLEMS)) throw new ProblemError('not-found', `There is no problem ${code}`);
    return page(`${code} · Crossdock`, problemPage(code as ProblemCode));
  }

  @Get('guides/:name')
  @Header('content-type', 'text/markdown; charset=utf-8')
  @Endpoint({ summary: 'A guide, as Markdown', public: true })
  guide(@Param('name') name: string): Promise<string> {
    return readGuide(name);
  }

  /** An API is shown when it serves its contract: nothing is listed that does not run. */
  private async contract(
    api: (typeof API_NAMES)[number],
  ): Promise<{ api: string; title: string; description: string } | null> {
    try {
      const answer = await fetch(`${this.config.serviceUrls[api]}/openapi/${api}/v1.json`, {
        signal: AbortSignal.timeout(2_000),
      });
      if (!answer.ok) return null;
      const { info } = (await answer.json()) as { info: { title: string; description: string } };
      return { api, title: info.title, description: info.description };
    } catch {
      return null;
    }
  }
}
