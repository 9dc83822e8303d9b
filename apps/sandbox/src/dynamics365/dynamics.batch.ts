import type { VendorAnswer, VendorRequest } from '../core/vendor.js';
import { malformed } from './dynamics.refusal.js';

/** A change set, or a single read. */
export type Part = { readonly changes: readonly VendorRequest[] } | { readonly read: VendorRequest };

const END = '\r\n';

/** The parts of a batch, each as a call of its own. */
export function partsOf({ headers, rawBody }: VendorRequest): Part[] {
  return multipart(headers['content-type'], rawBody.toString('utf8')).map(({ contentType, content }): Part => {
    if (!contentType.startsWith('multipart/mixed')) return { read: callOf(content, headers) };
    return { changes: multipart(contentType, content).map((part) => callOf(part.content, headers)) };
  });
}

function multipart(contentType: string | undefined, text: string) {
  const boundary = /^multipart\/mixed;\s*boundary=(\S+)$/.exec(contentType ?? '')?.[1];
  if (!boundary) throw malformed('The content type of a batch is multipart/mixed with a boundary.');
  const [, ...parts] = `${END}${text}`.split(`${END}--${boundary}`);
  if (!parts.at(-1)?.startsWith('--')) throw malformed('The batch does not end.');
  return parts.slice(0, -1).map((part) => {
    const [head = '', ...rest] = part.slice(END.length).split(END + END);
    const contentType = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? '';
    return { contentType, content: rest.join(END + END) };
  });
}

function callOf(content: string, headers: VendorRequest['headers']): VendorRequest {
  const [head = '', ...rest] = content.split(END + END);
  const [, method = '', address = ''] = /^(\w+) (\S+) HTTP\/1\.1/.exec(head) ?? [];
  const at = address.indexOf('/data/');
  if (!method || at < 0) throw malformed('A part of the batch is no call of this service.');
  const [path = '', query = ''] = address.slice(at).split('?');
  return {
    method,
    path,
    query: new URLSearchParams(query),
    headers,
    rawBody: Buffer.from(rest.join(END + END).trim()),
  };
}

/** @param answers of each part; those of a change set together */
export function batchAnswer(answers: readonly (VendorAnswer | readonly VendorAnswer[])[], id: string): VendorAnswer {
  const boundary = `batchresponse_${id}`;
  const parts = answers.map((each, nth) =>
    'status' in each ? httpOf(each) : changeSetOf(each, `changesetresponse_${nth}_${id}`),
  );
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}`, 'odata-version': '4.0' },
    body: joined(parts, boundary),
  };
}

const changeSetOf = (answers: readonly VendorAnswer[], boundary: string): string =>
  `Content-Type: multipart/mixed; boundary=${boundary}${END}${END}${joined(
    answers.map((answer, nth) => httpOf(answer, nth + 1)),
    boundary,
  )}`;

function httpOf({ status, body }: VendorAnswer, contentId?: number): string {
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `HTTP/1.1 ${status} ${status < 300 ? 'OK' : 'Bad Request'}`,
    'Content-Type: application/json; odata.metadata=minimal',
    'OData-Version: 4.0',
    '',
    body === undefined ? '' : JSON.stringify(body),
  ].join(END);
}

const joined = (parts: readonly string[], boundary: string): string =>
  [...parts.map((part) => `--${boundary}${END}${part}`), `--${boundary}--`, ''].join(END);
