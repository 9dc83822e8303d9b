import { ContractViolation, type Exchange, Traffic } from './traffic.js';

/** Every call of every spec is held against the contracts, both ways. */
const traffic = new Traffic();

/** As it was before anybody watched it. */
const plainFetch = globalThis.fetch;

export interface Observed<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed, where it is JSON. */
  readonly body: T;
}

/**
 * A call over HTTP whose request, where it was accepted, and whose answer are as their contract says.
 * @throws ContractViolation
 */
export async function observed<T>(
  url: string,
  init: Omit<RequestInit, 'body'> & { readonly body?: string } = {},
): Promise<Observed<T>> {
  const answer = await plainFetch(url, init);
  const text = await answer.text();
  traffic.check(exchangeOf(new Request(url, init), init.body ?? '', answer, text));
  return { status: answer.status, headers: answer.headers, text, body: parsed(text) as T };
}

/** What a process fetches, held against the contracts while its callers know nothing of it. */
export class ObservedFetch {
  private readonly pending = new Set<Promise<void>>();
  private readonly found: string[] = [];

  /** In place of the global one. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? new Request(input.clone(), init) : new Request(input, init);
    const sent = request.text();
    const answer = await plainFetch(input, init);
    const examined = this.examine(request, sent, answer.clone()).finally(() => this.pending.delete(examined));
    this.pending.add(examined);
    return answer;
  };

  /** What was not as a contract says, since this was asked last. */
  async violations(): Promise<string[]> {
    await Promise.all(this.pending);
    return this.found.splice(0);
  }

  private async examine(request: Request, sent: Promise<string>, answer: Response): Promise<void> {
    // One that broke off is no answer.
    const text = await answer.text().catch(() => undefined);
    if (text === undefined) return;
    try {
      traffic.check(exchangeOf(request, await sent, answer, text));
    } catch (error) {
      if (!(error instanceof ContractViolation)) throw error;
      this.found.push(error.message);
    }
  }
}

function exchangeOf({ url, method, headers }: Request, sent: string, answer: Response, text: string): Exchange {
  const { pathname, search } = new URL(url);
  return {
    method,
    target: `${pathname}${search}`,
    requestHeaders: headers,
    ...(sent !== '' && { requestBody: parsed(sent) }),
    status: answer.status,
    headers: answer.headers,
    ...(text !== '' && { answerBody: parsed(text) }),
  };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
