import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ApiVersionView, ImpactView } from '../../../src/administration/administration.view.js';
import { useSend } from '../app/send.js';
import { Choice, TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { Answer } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './case.module.css';
import { Partner } from './names.js';
import { deprecationPath, impact } from './partners.queries.js';
import { successorsOf } from './successors.js';

/** Whom the end of a version would touch, and what they are asked to agree to. */
export function ProposeEnd({
  api,
  version,
  versions,
  done,
}: {
  api: string;
  version: string;
  versions: readonly ApiVersionView[];
  done: () => void;
}) {
  const report = useQuery(impact(api, version));
  const { offered, chosen } = successorsOf(versions, api, version);
  const [form, setForm] = useState({ deprecatedAt: '', sunsetAt: '', successor: chosen, reason: '' });
  const sending = useSend(deprecationPath(api, version), [['administration']]);
  const write = (member: keyof typeof form) => (value: string) => setForm({ ...form, [member]: value });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      impactReport: report.data?.digest ?? '',
      deprecatedAt: endOf(form.deprecatedAt),
      ...(form.sunsetAt && { sunsetAt: endOf(form.sunsetAt) }),
      ...(form.successor && { successor: form.successor }),
      reason: form.reason.trim(),
    };
    sending.mutate({ path: '', body }, { onSuccess: done });
  };
  return (
    <Answer query={report} rows={2}>
      {(told) => (
        <form className={`${css.form} ${css.spaced}`} onSubmit={send}>
          <Concerned report={told} of={`${api} ${version}`} />
          <TextField
            label="Deprecated on"
            type="date"
            required
            value={form.deprecatedAt}
            onChange={write('deprecatedAt')}
          />
          <TextField label="Ends on" type="date" value={form.sunsetAt} onChange={write('sunsetAt')} />
          {offered.length === 0 ? (
            <p className={css.quiet}>There is no other version to lead to.</p>
          ) : (
            <Choice
              label="Leads to"
              any="No version"
              value={form.successor}
              options={offered}
              onChange={write('successor')}
            />
          )}
          <TextField label="Reason" required lines={2} value={form.reason} onChange={write('reason')} />
          <FormEnd act="Propose it" doing="Proposing …" sending={sending} onLeave={done} />
        </form>
      )}
    </Answer>
  );
}

/** Each with what it would have to move; the sandbox is nobody's business. */
function Concerned({ report: { consumers, affected, asOf, days }, of }: { report: ImpactView; of: string }) {
  if (consumers.length === 0)
    return (
      <p>
        Nobody has called {of} in the last {days} days, as of <Time at={asOf} />: nobody is asked.
      </p>
    );
  return (
    <>
      <p>
        {affected.length === 0 ? 'It would touch nobody’s business' : `It would touch ${affected.join(', ')}`}, as of{' '}
        <Time at={asOf} />. {affected.length > 0 && 'Each of them is asked.'}
      </p>
      <Table
        label={`Who is concerned by the end of ${of}`}
        head={['Partner', 'Is asked', 'Operations', `Calls in ${days} days`, 'Of them in 7 days', 'Last']}
      >
        {consumers.map(({ partnerId, environment, operations, calls, callsLast7Days, lastAt }) => (
          <tr key={`${partnerId} ${environment}`}>
            <th scope="row">
              <Link to="/tower/partners/$id" params={{ id: partnerId }}>
                <Partner id={partnerId} />
              </Link>
            </th>
            <td>{environment === 'production' ? 'yes' : 'no, its sandbox alone'}</td>
            <td>{operations.length.toLocaleString()}</td>
            <td>{calls.toLocaleString()}</td>
            <td>{callsLast7Days.toLocaleString()}</td>
            <td>
              <Time at={lastAt} form="ago" />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

/** The last second of a day, UTC: a day that is named is given whole. */
const endOf = (day: string): string => `${day}T23:59:59Z`;
