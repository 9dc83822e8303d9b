import type { Instant } from '../../values.js';

/** A partner's webhook was disabled by us: its endpoint said that it is gone, or failed for too long. */
export interface WebhookDisabled {
  readonly webhookId: string;
  /** The partner whose webhook it is. */
  readonly partner: string;
  readonly url: string;
  readonly reason: 'gone' | 'sustained-failure';
  /** Nothing was delivered since then. */
  readonly failingSince?: Instant;
}
