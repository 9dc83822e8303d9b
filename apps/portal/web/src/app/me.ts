import { queryOptions } from '@tanstack/react-query';
import type { MeView } from '../../../src/portal.view.js';
import { ask } from './http.js';

/** Who is signed in, if anybody. */
export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask<MeView>('/me', { signal }),
  staleTime: 60_000,
});
