import type { WebhookDisabled } from './v1.event.js';

export const example: WebhookDisabled = {
  webhookId: '0192f0c1-5f7e-7a33-9c1b-6d2f8a4e9b10',
  partner: '3pl-east',
  url: 'https://3pl-east.example/crossdock',
  reason: 'sustained-failure',
  failingSince: '2026-11-23T08:00:00.000Z',
};
