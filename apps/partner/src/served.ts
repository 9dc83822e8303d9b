/** Versions of the partner API that are served, oldest first; their lives are in versions.ts. */
export const SERVED = ['v1', 'v2'] as const;
export type ServedVersion = (typeof SERVED)[number];

/** Paths of a resource that every version has in the same form: it is said once and served under each. */
export const inEveryVersion = (resource: string): string[] => SERVED.map((version) => `partner/${version}/${resource}`);
