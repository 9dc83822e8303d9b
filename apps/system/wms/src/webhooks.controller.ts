import { Controller, Headers, HttpCode, Param, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Endpoint } from '#platform/access';
import { ProblemError } from '#platform/errors';
import { WebhookReceiptDto } from './webhook.dto.js';
import { WebhookInbox } from './webhook.inbox.js';

@ApiTags('webhooks')
@ApiParam({ name: 'wms', description: 'Connection id of the WMS', example: 'wms' })
@Controller('wms/v1/systems/:wms/webhooks')
export class WebhooksController {
  constructor(private readonly inbox: WebhookInbox) {}

  /** Where a vendor tells us what its warehouse did: signed its own way, durable before the answer, harmless when told twice. */
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
    @Param('wms') wms: string,
    @Headers() headers: Record<string, string | undefined>,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<WebhookReceiptDto> {
    const { rawBody } = request;
    if (!rawBody) throw new ProblemError('malformed-request', 'A webhook has a body');
    return this.inbox.receive(wms, { headers, rawBody }, request.url);
  }
}
