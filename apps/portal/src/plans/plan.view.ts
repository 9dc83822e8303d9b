import type { RouteClassName } from '../portal.view.js';

/** Requests in a window that begins with the first of them. */
export interface PlanQuotaView {
  /** As the RateLimit headers tell it. */
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
  /** Classes of operations that it counts; all of them when absent. */
  readonly routes?: readonly RouteClassName[];
}

/** `GET catalog/plans`: what a partner on this plan may call, as it counts now. */
export interface PlanView {
  readonly name: string;
  /** Sandbox credentials have a plan of their own, whatever the partner's. */
  readonly environment: 'production' | 'sandbox';
  readonly quotas: readonly PlanQuotaView[];
  /** Requests in work at a time, per process. */
  readonly concurrency: number;
  /** It counts for a partner that was given none. */
  readonly isDefault: boolean;
  /** It counts for whoever looks. */
  readonly isYours: boolean;
}
