import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync } from 'node:crypto';
import { parseTraceParent } from '@opentelemetry/core';

/** What is known of the work in hand wherever it runs: which trace, which tenant, which order. */
export interface WorkContext {
  /** W3C trace-id, told to callers as `correlationId`. */
  readonly correlationId: string;
  /** This hop's own traceparent, the parent of calls that it makes. */
  readonly traceparent: string;
  readonly tenant?: string;
  readonly orderId?: string;
}

const storage = new AsyncLocalStorage<WorkContext>();

const pool = Buffer.allocUnsafe(4096);
let used = pool.length;

/** Random bytes in hex. Asked of the system many at a time: one by one they cost a tenth of a small request. */
function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}

/** A new span under `parent`, or the first of a new trace where the parent is missing or invalid (never trusted). */
export function childTraceparent(parent?: string): string {
  const valid = parent ? parseTraceParent(parent) : null;
  const traceId = valid?.traceId ?? randomHex(16);
  return `00-${traceId}-${randomHex(8)}-01`;
}

export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35);

/** The context in force; outside of any, a fresh trace each time. */
export function currentContext(): WorkContext {
  const context = storage.getStore();
  if (context) return context;
  const traceparent = childTraceparent();
  return { correlationId: traceIdOf(traceparent), traceparent };
}

/** Runs the work under a context; the correlation id follows from the traceparent. */
export function runInContext<T>(
  context: { traceparent?: string; tenant?: string; orderId?: string },
  work: () => T,
): T {
  const traceparent = childTraceparent(context.traceparent);
  return storage.run({ ...context, traceparent, correlationId: traceIdOf(traceparent) }, work);
}

/** W3C baggage member by which our own APIs tell each other the order. Vendors and partners never get it. */
const ORDER_BAGGAGE = 'crossdock.order';

export function orderFromBaggage(baggage: string | undefined): string | undefined {
  const member = baggage?.split(',').find((part) => part.trim().startsWith(`${ORDER_BAGGAGE}=`));
  const value = member
    ?.trim()
    .slice(ORDER_BAGGAGE.length + 1)
    .split(';')[0];
  try {
    return value ? decodeURIComponent(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Headers for a call to one of our own APIs. */
export function innerHeaders(): Record<string, string> {
  const { traceparent, orderId } = currentContext();
  return {
    traceparent: childTraceparent(traceparent),
    ...(orderId && { baggage: `${ORDER_BAGGAGE}=${encodeURIComponent(orderId)}` }),
  };
}
