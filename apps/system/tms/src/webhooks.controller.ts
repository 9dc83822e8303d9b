import { Controller, Headers, HttpCode, Param, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Endpoint } from '#platform/access';
import { ProblemError } from '#platform/errors';
import { WebhookReceiptDto } from './webhook.dto.js';
import { WebhookInbox } from './webhook.inbox.js';

@ApiTags('webhooks')
@ApiParam({ name: 'tms', description: 'Connection id of the TMS', example: 'tms' })
@Controller('tms/v1/systems/:tms/webhooks')
export class WebhooksController {
  constructor(private readonly inbox: WebhookInbox) {}

  /** Where a vendor tells us what its carriers did: signed its own way, durable before the answer, harmless when told twice. */
  @Post()
  @HttpCode(202)
  @ApiBody({ description: 'In the form of the vendor', schema: { type: 'object', additionalProperties: true } })
  @ApiAcceptedResponse({ type: WebhookReceiptDto })
  @Endpoint({
    summary: "Receive a vendor's webhook",
    public: true,
    problems: ['malformed-request', 'unauthenticated', 'unknown-connection'],
  })
  receive(
    @Param('tms') tms: string,
    @Headers() headers: Record<string, string | undefined>,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<WebhookReceiptDto> {
    const { rawBody } = request;
    if (!rawBody) throw new ProblemError('malformed-request', 'A webhook has a body');
    return this.inbox.receive(tms, { headers, rawBody }, request.url);
  }
}
