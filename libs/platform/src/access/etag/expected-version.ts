import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../errors/problem.error.js';
import { type EntityTag, entityTagOf, readEntityTags, type Version, versionRead } from './entity-tags.js';

/**
 * What the caller's If-Match says the resource's version must be for the change to happen (RFC 9110 13.1.1). Compare and
 * change in one statement, `WHERE id = $1 AND ($2::text[] IS NULL OR version::text = ANY($2))` with `versions`, and throw
 * `failed()` when no row was changed; or `check` the version of a row that the transaction has locked.
 */
export class ExpectedVersion {
  private constructor(
    /** One of these, whatever else was read with it; null for `*`: whatever it is, as long as there is one. */
    readonly versions: readonly string[] | null,
  ) {}

  /** Weak tags never match: the comparison is the strong one. */
  static read(header: string): ExpectedVersion {
    const tags = readEntityTags(header, 'If-Match');
    return new ExpectedVersion(tags === '*' ? null : strong(tags));
  }

  accepts(version: Version): boolean {
    return this.versions === null || this.versions.includes(String(version));
  }

  /** @throws ProblemError `precondition-failed` */
  check(version: Version): void {
    if (!this.accepts(version)) throw this.failed();
  }

  /**
   * As the If-Match of a call to the API that keeps the resource.
   * @throws ProblemError `precondition-failed` where there is no version that it could be
   */
  toHeader(): string {
    if (this.versions?.length === 0) throw this.failed();
    return this.versions?.map(entityTagOf).join(', ') ?? '*';
  }

  failed(): ProblemError {
    return new ProblemError('precondition-failed', 'The resource is not at the version that If-Match names');
  }
}

const strong = (tags: readonly EntityTag[]) =>
  tags.filter(({ weak }) => !weak).map(({ opaque }) => versionRead(opaque));

/** How a handler's parameter is found among its metadata. */
export const readIfMatch = (_: unknown, context: ExecutionContext): ExpectedVersion => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) throw new ProblemError('precondition-required', 'Send If-Match with the ETag that you read');
  return ExpectedVersion.read(header);
};

/** The version that a PUT, PATCH or DELETE is for; without an If-Match it is refused (RFC 6585 3). */
export const IfMatch = createParamDecorator(readIfMatch);

/** How a handler's parameter is found among its metadata. */
export const readIfMatchUnlessNew = (data: unknown, context: ExecutionContext): ExpectedVersion | undefined =>
  context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'] ? readIfMatch(data, context) : undefined;

/**
 * For a PUT that also makes what is not there: undefined without an If-Match. The handler refuses one that would change
 * something then, by `precondition-required`. Its contract has a 201 beside the 200.
 */
export const IfMatchUnlessNew = createParamDecorator(readIfMatchUnlessNew);
