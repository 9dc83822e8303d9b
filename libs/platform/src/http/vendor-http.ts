import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
} from 'cockatiel';
import { Gauge } from 'prom-client';
import { childTraceparent, currentContext, logger, metrics, vendorCalls } from '../telemetry/index.js';
import { answerOf, classify, failureOf } from './classify.js';
import type { HttpClient, HttpClientOptions, HttpRequest, HttpResponse } from './http-client.js';
import { VendorError } from './vendor.error.js';

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_CONCURRENCY = 20;
/** An answer beyond this is refused: memory stays bounded whatever a vendor sends. */
const MAX_ANSWER_BYTES = 20 * 1024 * 1024;
/** Repeatable calls are tried this often within their deadline. */
const ATTEMPTS = 3;
const BREAKER_THRESHOLD = 8;

const breakerState = new Gauge({
  name: 'crossdock_vendor_breaker_open',
  help: '1 while calls to a connection are refused because it failed too often in a row',
  labelNames: ['connection'],
  registers: [metrics],
});

const log = logger('vendor-http');

/**
 * The one way to a vendor: deadline, retry with jitter of what may be repeated, circuit breaker and bulkhead per
 * connection, `Retry-After`, traceparent, and every call told to the recorder.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  return new VendorHttp(options);
}

class VendorHttp implements HttpClient {
  private readonly axios: AxiosInstance;
  private readonly breaker: CircuitBreakerPolicy;
  private readonly bulkhead: ReturnType<typeof bulkhead>;

  constructor(private readonly options: HttpClientOptions) {
    this.axios = axios.create({
      baseURL: options.baseUrl.replace(/\/$/, ''),
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      responseType: 'arraybuffer',
      transformResponse: [],
      validateStatus: () => true,
      proxy: false,
      httpAgent: new HttpAgent({ keepAlive: true, maxFreeSockets: 16 }),
      httpsAgent: new HttpsAgent({ keepAlive: true, maxFreeSockets: 16 }),
    });
    const concurrency = options.concurrency ?? DEFAULT_CONCURRENCY;
    this.bulkhead = bulkhead(concurrency, concurrency * 10);
    this.breaker = circuitBreaker(handleWhen(countsAgainstVendor), {
      halfOpenAfter: new ExponentialBackoff({ initialDelay: 500, maxDelay: 10_000 }),
      breaker: new ConsecutiveBreaker(BREAKER_THRESHOLD),
    });
    this.breaker.onStateChange((state) => {
      breakerState.set({ connection: options.connection }, state === CircuitState.Open ? 1 : 0);
      log.warn({ connection: options.connection, state: CircuitState[state] }, 'circuit breaker');
    });
    breakerState.set({ connection: options.connection }, 0);
  }

  async request<T>(request: HttpRequest): Promise<HttpResponse<T>> {
    const deadline = Date.now() + (request.timeoutMs ?? this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    const repeatable = request.repeatable ?? request.method === 'GET';
    let refreshed = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.guarded<T>(request, attempt, deadline, repeatable);
      } catch (error) {
        const failure = error as VendorError;
        if (failure.kind === 'auth' && this.options.authorize?.refresh && !refreshed) {
          refreshed = true;
          await this.options.authorize.refresh();
          continue;
        }
        const pause = retryPause(failure, attempt, repeatable);
        if (pause === null || Date.now() + pause >= deadline || request.signal?.aborted) throw failure;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  private async guarded<T>(request: HttpRequest, attempt: number, deadline: number, repeatable: boolean) {
    try {
      return await this.bulkhead.execute(() =>
        this.breaker.execute(() => this.send<T>(request, attempt, deadline, repeatable)),
      );
    } catch (error) {
      if (error instanceof BrokenCircuitError) {
        throw new VendorError(
          'unavailable',
          `${this.options.connection} failed too often in a row; it is being left alone`,
          {
            retryAfterMs: 2_000,
          },
        );
      }
      if (error instanceof BulkheadRejectedError) {
        throw new VendorError('unavailable', `Too many calls wait for ${this.options.connection}`, {
          retryAfterMs: 1_000,
        });
      }
      throw error;
    }
  }

  private async send<T>(
    request: HttpRequest,
    attempt: number,
    deadline: number,
    repeatable: boolean,
  ): Promise<HttpResponse<T>> {
    const startedAt = Date.now();
    const timeout = AbortSignal.timeout(Math.max(1, deadline - startedAt));
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
    let response: AxiosResponse<Buffer> | undefined;
    try {
      const credentials = (await this.options.authorize?.headers()) ?? {};
      response = await this.axios.request<Buffer>({
        method: request.method,
        url: request.path,
        params: request.query,
        data: request.rawBody ?? (request.body === undefined ? undefined : JSON.stringify(request.body)),
        headers: {
          accept: 'application/json',
          ...contentType(request),
          traceparent: childTraceparent(currentContext().traceparent),
          ...credentials,
          ...request.headers,
        },
        signal,
      });
      const answer = answerOf<T>(response, request, repeatable);
      this.tell(request, attempt, startedAt, 'ok', answer.status);
      return answer;
    } catch (error) {
      const failure =
        error instanceof VendorError ? error : classify(failureOf(error, signal), this.options.connection, repeatable);
      const outcome = failure.kind === 'unclear' || failure.kind === 'garbage' ? 'unclear' : 'failed';
      this.tell(request, attempt, startedAt, outcome, failure.status ?? response?.status, failure.message);
      throw failure;
    }
  }

  private tell(
    request: HttpRequest,
    attempt: number,
    startedAt: number,
    outcome: 'ok' | 'failed' | 'unclear',
    status?: number,
    error?: string,
  ) {
    const durationMs = Date.now() - startedAt;
    const { connection, baseUrl, recorder } = this.options;
    vendorCalls.observe({ connection, operation: request.operation, outcome }, durationMs / 1000);
    const line = {
      connection,
      operation: request.operation,
      method: request.method,
      path: request.path,
      status,
      durationMs,
      attempt,
    };
    if (outcome === 'ok') log.debug(line, 'vendor call');
    else log.warn({ ...line, error }, 'vendor call failed');
    const { correlationId, orderId, tenant } = currentContext();
    recorder?.record({
      ...(tenant && { tenant }),
      ...(orderId && { orderId }),
      correlationId,
      system: connection,
      direction: 'out',
      operation: request.operation,
      method: request.method,
      url: `${baseUrl.replace(/\/$/, '')}${request.path}`,
      ...(status !== undefined && { status }),
      outcome,
      ...(error && { error }),
      startedAt: new Date(startedAt).toISOString(),
      durationMs,
      attempt,
    });
  }
}

function contentType(request: HttpRequest): Record<string, string> {
  if (request.contentType) return { 'content-type': request.contentType };
  return request.body === undefined ? {} : { 'content-type': 'application/json' };
}

function countsAgainstVendor(error: unknown): boolean {
  return error instanceof VendorError && ['unavailable', 'unclear', 'garbage'].includes(error.kind);
}

/** Null when the call must not be made again here. Full jitter, so that many callers do not come back together. */
function retryPause(failure: VendorError, attempt: number, repeatable: boolean): number | null {
  const again =
    failure.kind === 'unavailable' ||
    failure.kind === 'rate-limited' ||
    (repeatable && ['unclear', 'garbage'].includes(failure.kind));
  if (!again || attempt >= ATTEMPTS) return null;
  const backoff = Math.random() * 200 * 2 ** attempt;
  return failure.retryAfterMs === undefined ? backoff : Math.max(failure.retryAfterMs, backoff);
}
