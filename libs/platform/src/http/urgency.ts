import { clock } from '../clock/index.js';

const HOUR = 3_600_000;

/** How urgent work is: what runs first where not all can run at once. Higher is sooner. */
export type Urgency = 0 | 1 | 2 | 3;

/** By the time until something is due: 3 within four hours or late, 2 within a day, 1 within three days, else 0. */
export function urgencyOf(dueBy: string | undefined, now: number = clock.now()): Urgency {
  const left = dueBy === undefined ? Number.NaN : Date.parse(dueBy) - now;
  if (Number.isNaN(left) || left > 72 * HOUR) return 0;
  if (left > 24 * HOUR) return 1;
  return left > 4 * HOUR ? 2 : 3;
}
