import type { Webhook } from '../../webhooks/webhook.js';
import type { WebhookDto } from './webhook.dto.js';

/** What a partner sees of its webhook. */
export function toWebhookDto(webhook: Webhook): WebhookDto {
  const { id, url, types, filter, status, createdAt, version } = webhook;
  const { description, disabledReason, disabledAt, previousSecretUntil, failingSince } = webhook;
  const { warehouses, ...prefixes } = filter;
  return {
    id,
    url,
    types: [...types],
    filter: { ...prefixes, ...(warehouses && { warehouses: [...warehouses] }) },
    status,
    createdAt,
    version,
    ...(description && { description }),
    ...(disabledReason && { disabledReason }),
    ...(disabledAt && { disabledAt }),
    ...(previousSecretUntil && { previousSecretUntil }),
    ...(failingSince && { failingSince }),
  };
}
