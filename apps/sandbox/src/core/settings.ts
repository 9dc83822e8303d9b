import type { WebhookBases } from './outbox.js';

/** How a sandbox runs. */
export abstract class SandboxSettings {
  /** 0: any free one. */
  abstract readonly port: number;
  /** Where the vendors' books lie. */
  abstract readonly directory: string;
  /** Clock speed at the first start and after a reset. */
  abstract readonly speed: number;
  /** Where webhooks go, by kind of vendor. */
  abstract readonly webhookBases: WebhookBases;
  /** Credentials by connection id. */
  abstract readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
