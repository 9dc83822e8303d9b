import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTagOf, type Version } from './entity-tags.js';
import { ExpectedVersion } from './expected-version.js';

declare module 'fastify' {
  interface FastifyReply {
    /** Of what a GET reads: its ETag is of this version, and of what the answer tells beside it. */
    version?: Version;
  }
}

const versions = new WeakMap<object, Version>();

/** For an answer that does not show its version as a member `version`: its ETag is of this one. */
export function withVersion<T extends object>(answer: T, version: Version): T {
  versions.set(answer, version);
  return answer;
}

/** What `withVersion` gave. */
export const givenVersion = (answer: unknown): Version | undefined => versions.get(answer as object);

/**
 * Gives the answers of `@Endpoint({ etag: true })` the ETag of their version; that of a GET is completed when its text is
 * known. The If-Match of a change is its handler's: only there can it be compared and changed at once.
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
        if (request.method !== 'GET' && request.method !== 'HEAD') {
          reply.header('etag', entityTagOf(version));
          return answer;
        }
        // A client that asks to read one version only (RFC 9110 13.2.2, step 1).
        if (request.headers['if-match']) ExpectedVersion.read(request.headers['if-match']).check(version);
        reply.version = version;
        return answer;
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
