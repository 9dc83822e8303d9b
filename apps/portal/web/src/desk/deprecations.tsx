import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { OwnDeprecationView } from '../../../src/desk/desk.view.js';
import { me } from '../app/me.js';
import { useSend } from '../app/send.js';
import { Badge } from '../ui/badge.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { useNamed } from '../ui/named.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './desk.module.css';
import { deprecations, deskOf } from './desk.queries.js';
import { useEnvironment } from './environment.js';

/** Versions that are to end and that this partner still calls. */
export function DeprecationsPage() {
  const { environment } = useEnvironment();
  const query = useQuery(deprecations(environment));
  return (
    <Page
      title="Deprecations"
      lead="A version ends when everybody who uses it has agreed. Here is what of it you call, and where you agree."
    >
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Nothing that you use is to end">
              What is announced and concerns you is shown here, with what of it you called in the last 90 days.
            </Empty>
          ) : (
            items.map((each) => <Deprecation key={each.id} deprecation={each} />)
          )
        }
      </Answer>
    </Page>
  );
}

function Deprecation({ deprecation }: { deprecation: OwnDeprecationView }) {
  const { id, api, version, deprecatedAt, sunsetAt, successor, migrationGuide, reason, operations, word } = deprecation;
  const { environment, mayChange } = useEnvironment();
  const { ref } = useNamed<HTMLElement>(id);
  return (
    <article ref={ref} tabIndex={-1} className={css.card} id={id} aria-labelledby={`${id}-title`}>
      <div className={css.cardHead}>
        <h2 id={`${id}-title`}>
          {api} {version}
        </h2>
        {word ? (
          <Badge tone={word.kind === 'consent' ? 'good' : 'warn'}>
            {word.kind === 'consent' ? 'you agreed' : 'decided without you'}
          </Badge>
        ) : (
          environment === 'production' && <Badge tone="warn">waits for your consent</Badge>
        )}
      </div>
      <p dir="auto">{reason}</p>
      <dl className={css.facts}>
        <dt>Deprecated</dt>
        <dd>
          <Time at={deprecatedAt} form="day" />
        </dd>
        <dt>Ends</dt>
        <dd>{sunsetAt ? <Time at={sunsetAt} form="day" /> : 'not said yet'}</dd>
        {successor && (
          <>
            <dt>Move to</dt>
            <dd>
              <Link to="/apis/$name/$version" params={{ name: api, version: successor }}>
                {api} {successor}
              </Link>
            </dd>
          </>
        )}
        {migrationGuide && (
          <>
            <dt>How</dt>
            <dd>
              <a href={migrationGuide}>The guide to moving</a>
            </dd>
          </>
        )}
        {word && (
          <>
            <dt>{word.kind === 'consent' ? 'Agreed' : 'Decided'}</dt>
            <dd>
              by <bdi>{word.givenBy}</bdi>, <Time at={word.recordedAt} />: <span dir="auto">{word.reason}</span>
            </dd>
          </>
        )}
      </dl>
      {operations.length === 0 ? (
        <p className={css.quiet}>You call nothing of it any more.</p>
      ) : (
        <Table
          label={`What you call of ${api} ${version}`}
          numbers={['Calls in 90 days']}
          head={['Operation', 'Calls in 90 days', 'Last']}
        >
          {operations.map(({ operation, calls, lastAt }) => (
            <tr key={operation}>
              <th scope="row">
                <code>{operation}</code>
              </th>
              <td>{calls.toLocaleString()}</td>
              <td>
                <Time at={lastAt} form="ago" />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {!word && mayChange && environment === 'production' && <Consent id={id} />}
      {environment === 'sandbox' && <p className={css.quiet}>You agree for production, with production credentials.</p>}
    </article>
  );
}

function Consent({ id }: { id: string }) {
  const person = useQuery(me).data?.person;
  const [givenBy, setGivenBy] = useState(person?.name ?? '');
  const [reason, setReason] = useState('');
  const sending = useSend(deskOf('production'), [['desk']]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = { givenBy: givenBy.trim(), reason: reason.trim() };
    sending.mutate({ path: `/deprecations/${encodeURIComponent(id)}/consent`, body });
  };
  return (
    <form className={css.form} onSubmit={send}>
      <p>You say that you will have moved by its end. It stays said, and is in the audit trail.</p>
      <TextField label="Who agrees for you" required value={givenBy} onChange={setGivenBy} />
      <TextField label="In your words" required lines={2} value={reason} onChange={setReason} />
      <FormEnd act="Agree" doing="Sending …" sending={sending} />
    </form>
  );
}
