/** What is timed, in milliseconds, each by its 99th percentile as whoever is outside sees it. */
export const MEASURED = {
  readMs: 'a read of an order',
  postMs: 'a POST that starts one',
  partnerReadMs: "a 3PL's read of a fulfilment",
  partnerPostMs: "a 3PL's confirmation",
  releasedMs: 'an order, from its entry in the ERP to its release to a warehouse',
} as const;

export type Speed = Readonly<Record<keyof typeof MEASURED, number>>;

/** How much slower than before is still the same: by half, … */
const AS_FAST = 1.5;
/**
 * … or by so much where half is less. A window has some two hundred samples at most, so that its 99th percentile is one of its slowest:
 * one commit behind another's fsync and one collection of garbage, and no more.
 */
const NOISE_MS = 50;

/** What a percentile may be at most to be as before. */
export const mostOf = (beforeMs: number): number => Math.max(AS_FAST * beforeMs, beforeMs + NOISE_MS);

/** Each of what is timed as `of` says it, in the order in which reports have them. */
export const eachOf = <T>(of: (what: keyof Speed) => T): T[] => (Object.keys(MEASURED) as (keyof Speed)[]).map(of);

/** What takes longer than before, in words; nothing where all is as fast. */
export const slower = (speed: Speed, before: Speed): string[] =>
  eachOf((what) =>
    speed[what] <= mostOf(before[what])
      ? []
      : [`${MEASURED[what]}: ${speed[what].toFixed(0)} ms, ${before[what].toFixed(0)} ms before`],
  ).flat();

/** Of so many samples; of none no time is short enough. */
export function p99(samples: readonly number[]): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.POSITIVE_INFINITY;
}
