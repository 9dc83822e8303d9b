import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ApiVersionView, DeprecationView } from '../../../src/administration/administration.view.js';
import { me } from '../app/me.js';
import { ADMINISTRATORS } from '../app/roles.js';
import { useSend } from '../app/send.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Choice, TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { Answer } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { useHasRole } from './acts.js';
import { ProposeEnd } from './campaign-propose.js';
import css from './case.module.css';
import { Partner } from './names.js';
import { deprecationPath, deprecations } from './partners.queries.js';

interface OfVersion {
  readonly api: string;
  readonly version: string;
}

/** How far the end of a version is agreed; proposed and brought about by administrators. */
export function Campaign({ api, version, versions }: OfVersion & { versions: readonly ApiVersionView[] }) {
  const query = useQuery(deprecations);
  const may = useHasRole(ADMINISTRATORS);
  const [proposing, setProposing] = useState(false);
  return (
    <Answer query={query} rows={1}>
      {({ items }) => {
        const standing = items.find((each) => each.api === api && each.version === version);
        if (standing) return <Standing api={api} version={version} of={standing} may={may} />;
        if (!may) return null;
        if (proposing)
          return <ProposeEnd api={api} version={version} versions={versions} done={() => setProposing(false)} />;
        return (
          <p className={css.spaced}>
            <Button onPress={() => setProposing(true)}>
              Propose to end {api} {version}
            </Button>
          </p>
        );
      }}
    </Answer>
  );
}

function Standing({ api, version, of, may }: OfVersion & { of: DeprecationView; may: boolean }) {
  const { state, deprecatedAt, sunsetAt, successor, reason, consents, awaiting, proposedBy, proposedAt } = of;
  return (
    <div className={`${css.form} ${css.spaced}`}>
      <p>
        <Badge tone={state === 'agreed' ? 'good' : 'warn'}>{state.replace('-', ' ')}</Badge> deprecated on{' '}
        <Time at={deprecatedAt} form="day" />, {sunsetAt ? 'ends on ' : 'without an end yet'}
        {sunsetAt && <Time at={sunsetAt} form="day" />}
        {successor && `, leads to ${successor}`}
      </p>
      <p dir="auto">{reason}</p>
      <p className={css.quiet}>
        proposed by <bdi>{proposedBy}</bdi>, <Time at={proposedAt} form="ago" />
      </p>
      {consents.length + awaiting.length > 0 && (
        <Table label={`Who agrees to the end of ${api} ${version}`} head={['Partner', 'Word', 'Given by', 'Says']}>
          {awaiting.map((partnerId) => (
            <tr key={partnerId}>
              <th scope="row">
                <Partner id={partnerId} />
              </th>
              <td>
                <Badge tone="warn">awaited</Badge>
              </td>
              <td>–</td>
              <td>–</td>
            </tr>
          ))}
          {consents.map(({ partnerId, kind, givenBy, reason: words }) => (
            <tr key={partnerId}>
              <th scope="row">
                <Partner id={partnerId} />
              </th>
              <td>
                <Badge tone={kind === 'consent' ? 'good' : 'warn'}>{kind}</Badge>
              </td>
              <td>
                <bdi>{givenBy}</bdi>
              </td>
              <td dir="auto">{words}</td>
            </tr>
          ))}
        </Table>
      )}
      {may && awaiting.length > 0 && <Record api={api} version={version} awaiting={awaiting} />}
      {may && <Withdraw api={api} version={version} />}
    </div>
  );
}

/** For a partner that agreed elsewhere, or that is overridden. */
function Record({ api, version, awaiting }: OfVersion & { awaiting: readonly string[] }) {
  const person = useQuery(me).data?.person;
  const [form, setForm] = useState({ partnerId: awaiting[0] ?? '', kind: 'consent', givenBy: '', reason: '' });
  const sending = useSend(deprecationPath(api, version), [['administration']]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const givenBy = form.kind === 'override' ? (person?.name ?? '') : form.givenBy.trim();
    sending.mutate({ path: '/consents', body: { ...form, givenBy, reason: form.reason.trim() } });
  };
  return (
    <details>
      <summary>Record a partner’s word, or decide without it</summary>
      <form className={css.form} onSubmit={send}>
        <Choice
          label="Partner"
          value={form.partnerId}
          options={awaiting}
          onChange={(partnerId) => setForm({ ...form, partnerId })}
        />
        <Choice
          label="Word"
          value={form.kind}
          options={['consent', 'override']}
          onChange={(kind) => setForm({ ...form, kind })}
        />
        {form.kind === 'consent' && (
          <TextField
            label="Who agreed for it"
            required
            value={form.givenBy}
            onChange={(givenBy) => setForm({ ...form, givenBy })}
          />
        )}
        <TextField
          label="Reason"
          required
          lines={2}
          value={form.reason}
          onChange={(reason) => setForm({ ...form, reason })}
        />
        <FormEnd act="Record it" doing="Recording …" sending={sending} />
      </form>
    </details>
  );
}

function Withdraw({ api, version }: OfVersion) {
  const [reason, setReason] = useState('');
  const sending = useSend(deprecationPath(api, version), [['administration']]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate({ path: '/withdrawal', body: { reason: reason.trim() } });
  };
  return (
    <details>
      <summary>Withdraw it</summary>
      <form className={css.form} onSubmit={send}>
        <p>Nothing is agreed any more, and the version does not end.</p>
        <TextField label="Why" required value={reason} onChange={setReason} />
        <FormEnd act="Withdraw" doing="Withdrawing …" kind="danger" sending={sending} />
      </form>
    </details>
  );
}
