import { applyDecorators, createParamDecorator, type ExecutionContext, type RawBodyRequest } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Endpoint, type EndpointOptions } from '#platform/access';
import { ProblemError } from '#platform/errors';
import type { InboundWebhook } from './inbound-webhook.js';
import { WebhookReceiptDto } from './webhook.dto.js';

/** A webhook, and the address that it came to. */
export interface ReceivedWebhook extends InboundWebhook {
  readonly url: string;
}

/**
 * What every route owes that takes a vendor's webhooks: no token of ours, the vendor signs its own way.
 * @param problems beyond those that any of them can meet
 */
export const WebhookEndpoint = ({ problems = [] }: Pick<EndpointOptions, 'problems'> = {}): MethodDecorator =>
  applyDecorators(
    ApiBody({ description: 'In the form of the vendor', schema: { type: 'object', additionalProperties: true } }),
    ApiAcceptedResponse({ type: WebhookReceiptDto }),
    Endpoint({
      summary: "Receive a vendor's webhook",
      public: true,
      foreign: true,
      problems: ['malformed-request', 'unauthenticated', 'unknown-connection', ...problems],
    }),
  );

/** The webhook of the request. */
export const Webhook = createParamDecorator((_: unknown, context: ExecutionContext): ReceivedWebhook => {
  const { headers, rawBody, url } = context.switchToHttp().getRequest<RawBodyRequest<FastifyRequest>>();
  if (!rawBody) throw new ProblemError('malformed-request', 'A webhook has a body');
  return { headers: headers as InboundWebhook['headers'], rawBody, url };
});
