import { All, Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '#platform/errors';
import { ApiGate } from '../gate/api.gate.js';
import { pathOf } from '../gate/gate.rules.js';
import { CurrentSession, PortalEndpoint, type PortalRequest } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { DeskTokens, ENVIRONMENTS } from './desk.tokens.js';
import type { DeskView } from './desk.view.js';

const PREFIX = '/portal/api/desk';
/** What is about the partner itself. Goods are moved by its clients. */
const OPEN = /^\/partner\/v\d{1,4}\/(account|certification|credentials|deprecations|people|requests|webhooks)(\/|$)/;

/**
 * The partner's desk is the partner API, asked by the partner's developer who is signed in (docs/adr/0072): what there is
 * of the partner's own, and nobody else's, decides that API by the token.
 */
@ApiExcludeController()
@Controller('portal/api/desk')
export class DeskController {
  constructor(
    private readonly gate: ApiGate,
    private readonly tokens: DeskTokens,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'In which environments the partner has credentials', for: ['partner'] })
  async about(@CurrentSession() session: PortalSession): Promise<DeskView> {
    return { environments: await this.tokens.environments(session) };
  }

  /** The environment comes first, then the partner API's own path. */
  @All('*')
  @PortalEndpoint({ summary: 'Ask the partner API about the partner itself', for: ['partner'], foreign: true })
  async call(
    @CurrentSession() session: PortalSession,
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const environment = ENVIRONMENTS.find((each) => request.url.startsWith(`${PREFIX}/${each}/`));
    if (!environment) throw new ProblemError('not-found', `Ask for one of ${ENVIRONMENTS.join(', ')}`);
    const path = pathOf(request.url, `${PREFIX}/${environment}`, OPEN);
    await this.gate.pass(path, (refused) => this.tokens.of(session, environment, refused), request, reply);
  }
}
