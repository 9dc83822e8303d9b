import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTagOf, readEntityTags, type Version } from './entity-tags.js';
import { ExpectedVersion } from './expected-version.js';

const versions = new WeakMap<object, Version>();

/** For an answer that does not show its version as a member `version`: its ETag is of this one. */
export function withVersion<T extends object>(answer: T, version: Version): T {
  versions.set(answer, version);
  return answer;
}

/** What `withVersion` gave. */
export const givenVersion = (answer: unknown): Version | undefined => versions.get(answer as object);

/**
 * Gives the answers of `@Endpoint({ etag: true })` their ETag, and a GET whose If-None-Match names it 304 without a body
 * (RFC 9110 13.1.2, 15.4.5). The If-Match of a change is its handler's: only there can it be compared and changed at once.
 */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        // A refusal is told out of memory in the same way as an answer.
        if (answer === undefined || reply.statusCode >= 400) return answer;
        const version = versionOf(answer);
        reply.header('etag', entityTagOf(version));
        const reads = request.method === 'GET' || request.method === 'HEAD';
        if (!reads) return answer;
        // A client that asks to read one version only (RFC 9110 13.2.2, step 1).
        if (request.headers['if-match']) ExpectedVersion.read(request.headers['if-match']).check(version);
        if (!isKnown(request.headers['if-none-match'], version)) return answer;
        reply.status(304);
        return undefined;
      }),
    );
  }
}

/** @throws Error when the answer tells no version */
export function versionOf(answer: unknown): Version {
  const version = givenVersion(answer) ?? (answer as { version?: unknown }).version;
  if (typeof version === 'number' || typeof version === 'string') return version;
  throw new Error('An answer of @Endpoint({ etag: true }) shows its version, or is given one by withVersion');
}

/** The weak comparison: whether the client has it, not whether it may change it. */
function isKnown(header: string | undefined, version: Version): boolean {
  if (!header) return false;
  const tags = readEntityTags(header, 'If-None-Match');
  return tags === '*' || tags.some(({ opaque }) => opaque === String(version));
}
