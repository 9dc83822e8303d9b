import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { AuditEntryView, AuditVerificationView } from '../../../src/administration/administration.view.js';
import { ask } from '../app/http.js';
import { AUDITORS } from '../app/roles.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Code, toJson } from '../ui/code.js';
import { Sheet } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Answer, Empty, Refused } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { useHasRole } from './acts.js';
import css from './case.module.css';
import { ADMIN, type AuditFilter, audit } from './partners.queries.js';

/** Who administered what, and whether anybody changed the record behind the product's back. */
export function AuditPage() {
  if (useHasRole(AUDITORS)) return <Trail />;
  return (
    <Page title="Audit">
      <Empty title="Your role does not allow this">
        The audit trail is for operators, approvers and administrators.
      </Empty>
    </Page>
  );
}

function Trail() {
  const filter = useSearch({ from: '/tower/audit' });
  const query = useInfiniteQuery(audit(filter));
  const [open, setOpen] = useState<AuditEntryView>();
  return (
    <Page
      wide
      title="Audit"
      lead="Every administrative act, the latest first; each entry is chained to the one before."
      actions={<Verify />}
    >
      <Filters key={JSON.stringify(filter)} filter={filter} />
      <Answer query={query} rows={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return <Empty title={Object.keys(filter).length > 0 ? 'No entry is like that' : 'Nothing was done yet'} />;
          return (
            <>
              <Table label="Audit trail" head={['When', 'Act', 'Of', 'By', 'Reason']}>
                {items.map((entry) => (
                  <tr key={entry.sequence}>
                    <td>
                      <Time at={entry.at} />
                    </td>
                    <th scope="row">
                      <button type="button" className={css.open} onClick={() => setOpen(entry)}>
                        {entry.act}
                      </button>
                    </th>
                    <td>
                      {entry.subject.type} <code>{entry.subject.id}</code>
                    </td>
                    <td>
                      {entry.actor.id} <span className={css.quiet}>{entry.actor.kind}</span>
                    </td>
                    <td dir="auto">{entry.reason ?? '–'}</td>
                  </tr>
                ))}
              </Table>
              <More query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
      {open && <Entry entry={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

const FIELDS = [
  ['act', 'Act', 'as partner.suspended'],
  ['subject', 'Of', 'as partner/3pl-east'],
  ['actor', 'By', 'user name or client id'],
  ['correlationId', 'Correlation', 'of a request'],
] as const;

function Filters({ filter }: { filter: AuditFilter }) {
  const navigate = useNavigate({ from: '/tower/audit' });
  const [written, setWritten] = useState<AuditFilter>(filter);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: Object.fromEntries(Object.entries(written).filter(([, value]) => value)) });
  };
  return (
    <form className={css.filters} onSubmit={send}>
      {FIELDS.map(([member, label, note]) => (
        <TextField
          key={member}
          filter
          label={label}
          placeholder={note}
          value={written[member] ?? ''}
          onChange={(value) => setWritten({ ...written, [member]: value.trim() })}
        />
      ))}
      <Button type="submit">Filter</Button>
      {Object.keys(filter).length > 0 && <Button onPress={() => void navigate({ search: {} })}>Show all</Button>}
    </form>
  );
}

function Entry({ entry, onClose }: { entry: AuditEntryView; onClose: () => void }) {
  const { sequence, at, act, actor, subject, reason, before, after, correlationId, hash } = entry;
  return (
    <Sheet title={act} open onClose={onClose}>
      <dl className={css.facts}>
        <dt>Entry</dt>
        <dd>
          {sequence}, <Time at={at} />
        </dd>
        <dt>Of</dt>
        <dd>
          {subject.type} <code>{subject.id}</code>
        </dd>
        <dt>By</dt>
        <dd>
          {actor.id}, {actor.kind}
          {actor.partnerId && `, of ${actor.partnerId}`}
        </dd>
        {reason && (
          <>
            <dt>Reason</dt>
            <dd dir="auto">{reason}</dd>
          </>
        )}
        <dt>Correlation</dt>
        <dd>
          <code>{correlationId}</code>
        </dd>
        <dt>Hash</dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </dl>
      {before && <Code label="Before">{toJson(before)}</Code>}
      {after && <Code label="After">{toJson(after)}</Code>}
    </Sheet>
  );
}

/** Goes through the whole chain of hashes. */
function Verify() {
  const verifying = useMutation({ mutationFn: () => ask<AuditVerificationView>(`${ADMIN}/audit/verification`) });
  const told = verifying.data;
  return (
    <>
      <Button isDisabled={verifying.isPending} onPress={() => verifying.mutate()}>
        {verifying.isPending ? 'Verifying …' : 'Verify the trail'}
      </Button>
      {told && (
        <span role="status">
          <Badge tone={told.intact ? 'good' : 'bad'}>{told.intact ? 'intact' : 'broken'}</Badge>{' '}
          {told.entries.toLocaleString()} entries
          {told.breaches[0] && `, first at ${told.breaches[0].sequence}: ${told.breaches[0].detail}`}
        </span>
      )}
      <Refused error={verifying.error} />
    </>
  );
}
