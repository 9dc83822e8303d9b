const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How deliveries are tried, and when it is given up. */
export interface DeliveryOptions {
  /** Wait before each retry, at least; jitter adds up to a fifth. When all are used up, the delivery is parked. */
  readonly retriesMs: readonly number[];
  readonly attemptTimeoutMs: number;
  /** Attempts at a time per endpoint, of different orders. */
  readonly concurrency: number;
  /** Failures in a row, of whatever orders, from which on the endpoint is taken to be down and asked now and then only. */
  readonly failuresToPause: number;
  readonly pauseMs: { readonly first: number; readonly longest: number };
  /** An endpoint that has failed for this long, and took nothing, is disabled. */
  readonly disableAfterMs: number;
  /** A process that is silent for this long has lost its endpoints to others. */
  readonly leaseMs: number;
  /** Without being woken, it is looked for work this often. */
  readonly pollMs: number;
  /** Endpoints per process at a time. */
  readonly lanes: number;
}

/** Injection token; a spec gives its own. */
export const DELIVERY_OPTIONS = Symbol('DeliveryOptions');

export const DEFAULT_OPTIONS: DeliveryOptions = {
  // 25.7 hours in all.
  retriesMs: [5_000, 30_000, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR],
  attemptTimeoutMs: 10_000,
  concurrency: 8,
  failuresToPause: 8,
  pauseMs: { first: 5_000, longest: 5 * MINUTE },
  disableAfterMs: 5 * 24 * HOUR,
  leaseMs: 10_000,
  pollMs: 1_000,
  lanes: 256,
};

/** `Retry-After` is followed up to here; who asks for more has to be asked again. */
const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

/**
 * How long until the next attempt.
 * @param attempts made so far
 * @param random 0 to 1
 * @returns undefined when there is none: the delivery is to be parked
 */
export function retryDelay(
  { retriesMs }: Pick<DeliveryOptions, 'retriesMs'>,
  attempts: number,
  retryAfterMs = 0,
  random = Math.random(),
): number | undefined {
  const wait = retriesMs[attempts - 1];
  return wait === undefined
    ? undefined
    : Math.max(wait * (1 + random / 5), Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS));
}

/** How long an endpoint that fails again and again is left alone; 0: not at all. */
export function pauseAfter(
  { failuresToPause, pauseMs }: Pick<DeliveryOptions, 'failuresToPause' | 'pauseMs'>,
  failures: number,
  random = Math.random(),
): number {
  if (failures < failuresToPause) return 0;
  const wait = pauseMs.first * 2 ** Math.min(failures - failuresToPause, 20);
  return Math.min(wait, pauseMs.longest) * (1 + random / 5);
}

/** RFC 9110 10.2.3: seconds, or a date. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
