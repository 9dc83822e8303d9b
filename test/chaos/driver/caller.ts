import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '../../support/world.js';

const TIMEOUT_MS = 20_000;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 3_000;
const TOKEN_LIFE_MS = 240_000;
/** Much longer than anything is away. */
const GIVES_UP_AFTER_MS = 300_000;

/** How a request ended that the product could not take for the moment, and whose caller comes again. */
const COMES_AGAIN: ReadonlySet<number> = new Set([401, 425, 429, 500, 502, 503, 504]);

export interface Asked {
  readonly client: string;
  readonly method?: string;
  /** With the API's own address. */
  readonly url: string;
  readonly key?: string;
  readonly body?: unknown;
  /** The bytes that go over the wire, whatever they are. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly body: Json;
}

/** Anything that a client would call a fault of the server's, as against being told to come again. */
export interface Failure {
  readonly status: number;
  readonly url: string;
  readonly body: string;
}

/**
 * Clients outside of the product: each repeats what was not answered, under the same Idempotency-Key, until it is.
 * @param tokenOf asks for an access token of a client
 */
export class Caller {
  private readonly tokens = new Map<string, { token: string; until: number }>();
  readonly failures: Failure[] = [];
  readonly counts = { requests: 0, repeats: 0, lost: 0 };
  private stopped = false;
  /** Of the last request that had no answer. */
  private whyLost = '';

  constructor(private readonly tokenOf: (client: string) => Promise<string | undefined>) {}

  /** What is still being repeated is given up: nobody answered it. */
  stop(): void {
    this.stopped = true;
  }

  /** @returns the answer that settles it; undefined when it was given up: of one that nobody ever answered, that is a failure */
  async untilAnswered(asked: Asked): Promise<Answered | undefined> {
    const began = Date.now();
    for (let wait = FIRST_WAIT_MS; !this.stopped; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
      const answer = await this.once(asked);
      if (answer && !this.comesAgain(answer)) return answer;
      if (answer?.status === 401) this.tokens.delete(asked.client);
      if (Date.now() - began > GIVES_UP_AFTER_MS) {
        const last = JSON.stringify(answer?.body)?.slice(0, 500) ?? this.whyLost;
        const body = `not settled in ${GIVES_UP_AFTER_MS / 1_000} s: ${last}`;
        this.failures.push({ status: answer?.status ?? 0, url: `${asked.client} ${asked.url}`, body });
        return undefined;
      }
      this.counts.repeats += 1;
      await sleep(wait);
    }
    return undefined;
  }

  /** One attempt; undefined when nothing came back. */
  async once(asked: Asked): Promise<Answered | undefined> {
    const { client, method = asked.body === undefined && asked.raw === undefined ? 'GET' : 'POST', url, key } = asked;
    const payload = asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
    try {
      this.counts.requests += 1;
      const token = await this.token(client);
      if (!token) throw new Error(`no token for ${client}`);
      const response = await fetch(url, {
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          authorization: `Bearer ${token}`,
          ...(payload !== undefined && { 'content-type': 'application/json' }),
          ...(key && { 'idempotency-key': `"${key}"` }),
          ...asked.headers,
        },
        ...(payload !== undefined && { body: payload }),
      });
      const text = await response.text();
      const { status } = response;
      const body = parsed(text) as Json;
      // That a vendor answers what nobody can read is the vendor's fault, and told as such.
      const isVendors = status === 502 && body?.code === 'vendor-unclear';
      if (status >= 500 && status !== 503 && !isVendors)
        this.failures.push({ status, url: `${method} ${url}`, body: text.slice(0, 500) });
      return { status, body };
    } catch (error) {
      this.counts.lost += 1;
      this.whyLost = String((error as Error).cause ?? error);
      return undefined;
    }
  }

  private comesAgain({ status, body }: Answered): boolean {
    return COMES_AGAIN.has(status) || (status === 409 && body?.code === 'idempotency-key-in-flight');
  }

  /** As a client does that keeps none: the authorization server has something to do, and something to be killed at. */
  async signIn(client: string): Promise<void> {
    await this.tokenOf(client);
  }

  private async token(client: string): Promise<string | undefined> {
    const known = this.tokens.get(client);
    if (known && known.until > Date.now()) return known.token;
    const token = await this.tokenOf(client);
    if (token) this.tokens.set(client, { token, until: Date.now() + TOKEN_LIFE_MS });
    return token;
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
