import { All, Controller, Get, Inject, type RawBodyRequest, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { CurrentSession, EVERYBODY, OptionalSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { Sessions } from '../session/sessions.js';
import { answerHeadersOf, pathOf, requestHeadersOf, requireOwnPage } from './try.rules.js';
import type { TryOutView } from './try.view.js';

const TIMEOUT_MS = 30_000;
const PREFIX = '/portal/api/try';

/**
 * Calls of the reference are tried out here: sent on to the partner API of this installation, and nowhere else, with a
 * token that is good in the sandbox of the partner whose developer is signed in. The token stays here.
 */
@ApiExcludeController()
@Controller('portal/api/try')
export class TryController {
  constructor(
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
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.isSandbox) throw new ProblemError('not-found', 'Calls are tried out in sandbox installations only');
    requireOwnPage(request);
    const path = pathOf(request.url, PREFIX);
    const token = await this.sessions.token(session, 'sandbox');
    const answer = await this.send(path, request, token);
    void reply.status(answer.status).headers(answerHeadersOf(answer.headers));
    await reply.send(Buffer.from(await answer.arrayBuffer()));
  }

  private async send(path: string, request: RawBodyRequest<FastifyRequest>, token: string): Promise<Response> {
    const { method, headers, rawBody } = request;
    try {
      return await fetch(new URL(path, this.config.serviceUrls.partner), {
        method,
        headers: { ...requestHeadersOf(headers), authorization: `Bearer ${token}` },
        ...(rawBody && rawBody.length > 0 && { body: new Uint8Array(rawBody) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw new ProblemError('service-unavailable', 'The partner API does not answer', {
        headers: { 'retry-after': '1' },
        cause,
      });
    }
  }

  private get isSandbox(): boolean {
    return this.config.profile === 'sandbox';
  }
}
