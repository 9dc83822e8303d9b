import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RequestView } from '../../../src/desk/desk.view.js';
import { useOpening } from '../app/address.js';
import type { PageOf } from '../app/paging.js';
import { Badge } from '../ui/badge.js';
import { More } from '../ui/more.js';
import { Answer } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './desk.module.css';
import { OpenedRequest, requestKey, toneOf } from './request-sheet.js';

/**
 * Calls page by page, each to be looked into: the page's address names the one that is.
 * @param rows height of what stands there while they are on their way
 * @param opened as the address names it; undefined where it names none
 * @param log where calls are asked for, below `/portal/api`
 * @param of whose calls these are, as the log is asked for them
 * @param children of a log with nothing in it
 */
export function RequestLog({
  query,
  rows,
  opened,
  log,
  of,
  children,
}: {
  query: UseInfiniteQueryResult<InfiniteData<PageOf<RequestView>>>;
  rows: number;
  opened: string | undefined;
  log: string;
  of: object;
  children: ReactNode;
}) {
  const requests = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Answer query={query} rows={rows}>
        {() =>
          !requests?.length ? (
            children
          ) : (
            <>
              <RequestTable requests={requests} />
              <More query={query} shown={requests.length} />
            </>
          )
        }
      </Answer>
      {opened && <OpenedRequest open={opened} listed={requests} log={log} of={of} />}
    </>
  );
}

function RequestTable({ requests }: { requests: readonly RequestView[] }) {
  const { open } = useOpening();
  return (
    <Table label="Requests" numbers={['Took']} head={['When', 'Request', 'Status', 'Took', 'Correlation']}>
      {requests.map((request, nth) => (
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
