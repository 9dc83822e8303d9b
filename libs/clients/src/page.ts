/** One page of a collection. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface PageQuery {
  readonly cursor?: string;
  readonly limit?: number;
}
