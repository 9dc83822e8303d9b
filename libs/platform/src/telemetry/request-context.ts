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
  /** Until when the work should be done: what is sooner due goes first where not all can go at once. */
  readonly dueBy?: string;
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
  context: { traceparent?: string; tenant?: string; orderId?: string; dueBy?: string },
  work: () => T,
): T {
  const traceparent = childTraceparent(context.traceparent);
  return storage.run({ ...context, traceparent, correlationId: traceIdOf(traceparent) }, work);
}

/** W3C baggage members by which our own APIs tell each other what a call belongs to. Vendors and partners never get them. */
const BAGGAGE = { orderId: 'crossdock.order', dueBy: 'crossdock.due' } as const;

type Told = Pick<WorkContext, 'orderId' | 'dueBy'>;

/** A member of the baggage that another of our APIs sent along. */
export function fromBaggage(baggage: string | undefined, member: keyof typeof BAGGAGE): string | undefined {
  const name = `${BAGGAGE[member]}=`;
  const found = baggage?.split(',').find((part) => part.trim().startsWith(name));
  const value = found?.trim().slice(name.length).split(';')[0];
  try {
    return value ? decodeURIComponent(value) : undefined;
  } catch {
    return undefined;
  }
}

/** The header that sends it along; nothing where nothing is known. */
export function baggageOf(told: Told): { baggage?: string } {
  const members = (Object.keys(BAGGAGE) as (keyof Told)[]).flatMap((member) =>
    told[member] ? [`${BAGGAGE[member]}=${encodeURIComponent(told[member])}`] : [],
  );
  return members.length > 0 ? { baggage: members.join(',') } : {};
}

/** Headers for a call to one of our own APIs. */
export function innerHeaders(): Record<string, string> {
  const context = currentContext();
  return { traceparent: childTraceparent(context.traceparent), ...baggageOf(context) };
}
