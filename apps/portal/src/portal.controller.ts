import { randomBytes } from 'node:crypto';
import { Controller, createParamDecorator, type ExecutionContext, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '#platform/access';
import { pagePolicy } from '#platform/application';
import { CurrentLandscape } from '#platform/connections';
import { PROBLEMS, type ProblemCode, ProblemError } from '#platform/errors';
import { HealthRegistry } from '#platform/telemetry';
import { CatalogReader } from './catalog/catalog.reader.js';
import { OWNERSHIP_ROWS } from './catalog/ownership.rows.js';
import { listGuides, readGuide } from './guides.js';
import { ownershipPage } from './ownership.page.js';
import { problemPage, signInPage, statusPage } from './pages.js';
import { CatalogDoor } from './session/catalog.door.js';
import { APPLICATION, Documents, escaped, HOME, PRODUCT, type Theme } from './shell/document.js';

interface PageAsked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const Asked = createParamDecorator((_: unknown, context: ExecutionContext): PageAsked => {
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
});

/**
 * What a browser sees: where things are, whether they work, and what each problem means. What is of the catalog asks for a
 * sign-in where the catalog does; what a problem means is open to whoever was sent one.
 */
@ApiExcludeController()
@Controller('portal')
export class PortalController {
  constructor(
    private readonly health: HealthRegistry,
    private readonly catalog: CatalogReader,
    private readonly documents: Documents,
    private readonly door: CatalogDoor,
    private readonly landscape: CurrentLandscape,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'Status page', public: true })
  async status(@Asked() asked: PageAsked): Promise<string> {
    if (!(await this.door.isOpenTo(asked.request))) return this.page(asked, PRODUCT, signInPage());
    const [health, apis, guides] = await Promise.all([this.health.report(), this.catalog.apis(), listGuides()]);
    return this.page(asked, PRODUCT, statusPage(this.landscape.now, { health, apis, guides }), HOME);
  }

  @Get('problems/:code')
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'What a problem means', public: true })
  problem(@Asked() asked: PageAsked, @Param('code') code: string): string {
    if (!Object.hasOwn(PROBLEMS, code)) throw new ProblemError('not-found', `There is no problem ${code}`);
    return this.page(asked, code, problemPage(code as ProblemCode));
  }

  /** A document of Scalar's alone: what it needs to look right is let through here and nowhere else. */
  @Get('reference/:api/:version')
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'The reference of an API', public: true })
  async reference(
    @Asked() asked: PageAsked,
    @Param('api') api: string,
    @Param('version') version: string,
  ): Promise<string> {
    if (!(await this.door.isOpenTo(asked.request))) return toSignIn(asked);
    const { title, contract } = await this.catalog.find(api, version);
    // Its components set styles as attributes, which no nonce covers.
    asked.reply.header('content-security-policy', pagePolicy("'unsafe-inline'"));
    return this.documents.withScript('scalar', 'src/reference/main.ts', {
      title: `${title} ${version}`,
      body: `<h1>${escaped(title)} ${escaped(version)}</h1><p><a href="${escaped(contract)}">OpenAPI 3.1</a></p>`,
      theme: themeOf(asked.request),
    });
  }

  @Get('ownership')
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'Which system owns which field', public: true })
  async ownership(@Asked() asked: PageAsked): Promise<string> {
    if (!(await this.door.isOpenTo(asked.request))) return toSignIn(asked);
    return this.page(asked, 'System of record', ownershipPage(OWNERSHIP_ROWS));
  }

  @Get('guides/:name')
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'A guide', public: true })
  async guide(@Asked() asked: PageAsked, @Param('name') name: string): Promise<string> {
    if (!(await this.door.isOpenTo(asked.request))) return toSignIn(asked);
    const { title, html } = await readGuide(name);
    return this.page(asked, title, html);
  }

  /** Whatever else the web application shows; what there is at such an address, and what it asks for, is for it to say. */
  @Get('*')
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'A page of the web application', public: true })
  other(@Asked() asked: PageAsked, @Query() _filters: Readonly<Record<string, unknown>>): string {
    const { pathname } = new URL(asked.request.url, 'http://portal');
    if (/^\/portal\/api(\/|$)/.test(pathname)) throw new ProblemError('not-found', `There is nothing at ${pathname}`);
    return this.page(asked, PRODUCT, '<p>This page needs scripts. <a href="/portal">Crossdock</a></p>');
  }

  /** The few styles that a library writes at run time carry the document's nonce; no others are let through. */
  private page({ request, reply }: PageAsked, title: string, body: string, ...next: readonly string[]): string {
    const styleNonce = randomBytes(16).toString('base64');
    reply.header('content-security-policy', pagePolicy(`'nonce-${styleNonce}'`));
    const parts = { title, body, theme: themeOf(request), styleNonce };
    return this.documents.html(APPLICATION, parts, ...next);
  }
}

/** Whoever signs in comes back to where they wanted to be. */
function toSignIn({ request, reply }: PageAsked): string {
  void reply.status(303).header('location', `/portal/sign-in?returnTo=${encodeURIComponent(request.url)}`);
  return '';
}

/** What the viewer chose, see `web/src/app/theme.ts`. */
const themeOf = ({ headers }: FastifyRequest): Theme | undefined =>
  /(?:^|; )portal-theme=(light|dark)(?:;|$)/.exec(headers.cookie ?? '')?.[1] as Theme | undefined;
