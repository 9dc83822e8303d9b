import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
} from 'cockatiel';
import { Gauge } from 'prom-client';
import { clock } from '../clock/index.js';
import { childTraceparent, currentContext, keepSecretHeaders, logger, metrics } from '../telemetry/index.js';
import { AnswerReader, TooLarge } from './answer.reader.js';
import { type CallOutcome, reportCall } from './call-report.js';
import { answerOf, classify, failureOf, notAuthorized, type Told } from './classify.js';
import { egressOf } from './egress/connection-egress.js';
import type { Egress } from './egress/listed-targets.js';
import { RefusedTarget } from './egress/target-url.js';
import type { Authorizer, HttpClient, HttpClientOptions, HttpRequest, HttpResponse } from './http-client.js';
import { currentLeave } from './leave.js';
import { type Rest, TooManyWait, Turns } from './turns.js';
import { urgencyOf } from './urgency.js';
import { VendorError } from './vendor.error.js';
import { tellHealth, wordOf } from './vendor-health.js';

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_CONCURRENCY = 20;
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
  private readonly turns: Turns;
  private readonly egress: Egress | undefined;
  private readonly answers = new AnswerReader();
  /** Told while it is left alone: whoever reads of that wants to know why. */
  private latestFailure = '';

  constructor(private readonly options: HttpClientOptions) {
    this.egress = egressOf(options.connection);
    const sockets = { keepAlive: true, maxFreeSockets: 16, ...(this.egress && { lookup: this.egress.lookup }) };
    this.axios = axios.create({
      baseURL: options.baseUrl.replace(/\/$/, ''),
      // A vendor's own link in a path must not lead our credentials elsewhere.
      allowAbsoluteUrls: false,
      maxRedirects: 0,
      responseType: 'stream',
      transformResponse: [],
      validateStatus: () => true,
      proxy: false,
      httpAgent: new HttpAgent(sockets),
      httpsAgent: new HttpsAgent(sockets),
    });
    this.turns = new Turns(options.concurrency ?? DEFAULT_CONCURRENCY);
    this.breaker = circuitBreaker(
      handleWhen((error) => !(error instanceof Uncounted)),
      {
        halfOpenAfter: new ExponentialBackoff({ initialDelay: 500, maxDelay: 10_000 }),
        breaker: new ConsecutiveBreaker(BREAKER_THRESHOLD),
      },
    );
    this.breaker.onStateChange((state) => {
      breakerState.set({ connection: options.connection }, state === CircuitState.Open ? 1 : 0);
      log.warn({ connection: options.connection, state: CircuitState[state] }, 'circuit breaker');
    });
    breakerState.set({ connection: options.connection }, 0);
    tellHealth(options.connection, () => ({ breaker: wordOf(this.breaker.state), ...this.turns.status }));
  }

  async request<T>(request: HttpRequest): Promise<HttpResponse<T>> {
    this.refuseUnlisted();
    const timeoutMs = request.timeoutMs ?? this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const deadline = clock.now() + timeoutMs;
    const timeout = AbortSignal.timeout(timeoutMs);
    const given = [request.signal, currentLeave()?.signal].filter((each) => each !== undefined);
    const signal = AbortSignal.any([timeout, ...given]);
    const repeatable = request.repeatable ?? request.method === 'GET';
    let refreshed = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.guarded<T>(request, attempt, signal, repeatable);
      } catch (error) {
        const failure = error as VendorError;
        if (failure.kind === 'auth' && this.options.authorize?.refresh && !refreshed) {
          refreshed = true;
          await this.authorized((authorize) => authorize.refresh?.(), signal);
          continue;
        }
        const pause = retryPause(failure, attempt, repeatable);
        if (pause === null || clock.now() + pause >= deadline || signal.aborted) throw failure;
        await sleep(pause, undefined, { signal }).catch(() => {
          throw failure;
        });
      }
    }
  }

  /** Of a host that is an address no name is looked up, and a list may have become shorter. */
  private refuseUnlisted(): void {
    try {
      this.egress?.parse(this.options.baseUrl);
    } catch (error) {
      if (!(error instanceof RefusedTarget)) throw error;
      throw new VendorError('unavailable', `${this.options.connection}: ${error.message}`, { cause: error });
    }
  }

  private async guarded<T>(request: HttpRequest, attempt: number, signal: AbortSignal, repeatable: boolean) {
    const { connection } = this.options;
    try {
      const { answer, refusal } = await this.inTurn(signal, (rest) =>
        this.judged<T>(request, attempt, signal, repeatable, rest),
      );
      if (answer) return answer;
      throw refusal;
    } catch (error) {
      if (error instanceof Uncounted) throw error.failure;
      if (error instanceof BrokenCircuitError) {
        const text = `${connection} failed too often in a row; it is being left alone. ${this.latestFailure}`;
        throw new VendorError('unavailable', text, { retryAfterMs: 2_000 });
      }
      if (error instanceof TooManyWait)
        throw new VendorError('unavailable', `Too many calls wait for ${connection}`, { retryAfterMs: 1_000 });
      throw error;
    }
  }

  /** Waits for a place among the calls to this connection, but not beyond the deadline: what got none was not sent. */
  private inTurn<T>(signal: AbortSignal, work: (rest: Rest) => Promise<T>): Promise<T> {
    const text = `${this.options.connection}: not sent, its time ended before its turn came`;
    const notSent = new Uncounted(new VendorError('unavailable', text));
    let begun = false;
    const begin = (rest: Rest) => {
      if (signal.aborted) throw notSent;
      begun = true;
      return work(rest);
    };
    return new Promise<T>((resolve, reject) => {
      const giveUp = () => {
        if (!begun) reject(notSent);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.turns
        .take((rest) => this.breaker.execute(() => begin(rest)), urgencyOf(currentContext().dueBy))
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', giveUp));
    });
  }

  /** A refusal is an answer too: for the breaker only what is thrown here speaks against the vendor. */
  private async judged<T>(
    request: HttpRequest,
    attempt: number,
    signal: AbortSignal,
    repeatable: boolean,
    rest: Rest,
  ): Promise<{ answer?: HttpResponse<T>; refusal?: VendorError }> {
    try {
      const answer = await this.send<T>(request, attempt, signal, repeatable);
      this.turns.learn(false);
      return { answer };
    } catch (error) {
      if (error instanceof Uncounted) throw error;
      const failure = error as VendorError;
      if (failure.kind === 'rate-limited') {
        this.turns.learn(true);
        rest(failure.retryAfterMs);
      }
      if (request.signal?.aborted) throw new Uncounted(failure);
      if (countsAgainstVendor(failure)) {
        this.latestFailure = `The latest: ${failure.message}`;
        throw failure;
      }
      return { refusal: failure };
    }
  }

  private async send<T>(
    request: HttpRequest,
    attempt: number,
    signal: AbortSignal,
    repeatable: boolean,
  ): Promise<HttpResponse<T>> {
    const startedAt = clock.now();
    const report = (outcome: CallOutcome) => reportCall(this.options, request, { ...outcome, attempt, startedAt });
    let response: AxiosResponse<Readable> | undefined;
    try {
      const credentials = await this.authorized((authorize) => authorize.headers(), signal);
      if (currentLeave()?.isGiven() === false) throw this.withoutLeave();
      const headers = {
        accept: 'application/json',
        ...contentType(request),
        traceparent: childTraceparent(currentContext().traceparent),
        ...credentials,
        ...request.headers,
      };
      keepSecretHeaders(headers);
      response = await this.axios.request<Readable>({
        method: request.method,
        url: request.path,
        params: request.query,
        data: request.rawBody ?? (request.body === undefined ? undefined : JSON.stringify(request.body)),
        headers,
        signal,
      });
      const { status, headers: told, data } = response;
      const answer = await this.answers.read(
        data,
        (bytes) => answerOf<T>({ status, headers: told as Told, bytes }, request, repeatable),
        Number(told['content-length'] ?? 0),
      );
      report({ outcome: 'ok', status: answer.status });
      return answer;
    } catch (error) {
      if (error instanceof Uncounted) throw error;
      const failure =
        error instanceof VendorError ? error : classify(failureOf(error, signal), this.options.connection, repeatable);
      const outcome = failure.kind === 'unclear' || failure.kind === 'garbage' ? 'unclear' : 'failed';
      report({ outcome, status: failure.status ?? response?.status, error: failure.message });
      throw failure;
    }
  }

  private withoutLeave(): Uncounted {
    const text = `${this.options.connection}: not sent, what asked for it has run out of time or runs elsewhere by now`;
    return new Uncounted(new VendorError('unavailable', text));
  }

  /** Whatever goes wrong while credentials are got: the call itself was not sent. */
  private async authorized<T>(
    work: (authorize: Authorizer) => Promise<T> | undefined,
    signal: AbortSignal,
  ): Promise<T | undefined> {
    if (!this.options.authorize) return undefined;
    try {
      return await Promise.race([work(this.options.authorize), untilAborted(signal)]);
    } catch (cause) {
      throw notAuthorized(this.options.connection, cause);
    }
  }
}

/** Says nothing about the vendor: the caller gave up, or the call was never sent. */
class Uncounted extends Error {
  constructor(readonly failure: VendorError) {
    super(failure.message);
  }
}

function contentType(request: HttpRequest): Record<string, string> {
  if (request.contentType) return { 'content-type': request.contentType };
  return request.body === undefined ? {} : { 'content-type': 'application/json' };
}

const countsAgainstVendor = ({ kind }: VendorError) => ['unavailable', 'unclear', 'garbage'].includes(kind);

/** Null when the call must not be made again here. Full jitter, so that many callers do not come back together. */
function retryPause(failure: VendorError, attempt: number, repeatable: boolean): number | null {
  const again =
    failure.kind === 'unavailable' ||
    failure.kind === 'rate-limited' ||
    (repeatable && ['unclear', 'garbage'].includes(failure.kind));
  // It would be as large again.
  if (!again || attempt >= ATTEMPTS || failure.cause instanceof TooLarge) return null;
  return (failure.retryAfterMs ?? 0) + Math.random() * 200 * 2 ** attempt;
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
