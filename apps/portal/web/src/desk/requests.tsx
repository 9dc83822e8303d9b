import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequestView } from '../../../src/desk/desk.view.js';
import { NoneLikeThat, ShowAll } from '../app/show-all.js';
import { Badge, Method, type Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Code, toJson } from '../ui/code.js';
import { Copy } from '../ui/copy.js';
import { Sheet } from '../ui/dialog.js';
import { Choice, TextField } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { curlOf } from './curl.js';
import css from './desk.module.css';
import { type RequestsFilter, requests } from './desk.queries.js';
import { useEnvironment } from './environment.js';

const NOTHING = { route: '', problem: '', correlationId: '' };
const STATUSES = ['200', '201', '202', '204', '400', '401', '403', '404', '409', '412', '422', '429', '500', '503'];

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
      <Filters key={JSON.stringify([filter.route, filter.problem, filter.correlationId])} filter={filter} />
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

function Filters({ filter }: { filter: RequestsFilter }) {
  const navigate = useNavigate({ from: '/desk/requests' });
  const choose = (name: keyof RequestsFilter) => (value: string) => {
    const { [name]: _before, ...others } = filter;
    void navigate({ search: value ? { ...others, [name]: value } : others, replace: true });
  };
  const [written, setWritten] = useState({ ...NOTHING, ...filter });
  return (
    <form
      className={css.filters}
      onSubmit={(event) => {
        event.preventDefault();
        const { route: _r, problem: _p, correlationId: _c, ...others } = filter;
        const { route, problem, correlationId } = written;
        void navigate({
          search: {
            ...others,
            ...(route.trim() && { route: route.trim() }),
            ...(problem.trim() && { problem: problem.trim() }),
            ...(correlationId.trim() && { correlationId: correlationId.trim() }),
          },
        });
      }}
    >
      <Choice
        label="Called by"
        any="your systems"
        value={filter.by ?? ''}
        options={['people']}
        onChange={choose('by')}
      />
      <Choice label="Status" any="Any" value={filter.status ?? ''} options={STATUSES} onChange={choose('status')} />
      <TextField
        filter
        label="From"
        type="date"
        value={dayOf(filter.from)}
        onChange={(day) => choose('from')(day && instantOf(day))}
      />
      <TextField
        filter
        label="To"
        type="date"
        value={dayOf(filter.to, -1)}
        onChange={(day) => choose('to')(day && instantOf(day, 1))}
      />
      <TextField
        filter
        label="Route"
        placeholder="/partner/v2/orders/:id"
        value={written.route}
        onChange={(route) => setWritten({ ...written, route })}
      />
      <TextField
        filter
        label="Problem code"
        value={written.problem}
        onChange={(problem) => setWritten({ ...written, problem })}
      />
      <TextField
        filter
        label="Correlation"
        value={written.correlationId}
        onChange={(correlationId) => setWritten({ ...written, correlationId })}
      />
      <Button type="submit">Filter</Button>
      {Object.keys(filter).length > 0 && <ShowAll />}
    </form>
  );
}

/** A day of the viewer's as the instant at which it begins, or one some days later does. */
function instantOf(day: string, later = 0): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}
function dayOf(instant: string | undefined, later = 0): string {
  if (!instant) return '';
  const date = new Date(instant);
  date.setDate(date.getDate() + later);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
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
