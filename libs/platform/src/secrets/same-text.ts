import { timingSafeEqual } from 'node:crypto';

/** Whether two secrets or signatures are the same; how long it takes tells no more than how long they are. */
export function isSameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
