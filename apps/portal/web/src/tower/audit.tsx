import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { AuditEntryView, AuditVerificationView } from '../../../src/administration/administration.view.js';
import { useOpening } from '../app/address.js';
import { ask } from '../app/http.js';
import { queryOf, useNamedIn } from '../app/paging.js';
import { AUDITORS } from '../app/roles.js';
import { NoneLikeThat, ShowAll } from '../app/show-all.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Code, toJson } from '../ui/code.js';
import { Sheet } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Answer, Empty, Nothing, Refused } from '../ui/state.js';
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
  const { open, ...filter } = useSearch({ from: '/tower/audit' });
  const opening = useOpening();
  const asked = periodOf(filter);
  const query = useInfiniteQuery(audit(asked));
  const file = new URLSearchParams(asked).toString();
  return (
    <Page
      wide
      title="Audit"
      lead="Every administrative act, the latest first; each entry is chained to the one before."
      actions={
        <>
          <a className={css.action} href={`/portal/api/audit.csv${file && `?${file}`}`} download>
            CSV of these
          </a>
          <Verify />
        </>
      }
    >
      <Filters key={JSON.stringify(filter)} filter={filter} />
      <Answer query={query} rows={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return Object.keys(filter).length > 0 ? (
              <NoneLikeThat what="entry" />
            ) : (
              <Empty title="Nothing was done yet">
                Every administrative act is shown here, with who did it and why.
              </Empty>
            );
          return (
            <>
              <Table label="Audit trail" head={['When', 'Act', 'Of', 'By', 'Reason']}>
                {items.map((entry) => (
                  <tr key={entry.sequence}>
                    <td>
                      <Time at={entry.at} />
                    </td>
                    <th scope="row">
                      <button type="button" className={css.open} onClick={() => opening.open(entryKey(entry))}>
                        {entry.act}
                      </button>
                    </th>
                    <td>
                      <Subject of={entry.subject} />
                    </td>
                    <td>
                      <bdi>{entry.actor.id}</bdi> <span className={css.quiet}>{entry.actor.kind}</span>
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
      {open && <OpenedEntry open={open} listed={query.data?.pages.flatMap((page) => page.items)} />}
    </Page>
  );
}

/** Whole days of whoever looks, the last one included. The trail is asked by instants. */
function periodOf({ from, to, ...filter }: AuditFilter): Record<string, string> {
  const begins = (day: string, later = 0) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date + later).toISOString();
  };
  const asked = { ...filter, ...(isDay(from) && { from: begins(from) }), ...(isDay(to) && { to: begins(to, 1) }) };
  return asked as Record<string, string>;
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** What was acted upon, and where it is shown. */
function Subject({ of: { type, id } }: { of: AuditEntryView['subject'] }) {
  const code = <code className={css.id}>{id}</code>;
  const [api, version] = id.split(' ');
  return (
    <>
      {type}{' '}
      {type === 'partner' ? (
        <Link to="/tower/partners/$id" params={{ id }}>
          {code}
        </Link>
      ) : type === 'settlement' ? (
        <Link to="/tower/settlements/$id" params={{ id }}>
          {code}
        </Link>
      ) : type === 'exception-group' ? (
        <Link to="/tower/exceptions" search={{ cause: id }}>
          {code}
        </Link>
      ) : type === 'api-version' && api && version ? (
        <Link to="/apis/$name/$version" params={{ name: api, version }}>
          {code}
        </Link>
      ) : (
        code
      )}
    </>
  );
}

const FIELDS = [
  ['act', 'Act', 'partner.suspended'],
  ['subject', 'Of', 'partner/3pl-east'],
  ['actor', 'By', 'name or client id'],
  ['correlationId', 'Correlation', 'of a request'],
] as const;

const DAYS = [
  ['from', 'From day'],
  ['to', 'To day'],
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
      {DAYS.map(([member, label]) => (
        <TextField
          key={member}
          filter
          type="date"
          label={label}
          value={written[member] ?? ''}
          onChange={(value) => setWritten({ ...written, [member]: value })}
        />
      ))}
      <Button type="submit">Filter</Button>
      {Object.keys(filter).length > 0 && <ShowAll />}
    </form>
  );
}

/** By which an entry is found, however far down the trail it stands. */
const entryKey = ({ correlationId, sequence }: AuditEntryView): string => `${correlationId}@${sequence}`;

function OpenedEntry({ open, listed }: { open: string; listed: readonly AuditEntryView[] | undefined }) {
  const { close } = useOpening();
  const [correlationId] = open.split('@');
  const path = `${ADMIN}/audit?${queryOf({ correlationId, limit: 200 })}`;
  const { named, query } = useNamedIn(listed, (each) => entryKey(each) === open, path);
  if (named) return <Entry entry={named} onClose={close} />;
  return (
    <Sheet title="Entry" open onClose={close}>
      <Answer query={query}>{() => <Nothing>The trail has no such entry.</Nothing>}</Answer>
    </Sheet>
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
          <Subject of={subject} />
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
          <Link to="/tower/audit" search={{ correlationId }}>
            <code>{correlationId}</code>
          </Link>
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
