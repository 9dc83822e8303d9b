import type { Quota } from '../../config/plan.js';
import type { QuotaUse } from './rate-limit.headers.js';

/** How often each quota was used, by name; `ends` is the store's time in ms since the epoch. */
export type Windows = Readonly<Record<string, { readonly used: number; readonly ends: number }>>;

export interface QuotaDecision {
  readonly uses: readonly QuotaUse[];
  /** Names of the quotas that are used up; none when the request may go on. */
  readonly violated: readonly string[];
}

/** Requests that all of the quotas still have room for. */
export function roomIn(windows: Windows, quotas: readonly Quota[], now: number): number {
  return Math.max(0, Math.min(...quotas.map((quota) => quota.limit - live(windows, quota, now).used)));
}

/** As they are after so many more requests: all windows are counted, one that has ended begins anew. */
export function counted(windows: Windows, quotas: readonly Quota[], count: number, now: number): Windows {
  if (count === 0) return windows;
  const changed = quotas.map((quota) => {
    const { used, ends } = live(windows, quota, now);
    return [quota.name, { used: used + count, ends }] as const;
  });
  return { ...windows, ...Object.fromEntries(changed) };
}

/**
 * The answer to one request of several that were counted together.
 * @param after the windows after all of them
 * @param later how many of those that were granted came after this one
 */
export function decisionOf(
  after: Windows,
  quotas: readonly Quota[],
  now: number,
  granted: boolean,
  later = 0,
): QuotaDecision {
  const uses = quotas.map((quota): QuotaUse => {
    const { used, ends } = live(after, quota, now);
    return {
      name: quota.name,
      limit: quota.limit,
      windowSeconds: quota.windowSeconds,
      remaining: Math.max(0, quota.limit - used + later),
      resetSeconds: Math.max(1, Math.ceil((ends - now) / 1000)),
    };
  });
  return { uses, violated: granted ? [] : uses.filter(({ remaining }) => remaining === 0).map(({ name }) => name) };
}

function live(windows: Windows, { name, windowSeconds }: Quota, now: number): { used: number; ends: number } {
  const window = windows[name];
  return window && window.ends > now ? window : { used: 0, ends: now + windowSeconds * 1000 };
}
