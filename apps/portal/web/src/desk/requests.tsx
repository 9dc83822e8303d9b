import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequestView } from '../../../src/desk/desk.view.js';
import { NoneLikeThat } from '../app/show-all.js';
import { Badge, Method, type Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Code, toJson } from '../ui/code.js';
import { Copy } from '../ui/copy.js';
import { Sheet } from '../ui/dialog.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { curlOf } from './curl.js';
import css from './desk.module.css';
import { requests } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { RequestFilters } from './request-filters.js';

export const toneOf = (status: number): Tone => (status < 400 ? 'good' : status < 500 ? 'warn' : 'bad');

export function RequestsPage() {
  const { environment } = useEnvironment();
  const { environment: _, ...filter } = useSearch({ from: '/desk/requests' });
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
    </Page>
  );
}

/** Calls, each to be looked into. */
export function RequestList({ requests: items }: { requests: readonly RequestView[] }) {
  const [open, setOpen] = useState<RequestView>();
  return (
    <>
      <Table label="Requests" numbers={['Took']} head={['When', 'Request', 'Status', 'Took', 'Correlation']}>
        {items.map((request, nth) => (
          <tr key={`${request.at} ${request.correlationId} ${nth}`}>
            <td>
              <Time at={request.at} />
            </td>
            <td className={css.long}>
              <button type="button" className={css.open} onClick={() => setOpen(request)}>
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
      {open && <RequestSheet request={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function RequestSheet({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const { method, path, status, at, latencyMs, clientId, person, correlationId, idempotencyKey } = request;
  const { requestBody, responseBody, route } = request;
  const { command, missing } = curlOf(request, location.origin);
  return (
    <Sheet title={`${method} ${path}`} open onClose={onClose}>
      <dl className={css.facts}>
        <dt>Answer</dt>
        <dd>
          <Method verb={method} /> <Badge tone={toneOf(status)}>{status}</Badge> in {Math.round(latencyMs)} ms
        </dd>
        {request.problem && (
          <>
            <dt>Problem</dt>
            <dd>
              <a href={`/portal/problems/${request.problem}`}>{request.problem}</a>
            </dd>
          </>
        )}
        <dt>Route</dt>
        <dd>
          <code>{route}</code> <Copy text={route} what="route" />
        </dd>
        <dt>When</dt>
        <dd>
          <Time at={at} />
        </dd>
        {clientId && (
          <>
            <dt>Client</dt>
            <dd>
              <code>{clientId}</code>
              {person && `, by ${person} at the portal`}
            </dd>
          </>
        )}
        <dt>Correlation</dt>
        <dd>
          <code>{correlationId}</code> <Copy text={correlationId} what="correlation id" />
        </dd>
        {idempotencyKey && (
          <>
            <dt>Idempotency-Key</dt>
            <dd>
              <code>{idempotencyKey}</code>
            </dd>
          </>
        )}
      </dl>
      <section>
        <h3>Again, as curl</h3>
        <Copy text={command} what="curl command" />
        <Code label="The request as curl">{command}</Code>
        <ul className={css.quiet}>
          {missing.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <Body title="What was sent" body={requestBody} />
      <Body title="What was answered" body={responseBody} />
    </Sheet>
  );
}

function Body({ title, body }: { title: string; body: unknown }) {
  if (body === undefined) return null;
  return (
    <section>
      <h3>{title}</h3>
      <Code label={title}>{toJson(body)}</Code>
    </section>
  );
}
