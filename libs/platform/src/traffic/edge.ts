import type { PartnerKind } from '../config/index.js';

/** Who calls or is called: a partner by its kind, an API of ours, a connected system, or a client of the operator's. */
export type EndKind = PartnerKind | 'api' | 'system' | 'operator';

export interface End {
  readonly kind: EndKind;
  /** Partner id, name of the API, connection id, or client id. */
  readonly id: string;
}

/** Calls of one to another. */
export interface Edge {
  readonly from: End;
  readonly to: End;
  /** Of the API that is called. */
  readonly version?: string;
  readonly environment: 'production' | 'sandbox';
}

/** How one call ended. `refused`: by what the caller sent; `failed`: by whom it called, or nobody knows. */
export type EdgeOutcome = 'ok' | 'refused' | 'failed';

/** Upper ends of the classes that times are counted in. Milliseconds; what takes longer is in a last one. */
export const TIME_CLASSES_MS = [2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000] as const;

/** What became of the calls of an edge in a while. */
export interface EdgeFigures {
  readonly calls: number;
  readonly refused: number;
  readonly failed: number;
  /** Sum of their times. Milliseconds. */
  readonly ms: number;
  /** Calls by time: one more than `TIME_CLASSES_MS`. */
  readonly times: readonly number[];
}

/** An edge's calls of one hour. */
export interface EdgeHour extends Edge, EdgeFigures {
  /** Its beginning. */
  readonly hour: Date;
}

/** An edge with its calls of a while, and those of its end. */
export interface ObservedEdge extends Edge {
  readonly all: EdgeFigures;
  /** Of the current hour and the one before. */
  readonly recent: EdgeFigures;
  readonly lastHour: Date;
}

const HOUR_MS = 3_600_000;

export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);

export const outcomeOf = (status: number): EdgeOutcome => (status < 400 ? 'ok' : status < 500 ? 'refused' : 'failed');

export const NO_FIGURES: EdgeFigures = {
  calls: 0,
  refused: 0,
  failed: 0,
  ms: 0,
  times: Array.from({ length: TIME_CLASSES_MS.length + 1 }, () => 0),
};

export const sum = (a: EdgeFigures, b: EdgeFigures): EdgeFigures => ({
  calls: a.calls + b.calls,
  refused: a.refused + b.refused,
  failed: a.failed + b.failed,
  ms: a.ms + b.ms,
  times: a.times.map((count, nth) => count + (b.times[nth] ?? 0)),
});

/**
 * The time that so large a part of the calls did not exceed, to the end of its class. Milliseconds; undefined without calls,
 * Infinity where it took longer than the last class tells.
 * @param part 0 to 1
 */
export function timeOf({ times }: Pick<EdgeFigures, 'times'>, part: number): number | undefined {
  const all = times.reduce((total, count) => total + count, 0);
  if (all === 0) return undefined;
  let seen = 0;
  for (const [nth, count] of times.entries()) {
    seen += count;
    if (seen >= all * part) return TIME_CLASSES_MS[nth] ?? Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}
