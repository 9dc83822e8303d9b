import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from './button.js';
import css from './state.module.css';

/** What lies behind what is shown. */
export function More<T>({ query, shown }: { query: UseInfiniteQueryResult<InfiniteData<T>>; shown: number }) {
  return (
    <p className={css.more}>
      {query.hasNextPage ? (
        <Button isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? 'Loading …' : 'Show more'}
        </Button>
      ) : null}
      <span>
        {shown.toLocaleString()} shown{query.hasNextPage ? '' : ', that is all'}
      </span>
    </p>
  );
}
