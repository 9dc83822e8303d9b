import type { Attempt } from '../webhook.js';

/** An event that one webhook could not be told of, and what became of that. */
export interface CaseRow {
  readonly tenant: string;
  readonly id: string;
  readonly partner_id: string;
  readonly webhook_id: string;
  readonly event_id: string;
  readonly position: string;
  readonly type: string;
  readonly subject: string;
  readonly order_id: string | null;
  readonly evidence: object;
  /** How often it was opened. */
  readonly openings: number;
  readonly state: 'open' | 'resolved' | 'abandoned';
  /** Role. */
  readonly owner: string;
  readonly severity: 'low' | 'medium' | 'high';
  /** How often it went up to the next role. */
  readonly level: number;
  readonly assignee: string | null;
  readonly opened_at: Date;
  readonly due_at: Date;
  readonly closed_at: Date | null;
  readonly resolution: string | null;
  readonly closed_by: string | null;
}

/** An event that was given up. */
export interface Parked {
  readonly partnerId: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly position: bigint;
  readonly type: string;
  readonly subject: string;
  readonly orderId?: string | undefined;
  readonly evidence: {
    readonly url: string;
    readonly attempts: number;
    readonly deliveryId?: string | undefined;
    readonly lastAttempt?: Attempt | undefined;
  };
}

export interface Closing {
  readonly state: 'resolved' | 'abandoned';
  readonly resolution: string;
  /** Client; absent when it came about by itself. */
  readonly by?: string;
}
