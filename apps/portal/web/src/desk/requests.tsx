import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { NoneLikeThat } from '../app/show-all.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Empty } from '../ui/state.js';
import { deskOf, requests } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { RequestFilters } from './request-filters.js';
import { RequestLog } from './request-log.js';

export function RequestsPage() {
  const { environment } = useEnvironment();
  const { environment: _, open, ...filter } = useSearch({ from: '/desk/requests' });
  const query = useInfiniteQuery(requests(environment, filter));
  return (
    <Page
      wide
      title="Requests"
      lead="What you called in the last 30 days, the latest first. Secrets and what tells of persons are not kept."
      actions={<Button onPress={() => void query.refetch()}>Look again</Button>}
    >
      <RequestFilters key={filter.correlationId ?? ''} filter={filter} callers="your systems" />
      <RequestLog query={query} rows={8} opened={open} log={`${deskOf(environment)}/requests`} of={{ environment }}>
        {Object.keys(filter).length > 0 ? (
          <NoneLikeThat what="request" />
        ) : (
          <Empty title="Nothing was called yet">
            <Link to="/guides/$name" params={{ name: 'first-call' }}>
              Your first call in two minutes
            </Link>
          </Empty>
        )}
      </RequestLog>
    </Page>
  );
}
