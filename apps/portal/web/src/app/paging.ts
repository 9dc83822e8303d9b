import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';
import { ask } from './http.js';

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const PAGE = 50;

/** A collection page by page, as far as it was asked for. @param path below `/portal/api` */
export const pagesOf = <T, P extends PageOf<T> = PageOf<T>>(queryKey: QueryKey, path: string, filter: object) =>
  infiniteQueryOptions({
    queryKey: [...queryKey, filter],
    queryFn: ({ pageParam, signal }) =>
      ask<P>(`${path}?${queryOf({ ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

export function queryOf(values: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value));
  return query.toString();
}
