const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How deliveries are tried, and when it is given up. */
export interface DeliveryOptions {
  /** Wait before each retry, at least; jitter adds up to a fifth. When all were waited for, the delivery is parked. */
  readonly retriesMs: readonly number[];
  readonly attemptTimeoutMs: number;
  /** Attempts at a time per endpoint, of different orders. */
  readonly concurrency: number;
  /** Failures in a row, of whatever orders, from which on the endpoint is taken to be down and asked now and then only. */
  readonly failuresToPause: number;
  readonly pauseMs: { readonly first: number; readonly longest: number };
  /** Orders that are held up and known at a time, per endpoint; while there are more, nothing new is begun. */
  readonly heldOrders: number;
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
  heldOrders: 10_000,
  disableAfterMs: 5 * 24 * HOUR,
  leaseMs: 10_000,
  pollMs: 1_000,
  lanes: 256,
};

/** `Retry-After` is followed up to here; who asks for more has to be asked again. */
const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

export interface Retry {
  readonly at: number;
  /** Whatever else happens, not before: the endpoint asked for it. */
  readonly notBefore?: number;
}

/**
 * When an event that failed is tried again.
 * @param attempts when each of them began, oldest first
 * @param retryAfterMs what the endpoint asked for
 * @param random 0 to 1
 * @returns undefined when it is to be parked
 */
export function nextRetry(
  { retriesMs }: Pick<DeliveryOptions, 'retriesMs'>,
  attempts: readonly number[],
  retryAfterMs: number | undefined,
  now: number,
  random = Math.random(),
): Retry | undefined {
  const wait = retriesMs[retriesUsed(retriesMs, attempts)];
  if (wait === undefined) return undefined;
  const due = now + Math.ceil(wait * (1 + random / 5));
  if (retryAfterMs === undefined) return { at: due };
  const notBefore = now + Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS);
  return { at: Math.max(due, notBefore), notBefore };
}

/** An attempt that came sooner than it was due uses up none: nothing is parked before all of the waits are over. */
function retriesUsed(retriesMs: readonly number[], [first = 0, ...later]: readonly number[]): number {
  let used = 0;
  let since = first;
  for (const at of later) {
    if (at - since < (retriesMs[used] ?? Number.POSITIVE_INFINITY)) continue;
    used += 1;
    since = at;
  }
  return used;
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
