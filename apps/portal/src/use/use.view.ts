// What the portal's server tells its web application of how a version of an API fares, and who uses it.

import type { HealthName } from '../map/map.view.js';

/** Times are told to the end of the class that they are counted in, 10,000 ms at most. */
export interface CallFiguresView {
  readonly calls: number;
  /** By what the caller sent. */
  readonly refused: number;
  /** By the API, or nobody knows. */
  readonly failed: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** One version of one API, as it was called in production. */
export interface ApiUseView {
  /** Where its hours begin: this one and the 23 before it. */
  readonly since: string;
  readonly asOf: string;
  /** By the calls of this hour and the one before. */
  readonly health: HealthName;
  /** Of the calls that whoever looks may see; absent where those are none. */
  readonly figures?: CallFiguresView;
  /** The earliest first; without figures where nobody called. Empty for whoever is not signed in. */
  readonly hours: readonly HourView[];
  /** The one with the most calls first. */
  readonly callers: readonly CallerView[];
  /** Operations that partners called in so many days. */
  readonly days: number;
  readonly operations: readonly OperationUseView[];
}

export interface HourView {
  readonly at: string;
  readonly figures?: CallFiguresView;
}

export interface CallerView {
  /** A partner's kind, `api` of ours, or `operator`. */
  readonly kind: string;
  readonly id: string;
  readonly figures: CallFiguresView;
  /** Beginning of the hour of its last call. */
  readonly lastHour: string;
}

/** Whom a change of an operation would touch. */
export interface OperationUseView {
  /** As in `GET /partner/v1/fulfilments/{id}`. */
  readonly operation: string;
  readonly consumers: readonly OperationConsumerView[];
}

export interface OperationConsumerView {
  readonly partnerId: string;
  /** Use of a sandbox is nobody's business yet. */
  readonly environment: 'production' | 'sandbox';
  readonly calls: number;
  readonly callsLast7Days: number;
  readonly lastAt: string;
}
