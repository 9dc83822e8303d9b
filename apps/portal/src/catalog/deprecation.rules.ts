import type { Proposal } from '#platform/deprecation';
import type { PointerError } from '#platform/errors';
import type { ApiVersionDto, LifecycleDto } from './api.dto.js';

/**
 * What is wrong with the dates of a proposal: in themselves, and beside those that the version tells with every answer
 * already. Partners would agree to one date and read another. A version that tells none yet can be proposed any.
 */
export function wrongDates({ deprecatedAt, sunsetAt }: Proposal, told: LifecycleDto, now: Date): PointerError[] {
  return [
    ...(told.released && isBefore(deprecatedAt, told.released)
      ? [wrong('/deprecatedAt', 'before-release', `The version was released on ${told.released}`)]
      : []),
    ...(sunsetAt && isBefore(sunsetAt, deprecatedAt)
      ? [wrong('/sunsetAt', 'before-deprecation', 'The sunset is before the deprecation')]
      : []),
    ...(sunsetAt && !told.sunset && isBefore(sunsetAt, now.toISOString())
      ? [wrong('/sunsetAt', 'past', 'Nobody could have moved before a sunset that is past')]
      : []),
    ...otherwise('/deprecatedAt', 'deprecation', deprecatedAt, told.deprecated),
    ...otherwise('/sunsetAt', 'sunset', sunsetAt, told.sunset),
  ];
}

/**
 * What is wrong with the version that a proposal leads to: partners would move twice, or be told of two ways by the
 * proposal and by the answers of the version.
 */
export function wrongSuccessor(
  { version, lifecycle: told }: Pick<ApiVersionDto, 'version' | 'lifecycle'>,
  successor: Pick<ApiVersionDto, 'version' | 'lifecycle'>,
): PointerError[] {
  const [pointer, to] = ['/successor', successor.version];
  if (to === version) return [wrong(pointer, 'itself', 'A version is not its own successor')];
  if (told.successor && told.successor !== to)
    return [wrong(pointer, 'told-otherwise', `The version leads to ${told.successor} already`)];
  if (successor.lifecycle.deprecated) return [wrong(pointer, 'ends-too', `${to} is deprecated itself`)];
  if (successor.lifecycle.successor === version) return [wrong(pointer, 'leads-back', `${to} leads to ${version}`)];
  return [];
}

function otherwise(pointer: string, what: string, proposed: string | undefined, told: string | undefined) {
  if (!told || (proposed && Date.parse(proposed) === Date.parse(told))) return [];
  return [wrong(pointer, 'told-otherwise', `The version tells its ${what} for ${told} already`)];
}

const isBefore = (one: string, other: string) => Date.parse(one) < Date.parse(other);

const wrong = (pointer: string, code: string, message: string): PointerError => ({ pointer, code, message });
