/** Kinds of routes that a plan may limit apart: what reads, what changes one thing, what moves many at once. */
export const ROUTE_CLASSES = ['read', 'write', 'bulk'] as const;
export type RouteClass = (typeof ROUTE_CLASSES)[number];

/** Requests in a window that begins with the first of them. */
export interface Quota {
  /** As the RateLimit headers tell it; counted apart from every other name. */
  readonly name: string;
  /** Requests. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Classes of routes that it counts; all of them when absent. */
  readonly routes?: readonly RouteClass[];
}

/** What a partner may ask of us, all of its clients of one environment together. */
export interface Plan {
  readonly quotas: readonly Quota[];
  /** Requests in work at a time, per process; more of them wait for their turn. */
  readonly concurrency: number;
}
