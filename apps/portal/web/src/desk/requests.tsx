import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { RequestView } from '../../../src/desk/desk.view.js';
import { useOpening } from '../app/address.js';
import { NoneLikeThat } from '../app/show-all.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './desk.module.css';
import { deskOf, requests } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { RequestFilters } from './request-filters.js';
import { OpenedRequest, requestKey, toneOf } from './request-sheet.js';

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
      <RequestFilters key={filter.correlationId ?? ''} filter={filter} />
      <Answer query={query} rows={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return Object.keys(filter).length > 0 ? (
              <NoneLikeThat what="request" />
            ) : (
              <Empty title="Nothing was called yet">
                <Link to="/guides/$name" params={{ name: 'first-call' }}>
                  Your first call in two minutes
                </Link>
              </Empty>
            );
          return (
            <>
              <RequestList requests={items} />
              <More query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
      {open && (
        <OpenedRequest
          open={open}
          listed={query.data?.pages.flatMap((page) => page.items)}
          log={`${deskOf(environment)}/requests`}
          of={{ environment }}
        />
      )}
    </Page>
  );
}

/** Calls, each to be looked into: the page's address names the one that is. */
export function RequestList({ requests: items }: { requests: readonly RequestView[] }) {
  const { open } = useOpening();
  return (
    <Table label="Requests" numbers={['Took']} head={['When', 'Request', 'Status', 'Took', 'Correlation']}>
      {items.map((request, nth) => (
        <tr key={`${request.at} ${request.correlationId} ${nth}`}>
          <td>
            <Time at={request.at} />
          </td>
          <td className={css.long}>
            <button type="button" className={css.open} onClick={() => open(requestKey(request))}>
              {request.method} {request.path}
            </button>
          </td>
          <td>
            <Badge tone={toneOf(request.status)}>{request.status}</Badge>{' '}
            {request.problem && <span className={css.quiet}>{request.problem}</span>}
            {request.replayed && <Badge>replayed</Badge>}
          </td>
          <td>{Math.round(request.latencyMs)} ms</td>
          <td>
            <code>{request.correlationId.slice(0, 8)}</code>
          </td>
        </tr>
      ))}
    </Table>
  );
}
