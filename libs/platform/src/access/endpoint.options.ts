import type { RouteClass } from '../config/plan.js';
import type { ProblemCode } from '../errors/problems.codes.js';

export interface EndpointOptions {
  readonly summary: string;
  /** Required unless `public`. */
  readonly scope?: string;
  /** No token is asked for: probes, and webhooks that carry a signature of their own. */
  readonly public?: true;
  /**
   * An Idempotency-Key is required and honoured: one effect per key, and every retry gets the first answer, also when a
   * process was killed between the two. `true`: the effect is in Postgres, and the handler commits its answer in the
   * effect's transaction (`commitAnswer`); one that answers without having done so fails. `'elsewhere'`: the effect is in
   * another system, and the answer is kept after it; a handler that is told `@MayHaveHappened()` looks the effect up by
   * our reference before it has it again. `'if-keyed'`: as `true`, where a key is sent.
   */
  readonly idempotent?: true | 'elsewhere' | 'if-keyed';
  /** The answer holds a secret: what is kept of it for a retry is sealed, and no cache keeps it. */
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
  /**
   * Where what it does is on record, of a route that changes something and is no administrative act: the contract tells it.
   * Whatever else an API for partners and operators changes is one, and has an entry in the audit trail.
   */
  readonly recordedIn?: 'event-log' | 'delivery-log' | 'certification';
  /** Beyond those that every endpoint of its kind can give. */
  readonly problems?: readonly ProblemCode[];
}

export const ENDPOINT = Symbol('Endpoint');
