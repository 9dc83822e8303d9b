import { All, Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { ApiGate } from '../gate/api.gate.js';
import { pathOf } from '../gate/gate.rules.js';
import {
  CurrentSession,
  EVERYBODY,
  OptionalSession,
  PortalEndpoint,
  type PortalRequest,
} from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { Sessions } from '../session/sessions.js';
import type { TryOutView } from './try.view.js';

const PREFIX = '/portal/api/try';
const OPEN = /^\/partner\/v\d{1,4}\//;

/**
 * Calls of the reference are tried out here: sent on to the partner API of this installation, and nowhere else, with a
 * token that is good in the sandbox of the partner whose developer is signed in. The token stays here.
 */
@ApiExcludeController()
@Controller('portal/api/try')
export class TryController {
  constructor(
    private readonly gate: ApiGate,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  @Get()
  @PortalEndpoint({ summary: 'Whether calls can be tried out', for: EVERYBODY, catalog: true })
  about(@OptionalSession() session: PortalSession | undefined): TryOutView {
    const partner = session?.person.partner;
    return this.isSandbox && partner ? { available: true, as: partner.id } : { available: false };
  }

  @All('*')
  @PortalEndpoint({ summary: 'Try a call out in the sandbox', for: ['partner'], foreign: true })
  async call(
    @CurrentSession() session: PortalSession,
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.isSandbox) throw new ProblemError('not-found', 'Calls are tried out in sandbox installations only');
    const path = pathOf(request.url, PREFIX, OPEN);
    await this.gate.pass(path, (refused) => this.sessions.token(session, 'sandbox', refused), request, reply);
  }

  private get isSandbox(): boolean {
    return this.config.profile === 'sandbox';
  }
}
