import { All, Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type ProblemCode, ProblemError } from '#platform/errors';
import { DeskTokens } from '../desk/desk.tokens.js';
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
import type { TryOutView } from './try.view.js';

const PREFIX = '/portal/api/try';
/** Whether calls can be tried out has an answer also where the authorization server has none. */
const REASONS: Readonly<Partial<Record<ProblemCode, NonNullable<TryOutView['reason']>>>> = {
  forbidden: 'no-sandbox',
  unauthenticated: 'signed-out',
  'service-unavailable': 'unavailable',
};
const OPEN = /^\/partner\/v\d{1,4}\//;

/**
 * Calls of the reference are tried out here: sent on to the partner API of this installation, and nowhere else, with a
 * token that is good in the sandbox of the partner whose developer is signed in. The token stays here. In production it is
 * the same: whatever is tried out is of the sandbox, where the partner has credentials for it.
 */
@ApiExcludeController()
@Controller('portal/api/try')
export class TryController {
  constructor(
    private readonly gate: ApiGate,
    private readonly tokens: DeskTokens,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Whether calls can be tried out', for: EVERYBODY, catalog: true })
  async about(@OptionalSession() session: PortalSession | undefined): Promise<TryOutView> {
    if (!session) return { available: false, reason: 'signed-out' };
    const { partner } = session.person;
    if (!partner) return { available: false, reason: 'no-partner' };
    try {
      await this.tokens.of(session, 'sandbox');
      return { available: true, as: partner.id };
    } catch (error) {
      const reason = error instanceof ProblemError ? REASONS[error.code] : undefined;
      if (!reason) throw error;
      return { available: false, reason };
    }
  }

  @All('*')
  @PortalEndpoint({ summary: 'Try a call out in the sandbox', for: ['partner'], foreign: true })
  async call(
    @CurrentSession() session: PortalSession,
    @Req() request: PortalRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = pathOf(request.url, PREFIX, OPEN);
    await this.gate.pass(path, (refused) => this.tokens.of(session, 'sandbox', refused), request, reply);
  }
}
