import { queryOptions } from '@tanstack/react-query';
import type { FoundView } from '../../../src/portal.view.js';
import { ask } from './http.js';

/** Fewer letters find everything. */
export const FEWEST_LETTERS = 2;

/** What the catalog has by these words; what was found before stands there meanwhile. */
export const searching = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) => ask<{ items: FoundView[] }>(`/search?q=${encodeURIComponent(words)}`, { signal }),
    enabled: words.length >= FEWEST_LETTERS,
    placeholderData: (before) => before,
  });
