import { clock } from '../clock/index.js';
import { currentContext, logger, vendorCalls } from '../telemetry/index.js';
import type { HttpClientOptions, HttpRequest } from './http-client.js';

/** How one attempt of a call ended. */
export interface CallOutcome {
  readonly outcome: 'ok' | 'failed' | 'unclear';
  readonly status?: number;
  readonly error?: string;
}

const log = logger('vendor-http');

/** Tells metrics, log and wire tap of one attempt: never its headers, bodies or query. */
export function reportCall(
  { connection, baseUrl, recorder }: HttpClientOptions,
  { operation, method, path: target }: HttpRequest,
  { outcome, status, error, attempt, startedAt }: CallOutcome & { attempt: number; startedAt: number },
): void {
  const durationMs = clock.now() - startedAt;
  const path = target.split('?')[0] ?? '';
  vendorCalls.observe({ connection, operation, outcome }, durationMs / 1000);
  const line = { connection, operation, method, path, status, durationMs, attempt };
  if (outcome === 'ok') log.debug(line, 'vendor call');
  else log.warn({ ...line, error }, 'vendor call failed');
  const { correlationId, orderId, tenant } = currentContext();
  try {
    recorder?.record({
      ...(tenant && { tenant }),
      ...(orderId && { orderId }),
      correlationId,
      system: connection,
      direction: 'out',
      operation,
      method,
      url: `${withoutCredentials(baseUrl)}${path}`,
      ...(status !== undefined && { status }),
      outcome,
      ...(error && { error }),
      startedAt: new Date(startedAt).toISOString(),
      durationMs,
      attempt,
    });
  } catch (err) {
    // What watches a call must not change how it ended.
    log.warn({ err, connection }, 'call not recorded');
  }
}

function withoutCredentials(baseUrl: string): string {
  const url = new URL(baseUrl);
  return `${url.origin}${url.pathname}`.replace(/\/$/, '');
}
