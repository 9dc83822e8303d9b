/** Which of the events of its types a webhook is for; every member that is given must hold. */
export interface WebhookFilter {
  readonly subjectPrefix?: string;
  readonly orderPrefix?: string;
  /** GLNs. */
  readonly warehouses?: readonly string[];
}

/** A partner's subscription: where its events are sent to, and which. */
export interface Webhook {
  readonly tenant: string;
  readonly id: string;
  readonly partnerId: string;
  readonly url: string;
  /** Types or families, e.g. `crossdock.fulfilment.*`. */
  readonly types: readonly string[];
  readonly filter: WebhookFilter;
  readonly description?: string;
  readonly status: 'enabled' | 'disabled';
  /** Absent of one that is disabled: an operator did it. */
  readonly disabledReason?: DisabledReason;
  readonly disabledAt?: string;
  /** While a secret rotates: when the one before stops to sign. */
  readonly previousSecretUntil?: string;
  /** Nothing was delivered since then, and something failed again and again. */
  readonly failingSince?: string;
  readonly createdAt: string;
  /** Counts up with every change. */
  readonly version: number;
}

/** `gone`: the endpoint answered 410. */
export type DisabledReason = 'by-partner' | 'gone' | 'sustained-failure';

export type DeliveryStatus = 'waiting' | 'retrying' | 'delivered' | 'parked';

/** One try to deliver, as it is kept. */
export interface Attempt {
  readonly at: string;
  readonly durationMs: number;
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;
  readonly error?: string;
  /** What was answered, cut off and without what looks like a secret. */
  readonly response?: string;
}
