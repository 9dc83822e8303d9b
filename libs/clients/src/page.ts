import { RetryableError } from '#platform/errors';

/** One page of a collection. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface PageQuery {
  readonly cursor?: string;
  readonly limit?: number;
}

/** Items a page of a list that is read whole. */
const LARGEST_PAGE = 200;

/**
 * A collection as a whole, over as many pages as it has: only the one at hand is in memory. There is no most of them; one whose
 * pages come again has no end, which is found with one cursor in memory (R. Brent, An improved Monte Carlo factorization
 * algorithm, 1980).
 * @throws RetryableError for a list without an end, beside what `list` throws
 */
export async function* pagesOf<T>(list: (page: PageQuery) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  let kept: string | null = null;
  let [since, until] = [0, 1];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<T> = await list({ limit: LARGEST_PAGE, ...(cursor && { cursor }) });
    yield page.items;
    cursor = page.nextCursor;
    if (cursor !== null && cursor === kept)
      throw new RetryableError('vendor-unclear', 'A list has no end: its pages come again');
    if (++since < until) continue;
    kept = cursor;
    [since, until] = [0, until * 2];
  }
}
