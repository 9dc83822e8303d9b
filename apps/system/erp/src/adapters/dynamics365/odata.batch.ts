import { Untranslatable } from '#platform/connections';

/** One call within a batch. */
export interface BatchedCall {
  readonly method: 'GET' | 'POST';
  /** Absolute. */
  readonly url: string;
  readonly body?: object;
}

/** Calls that are all done or none, or a single one that is read. */
export type BatchPart = BatchedCall | readonly BatchedCall[];

export interface BatchedAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const END = '\r\n';

/** OData V4.0 part 1, 11.7: a body of `multipart/mixed`, change sets as parts of that kind within it. */
export function batchBody(parts: readonly BatchPart[], boundary: string): string {
  const written = parts.map((part, nth) =>
    'url' in part ? callOf(part) : changeSetOf(part, `changeset_${nth}_${boundary}`),
  );
  return multipart(written, boundary);
}

function changeSetOf(calls: readonly BatchedCall[], boundary: string): string {
  const written = calls.map((call, nth) => callOf(call, nth + 1));
  return `Content-Type: multipart/mixed; boundary=${boundary}${END}${END}${multipart(written, boundary)}`;
}

function callOf({ method, url, body }: BatchedCall, contentId?: number): string {
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `${method} ${url} HTTP/1.1`,
    'Accept: application/json',
    ...(body ? ['Content-Type: application/json; charset=utf-8'] : []),
    '',
    body ? JSON.stringify(body) : '',
  ].join(END);
}

const multipart = (parts: readonly string[], boundary: string): string =>
  [...parts.map((part) => `--${boundary}${END}${part}`), `--${boundary}--`, ''].join(END);

/**
 * The answers in the order of the calls. Of a change set that was refused there is one answer in the place of all of its.
 * @throws Untranslatable
 */
export function batchAnswers(contentType: string | undefined, text: string): BatchedAnswer[] {
  const boundary = /^multipart\/mixed\s*;.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '');
  const name = boundary?.[1] ?? boundary?.[2];
  if (!name) throw new Untranslatable('the answer to a batch is no multipart/mixed');
  const [, ...parts] = `${END}${text}`.replace(/\r?\n/g, END).split(`${END}--${name}`);
  const last = parts.findIndex((part) => part.startsWith('--'));
  if (last < 0) throw new Untranslatable('the answer to a batch has no end');
  return parts.slice(0, last).flatMap((part) => {
    const { headers, rest } = headOf(part.slice(END.length));
    return headers['content-type']?.startsWith('multipart/')
      ? batchAnswers(headers['content-type'], rest)
      : answer(rest);
  });
}

function answer(text: string): BatchedAnswer {
  const [line = ''] = text.split(END, 1);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(line)?.[1];
  if (!status) throw new Untranslatable('a part of the answer to a batch is no HTTP');
  const { headers, rest } = headOf(text.slice(line.length + END.length));
  return { status: Number(status), headers, body: jsonOf(rest.trim()) };
}

function headOf(text: string): { headers: Record<string, string>; rest: string } {
  const end = text.startsWith(END) ? 0 : text.indexOf(END + END);
  const head = end < 0 ? text : text.slice(0, end);
  const rest = end < 0 ? '' : text.slice(end === 0 ? END.length : end + 2 * END.length);
  const headers = head.split(END).flatMap((header): [string, string][] => {
    const colon = header.indexOf(':');
    return colon < 0 ? [] : [[header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim()]];
  });
  return { headers: Object.fromEntries(headers), rest };
}

function jsonOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Untranslatable('a part of the answer to a batch is no JSON');
  }
}
