import type { PartnerKind } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { typesFor } from './publication.js';

/** `crossdock.order.released.v1`, a family as `crossdock.order.*`, or all as `*`. */
export const TYPE_PATTERN = /^(\*|crossdock\.(\*|[a-z-]+(\.[a-z-]+)*(\.v[1-9][0-9]?|\.\*)))$/;

/** Whether the pattern stands for the type. */
export const matches = (pattern: string, type: string): boolean =>
  pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;

/** The patterns for SQL's LIKE; null for all. A type has nothing that LIKE would take for something else. */
export function likePatterns(patterns: readonly string[]): string[] | null {
  if (patterns.length === 0 || patterns.includes('*')) return null;
  return patterns.map((pattern) => pattern.replace(/\*$/, '%').replaceAll('_', '\\_'));
}

/**
 * Refuses what no event of this kind of partner is called: a name with a typing error would wait for ever.
 * @param pointer where the patterns stand in the request
 * @throws ProblemError `validation-failed`
 */
export function refuseUnknownTypes(
  patterns: readonly string[],
  kind: PartnerKind,
  pointer: (n: number) => string,
): void {
  const seen = typesFor(kind);
  const errors = patterns.flatMap((pattern, n) =>
    TYPE_PATTERN.test(pattern) && seen.some((type) => matches(pattern, type))
      ? []
      : [{ pointer: pointer(n), code: 'unknown-event-type', message: `you see no events of type ${pattern}` }],
  );
  if (errors.length > 0) throw new ProblemError('validation-failed', 'There are no such events for you.', { errors });
}
