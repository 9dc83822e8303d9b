import type { RequestView } from '../../../src/desk/desk.view.js';
import { useOpening } from '../app/address.js';
import { queryOf, useNamedIn } from '../app/paging.js';
import { Badge, Method, type Tone } from '../ui/badge.js';
import { Code, toJson } from '../ui/code.js';
import { Copy } from '../ui/copy.js';
import { Sheet } from '../ui/dialog.js';
import { Answer, Nothing } from '../ui/state.js';
import { Time } from '../ui/time.js';
import { curlOf } from './curl.js';
import css from './desk.module.css';

export const toneOf = (status: number): Tone => (status < 400 ? 'good' : status < 500 ? 'warn' : 'bad');

/** By which one call is known: several may have been made under one correlation id. */
export const requestKey = ({ correlationId, at }: RequestView): string => `${correlationId}@${at}`;

/**
 * The call that an address names. Where it stands further down than the list goes, it is asked for by its correlation id.
 * @param listed undefined while the list is on its way
 * @param log where calls are asked for, below `/portal/api`
 * @param of whose calls these are, as the log is asked for them
 */
export function OpenedRequest({
  open,
  listed,
  log,
  of,
}: {
  open: string;
  listed: readonly RequestView[] | undefined;
  log: string;
  of: object;
}) {
  const { close } = useOpening();
  const [correlationId] = open.split('@');
  const path = `${log}?${queryOf({ ...of, correlationId, limit: 200 })}`;
  const { named: request, query } = useNamedIn(listed, (each) => requestKey(each) === open, path);
  if (request) return <RequestSheet request={request} onClose={close} />;
  return (
    <Sheet title="Request" open onClose={close}>
      <Answer query={query}>{() => <Nothing>The log has no such request any more.</Nothing>}</Answer>
    </Sheet>
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
