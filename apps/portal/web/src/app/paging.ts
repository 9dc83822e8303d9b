import { infiniteQueryOptions, type QueryKey, useQuery } from '@tanstack/react-query';
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

/**
 * What an address names: one of those that are listed, else one of those that are asked for.
 * @param listed undefined while the list is on its way
 * @param path of what has it in any case, below `/portal/api`
 */
export function useNamedIn<T>(listed: readonly T[] | undefined, isIt: (each: T) => boolean, path: string) {
  const known = listed?.find(isIt);
  const query = useQuery({
    queryKey: ['named', path],
    queryFn: ({ signal }) => ask<PageOf<T>>(path, { signal }),
    enabled: listed !== undefined && !known,
  });
  return { named: known ?? query.data?.items.find(isIt), query };
}

export function queryOf(values: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value));
  return query.toString();
}
