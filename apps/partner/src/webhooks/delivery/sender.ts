import { Agent, type Dispatcher } from 'undici';
import { clock } from '#platform/clock';
import { parseTarget, type Reach, RefusedTarget, type TargetResolver } from '#platform/http';

/** How an attempt ended. */
export interface Answer {
  readonly at: number;
  readonly durationMs: number;
  /** Absent when there was no answer. */
  readonly status?: number;
  readonly retryAfter?: string;
  /** As much of it as is kept. */
  readonly body?: string;
  /** Why there was no answer, or why what was answered does not count; never the system's own words. */
  readonly error?: string;
}

const KEPT_BYTES = 1_024;
/** More than this is not read at all. */
const READ_BYTES = 64 * 1_024;
const SWEEP_MS = 250;
const PLACES = 10_000;
const CONNECT_MS = 5_000;

interface Place {
  readonly origin: string;
  readonly path: string;
}

/**
 * Posts to endpoints of partners over kept connections. A redirect is not followed; an answer is read as far as it is
 * kept; whatever takes too long is broken off. Only addresses that the resolver has judged are connected to.
 */
export class Sender {
  private readonly agent: Agent;
  private readonly places = new Map<string, Place>();
  private readonly running = new Set<Attempt>();
  private readonly sweep: NodeJS.Timeout;

  constructor(
    resolver: TargetResolver,
    private readonly reach: Reach,
    private readonly timeoutMs: number,
  ) {
    this.agent = new Agent({
      allowH2: false,
      connect: { lookup: resolver.lookup, timeout: Math.min(CONNECT_MS, timeoutMs) },
      // The sweep sees to both together.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 10_000,
    });
    this.sweep = setInterval(() => this.breakOffLate(), Math.min(SWEEP_MS, timeoutMs)).unref();
  }

  /** @param target as it was registered; it is judged again, for the rules may have changed since then */
  post(target: string, headers: Record<string, string>, body: string, signal: SendSignal): Promise<Answer> {
    const at = clock.now();
    let place: Place;
    try {
      place = this.placeOf(target);
    } catch (error) {
      return Promise.resolve({ at, durationMs: 0, error: wordFor(error) });
    }
    return new Promise((done) => {
      const attempt = new Attempt(at, signal, (answer) => {
        this.running.delete(attempt);
        done(answer);
      });
      this.running.add(attempt);
      this.agent.dispatch({ ...place, method: 'POST', headers, body }, attempt);
    });
  }

  async close(): Promise<void> {
    clearInterval(this.sweep);
    for (const attempt of this.running) attempt.breakOff('aborted');
    await this.agent.destroy();
  }

  /** The judgement of the address itself, made once per process: what it resolves to is judged at each connection. */
  private placeOf(target: string): Place {
    const known = this.places.get(target);
    if (known) return known;
    const { origin, pathname, search } = parseTarget(target, this.reach);
    if (this.places.size >= PLACES) this.places.clear();
    this.places.set(target, { origin, path: pathname + search });
    return { origin, path: pathname + search };
  }

  private breakOffLate(): void {
    const latest = clock.now() - this.timeoutMs;
    for (const attempt of this.running) {
      if (attempt.signal.aborted) attempt.breakOff('aborted');
      else if (attempt.at < latest) attempt.breakOff('timeout');
    }
  }
}

/** Set when an attempt must not go on: the endpoint is somebody else's to serve. */
export interface SendSignal {
  aborted: boolean;
}

class Attempt implements Dispatcher.DispatchHandler {
  private controller?: Dispatcher.DispatchController;
  private status?: number;
  private retryAfter?: string;
  private kept = '';
  private read = 0;
  private ended = false;

  constructor(
    readonly at: number,
    readonly signal: SendSignal,
    private readonly done: (answer: Answer) => void,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.ended || this.signal.aborted) controller.abort(new Error('broken off'));
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ) {
    this.status = status;
    const header = headers['retry-after'];
    this.retryAfter = Array.isArray(header) ? header[0] : header;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.kept.length < KEPT_BYTES) this.kept += chunk.toString('utf8', 0, KEPT_BYTES - this.kept.length);
    this.read += chunk.length;
    if (this.read > READ_BYTES) {
      // Its status counts; the rest of it is not worth a connection.
      this.end();
      controller.abort(new Error('the answer is too large'));
    }
  }

  onResponseEnd(): void {
    this.end();
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.end(this.status === undefined ? wordFor(error) : 'answer-broken-off');
  }

  breakOff(why: 'timeout' | 'aborted'): void {
    this.end(why);
    this.controller?.abort(new Error(why));
  }

  private end(error?: string): void {
    if (this.ended) return;
    this.ended = true;
    const { status, retryAfter, kept } = this;
    this.done({
      at: this.at,
      durationMs: clock.now() - this.at,
      ...(status !== undefined && { status }),
      ...(retryAfter && { retryAfter }),
      ...(kept && { body: kept }),
      ...(error && { error }),
    });
  }
}

/** Published words. The system's own would tell a partner about the inside of our network. */
function wordFor(error: unknown): string {
  if (error instanceof RefusedTarget) return error.code;
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW') return 'answer-not-http';
  if (typeof code !== 'string') return 'connection-failed';
  if (/TIMEOUT|TIMEDOUT/.test(code)) return 'timeout';
  if (/CERT|TLS|SSL|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code)) return 'certificate-not-accepted';
  if (code === 'ECONNREFUSED') return 'connection-refused';
  return 'connection-failed';
}
