import type { RouteClass } from '../config/plan.js';
import type { ProblemCode } from '../errors/problems.codes.js';

export interface EndpointOptions {
  readonly summary: string;
  /** Required unless `public`. */
  readonly scope?: string;
  /** No token is asked for: probes, and webhooks that carry a signature of their own. */
  readonly public?: true;
  /** An Idempotency-Key is required and honoured. */
  readonly idempotent?: true;
  /** The answer holds a secret: what is kept of it for a retry is sealed. */
  readonly secret?: true;
  /** Body and query are in a form that is not ours, such as a vendor's: the handler reads them itself. */
  readonly foreign?: true;
  /** Which of a plan's quotas count it; by default `read` for GET and `write` for the rest. */
  readonly routes?: RouteClass;
  /**
   * The resource is told with its ETag: `withVersion`, or the answer's member `version`. A PUT, PATCH or DELETE asks for
   * it again, by a parameter `@IfMatch() expected: ExpectedVersion`.
   */
  readonly etag?: true;
  /** Beyond those that every endpoint of its kind can give. */
  readonly problems?: readonly ProblemCode[];
}

export const ENDPOINT = Symbol('Endpoint');
