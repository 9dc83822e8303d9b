import { isUtf8 } from 'node:buffer';
import type { RawBodyRequest } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/index.js';
import { membersOf } from './request-text.js';

type Done = (error: Error | null, body?: unknown) => void;

/** RFC 8259 8.1: a sender must not write it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Bodies are I-JSON (RFC 7493) and nothing else: UTF-8, no name twice in an object, no number that a double cannot hold.
 * What a lenient parser would mend in silence, such as the last of two members, is refused.
 */
export function installBodyParser(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: RawBodyRequest<FastifyRequest>, bytes: Buffer, done: Done) => {
      // Webhooks of vendors are signed over the bytes.
      request.rawBody = bytes;
      const text = textOf(bytes, request.headers['content-type']);
      if (text instanceof ProblemError) return done(text);
      void parse(request, text, (error: Error | null, body?: unknown) => {
        if (error) return done(error);
        try {
          if (membersOf(body) !== namesIn(text)) throw malformed('An object of the body names a member twice');
          done(null, body);
        } catch (problem) {
          done(problem as Error);
        }
      });
    },
  );
}

function textOf(bytes: Buffer, contentType = ''): string | ProblemError {
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType)?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii)$/i.test(charset))
    return new ProblemError('unsupported-media-type', 'JSON is written in UTF-8 (RFC 8259 8.1)');
  if (!isUtf8(bytes)) return malformed('The body is not UTF-8');
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? malformed('The body begins with a byte order mark') : text;
}

/** How many names a text of valid JSON holds: every string that a colon follows. */
export function namesIn(json: string): number {
  let names = 0;
  for (let start = json.indexOf('"'); start !== -1; ) {
    const end = endOfString(json, start);
    let next = end + 1;
    while (isSpace(json.charCodeAt(next))) next += 1;
    if (json.charCodeAt(next) === COLON) names += 1;
    start = json.indexOf('"', end + 1);
  }
  return names;
}

const COLON = 0x3a;
const BACKSLASH = 0x5c;
const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Where the quote is that closes the string which begins at `start`: the first before which the backslashes are even. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let at = end - 1;
    while (json.charCodeAt(at) === BACKSLASH) at -= 1;
    if ((end - 1 - at) % 2 === 0) return end;
  }
}

const malformed = (detail: string) => new ProblemError('malformed-request', detail);
