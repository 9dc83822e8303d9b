import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiGate } from '../gate/api.gate.js';
import { pathOf } from '../gate/gate.rules.js';
import { CurrentSession, PortalEndpoint, type PortalRequest } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { Sessions } from '../session/sessions.js';
import { WATCHERS } from '../tower/http/audience.js';

const PREFIX = '/portal/api/administration';
const OPEN =
  /^\/(partner-admin\/v1\/(audit|feeds|invitations|partners|requests)|catalog\/v1\/(apis|consumers|deprecations|plans))(\/|$)/;

/**
 * The control tower's pages about partners and the audit trail are the APIs for that, asked as the person who is signed in:
 * what that one may not do, those refuse.
 */
@ApiExcludeController()
@Controller('portal/api/administration')
export class AdministrationController {
  constructor(
    private readonly gate: ApiGate,
    private readonly sessions: Sessions,
  ) {}

  @All('*')
  @PortalEndpoint({ summary: 'Administer partners, read the audit trail', for: WATCHERS, foreign: true })
  async call(
    @CurrentSession() session: PortalSession,
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = pathOf(request.url, PREFIX, OPEN);
    await this.gate.pass(path, (refused) => this.sessions.token(session, undefined, refused), request, reply);
  }
}
