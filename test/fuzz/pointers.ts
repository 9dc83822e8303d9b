import type { Json } from '../support/world.js';

/**
 * Whether a pointer of a refusal (RFC 6901) leads into the request: to a member of the body, to where one is missing, or
 * below `/query` to a parameter.
 */
export function pointsInto(pointer: string, body: unknown): boolean {
  if (pointer === '') return true;
  const [root, ...parts] = pointer.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (root !== '') return false;
  if (parts[0] === 'query') return true;
  const holder = parts
    .slice(0, -1)
    .reduce<Json>(
      (at, part) => (typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? at[part] : undefined),
      body,
    );
  return typeof holder === 'object' && holder !== null;
}
