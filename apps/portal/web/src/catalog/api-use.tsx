import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApiDetailView } from '../../../src/portal.view.js';
import type { ApiUseView, CallerView, CallFiguresView, HourView, OperationUseView } from '../../../src/use/use.view.js';
import { SignIn } from '../app/sign-in.js';
import { Figure, Figures } from '../tower/figures.js';
import { Badge } from '../ui/badge.js';
import { Section } from '../ui/page.js';
import { Answer, Empty, Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './api-use.module.css';
import { time, whole } from './call-words.js';
import { apiUse } from './catalog.queries.js';
import { Health } from './health.js';

/** How a version fares at this moment, by its own traffic. */
export function ApiUse({ detail: { name, version, title } }: { detail: ApiDetailView }) {
  const query = useQuery(apiUse(name, version));
  return (
    <Answer query={query} rows={6}>
      {(use) => (
        <>
          <p className={css.standing}>
            <Health of={use.health} />
            <span>by the calls of the last hour or two; what a caller sent wrong says nothing of the API</span>
          </p>
          {use.hours.length === 0 ? (
            <Empty title="Figures are for those who are signed in" action={<SignIn />}>
              Calls, failures and how long an answer takes, by the hour.
            </Empty>
          ) : (
            <Seen use={use} of={`${title} ${version}`} />
          )}
        </>
      )}
    </Answer>
  );
}

function Seen({ use: { figures, hours, callers, since }, of }: { use: ApiUseView; of: string }) {
  if (!figures)
    return <Empty title="Nobody has called it in the last day">Calls of a sandbox are not counted here.</Empty>;
  return (
    <>
      <Section
        title="The last day"
        note={
          <>
            since <Time at={since} />, in production
          </>
        }
      >
        <Figures>
          <Figure name="Calls" value={figures.calls} />
          <Figure name="Failed" value={figures.failed} tone={figures.failed > 0 ? 'bad' : 'good'}>
            {whole(figures.refused)} refused by what was sent
          </Figure>
          <Figure name="Half within" value={time(figures.p50Ms)} />
          <Figure name="95 % within" value={time(figures.p95Ms)} />
          <Figure name="99 % within" value={time(figures.p99Ms)} />
        </Figures>
        <Hours hours={hours} of={of} />
      </Section>
      <Section title="Who calls">
        <Callers callers={callers} of={of} />
      </Section>
    </>
  );
}

const HEIGHT = 40;

/** One bar an hour, what failed in it from below. The table below says the same in figures. */
function Hours({ hours, of }: { hours: readonly HourView[]; of: string }) {
  const most = Math.max(1, ...hours.map(({ figures }) => figures?.calls ?? 0));
  const high = (count: number) => (HEIGHT * count) / most;
  return (
    <figure className={css.hours}>
      <figcaption className={css.quiet}>Calls by the hour, at most {whole(most)}</figcaption>
      <svg viewBox={`0 0 ${hours.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {hours.map(({ at, figures: { calls, failed } = { calls: 0, failed: 0 } }, nth) => (
          <g key={at}>
            <rect x={nth + 0.1} y={HEIGHT - high(calls)} width={0.8} height={high(calls)} className={css.calls} />
            <rect x={nth + 0.1} y={HEIGHT - high(failed)} width={0.8} height={high(failed)} className={css.failed} />
          </g>
        ))}
      </svg>
      <p className={css.axis}>
        <Time at={hours[0]?.at} />
        <Time at={hours.at(-1)?.at} />
      </p>
      <details>
        <summary>Hour by hour</summary>
        <Table label={`Calls of ${of} hour by hour`} numbers={FIGURES} head={['Hour', ...FIGURES]}>
          {hours.toReversed().map(({ at, figures }) => (
            <tr key={at}>
              <th scope="row">
                <Time at={at} />
              </th>
              <Cells figures={figures} />
            </tr>
          ))}
        </Table>
      </details>
    </figure>
  );
}

const FIGURES = ['Calls', 'Refused', 'Failed', 'Half within', '95 % within', '99 % within'];

function Cells({ figures }: { figures: CallFiguresView | undefined }) {
  if (!figures) return FIGURES.map((each) => <td key={each}>–</td>);
  const { calls, refused, failed, p50Ms, p95Ms, p99Ms } = figures;
  return [whole(calls), whole(refused), whole(failed), time(p50Ms), time(p95Ms), time(p99Ms)].map((text, nth) => (
    <td key={FIGURES[nth]}>{text}</td>
  ));
}

function Callers({ callers, of }: { callers: readonly CallerView[]; of: string }) {
  return (
    <Table label={`Who calls ${of}`} numbers={FIGURES} head={['Caller', 'Last call', ...FIGURES]}>
      {callers.map(({ kind, id, figures, lastHour }) => (
        <tr key={`${kind} ${id}`}>
          <th scope="row">
            {id} <Badge>{kind === 'api' ? 'API' : kind}</Badge>
          </th>
          <td>
            in the hour of <Time at={lastHour} />
          </td>
          <Cells figures={figures} />
        </tr>
      ))}
    </Table>
  );
}

/** Whom a change would touch, operation by operation. */
export function ApiConsumers({ detail: { name, version, operations } }: { detail: ApiDetailView }) {
  const query = useQuery(apiUse(name, version));
  return (
    <Answer query={query} rows={6}>
      {({ operations: used, days }) => (
        <Section title="Whom a change would touch" note={`partners’ systems, by their calls of the last ${days} days`}>
          {used.length === 0 ? (
            <Nothing>No partner that you may see calls it.</Nothing>
          ) : (
            <Impact used={used} idOf={(operation) => idOf(operations, operation)} api={name} version={version} />
          )}
          {used.length > 0 && used.length < operations.length && (
            <p className={css.after}>{whole(operations.length - used.length)} operations are called by no partner.</p>
          )}
        </Section>
      )}
    </Answer>
  );
}

/** The same of one operation, in a line; nothing where nobody that one may see calls it. */
export function CalledBy({ api, version, operation }: { api: string; version: string; operation: string }) {
  const { data } = useQuery(apiUse(api, version));
  const consumers = data?.operations.find((each) => each.operation === operation)?.consumers ?? [];
  if (!data || consumers.length === 0) return null;
  const told = consumers.map(({ partnerId, environment, calls }) =>
    environment === 'sandbox' ? `${partnerId} in the sandbox (${whole(calls)})` : `${partnerId} (${whole(calls)})`,
  );
  return (
    <p className={css.quiet}>
      Called in the last {data.days} days by {told.join(', ')}
    </p>
  );
}

const idOf = (operations: ApiDetailView['operations'], named: string): string | undefined =>
  operations.find(({ method, path }) => `${method} ${path}` === named)?.id;

function Impact({
  used,
  idOf: idOfOperation,
  api,
  version,
}: {
  used: readonly OperationUseView[];
  idOf: (operation: string) => string | undefined;
  api: string;
  version: string;
}) {
  return (
    <Table
      label="Partners by operation"
      numbers={['Calls', 'Of them in 7 days']}
      head={['Operation', 'Partner', 'Calls', 'Of them in 7 days', 'Last']}
    >
      {used.flatMap(({ operation, consumers }) =>
        consumers.map(({ partnerId, environment, calls, callsLast7Days, lastAt }) => (
          <tr key={`${operation} ${partnerId} ${environment}`}>
            <th scope="row">
              <Link to="/apis/$name/$version" params={{ name: api, version }} hash={idOfOperation(operation) ?? ''}>
                <code>{operation}</code>
              </Link>
            </th>
            <td>
              {partnerId} {environment === 'sandbox' && <Badge>sandbox</Badge>}
            </td>
            <td>{whole(calls)}</td>
            <td>{whole(callsLast7Days)}</td>
            <td>
              <Time at={lastAt} form="ago" />
            </td>
          </tr>
        )),
      )}
    </Table>
  );
}
