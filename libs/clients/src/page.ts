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

/** A collection as a whole, over as many pages as it has: only the one at hand is in memory. */
export async function* pagesOf<T>(list: (page: PageQuery) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<T> = await list({ limit: LARGEST_PAGE, ...(cursor && { cursor }) });
    yield page.items;
    cursor = page.nextCursor;
  }
}
