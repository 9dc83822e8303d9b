import { Traffic } from './traffic.js';

/** Every call of every spec is held against the contracts, both ways. */
const traffic = new Traffic();

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
  const answer = await fetch(url, init);
  const text = await answer.text();
  const { pathname, search } = new URL(url);
  traffic.check({
    method: init.method ?? 'GET',
    target: `${pathname}${search}`,
    ...(init.body !== undefined && { requestBody: parsed(init.body) }),
    status: answer.status,
    headers: answer.headers,
    ...(text !== '' && { answerBody: parsed(text) }),
  });
  return { status: answer.status, headers: answer.headers, text, body: parsed(text) as T };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
