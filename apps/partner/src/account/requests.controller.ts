import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { ProblemError } from '#platform/errors';
import { Partners } from '../registry/partners.js';
import { RequestListQuery, RequestPageDto } from '../requests/request.dto.js';
import { Requests } from '../requests/requests.service.js';
import { inEveryVersion } from '../served.js';

@ApiTags('account')
@Controller(inEveryVersion('requests'))
export class RequestsController {
  constructor(
    private readonly requests: Requests,
    private readonly partners: Partners,
  ) {}

  /**
   * What you called in the last 30 days, newest first: status, problem, latency, correlation id, bodies redacted. Sandbox
   * credentials see the calls of the sandbox only.
   */
  @Get()
  @Endpoint({ summary: 'List your requests', scope: 'account:read' })
  @ApiOkResponse({ type: RequestPageDto })
  listRequests(
    @CurrentPrincipal() principal: Principal,
    @Query() query: RequestListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestPageDto> {
    // The log does not hold itself.
    reply.leaveBodiesOut = true;
    return this.requests.list(visibleTo(principal, query), this.partners.of(principal).id);
  }
}

/** @throws ProblemError `forbidden` when sandbox credentials ask for production's calls */
function visibleTo({ environment }: Principal, query: RequestListQuery): RequestListQuery {
  if (environment === 'production') return query;
  if (query.environment === 'production')
    throw new ProblemError('forbidden', 'Sandbox credentials see the calls of the sandbox only');
  return { ...query, environment };
}
