import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { FieldView, OperationDetailView, PoliciesView } from '../../../src/portal.view.js';
import { OPENED } from '../app/address.js';
import { Badge, Method } from '../ui/badge.js';
import { Code, toJson } from '../ui/code.js';
import { useNamed } from '../ui/named.js';
import { Prose } from '../ui/prose.js';
import { Table } from '../ui/table.js';
import css from './api.module.css';
import { CalledBy } from './api-use.js';
import { Samples } from './samples.js';

/** One operation, folded; open where the address names it, and the address names the one that was opened last. */
export function OperationCard({
  operation,
  api,
  version,
}: {
  operation: OperationDetailView;
  api: string;
  version: string;
}) {
  const { id, method, path, summary, description, scope, countsAs, policies } = operation;
  const { parameters, request, answer, example, problems } = operation;
  const { ref, named } = useNamed<HTMLDetailsElement>(id);
  const [open, setOpen] = useState(named);
  useEffect(() => {
    if (named) setOpen(true);
  }, [named]);
  const navigate = useNavigate();
  const toggled = (isOpen: boolean) => {
    setOpen(isOpen);
    if (isOpen === named) return;
    const to = { to: '.', search: true, replace: true, resetScroll: false, hashScrollIntoView: false } as const;
    void navigate(isOpen ? { ...to, hash: id, state: OPENED } : to);
  };
  return (
    <details
      ref={ref}
      tabIndex={-1}
      className={css.operation}
      id={id}
      open={open}
      onToggle={({ currentTarget }) => toggled(currentTarget.open)}
    >
      <summary className={css.summary}>
        <Method verb={method} />
        <code>{path}</code>
        <span className={css.says}>
          <Prose>{summary}</Prose>
        </span>
      </summary>
      <div className={css.inside}>
        {description && (
          <p>
            <Prose>{description}</Prose>
          </p>
        )}
        <p className={css.facts}>
          <span>
            <code>{id}</code>
          </span>
          <span>
            {scope ? (
              <>
                scope <code>{scope}</code>
              </>
            ) : (
              'no token needed'
            )}
          </span>
          {countsAs && (
            <Link to="/apis/$name/$version" params={{ name: api, version }} search={{ tab: 'quotas' }}>
              counts as {countsAs}
            </Link>
          )}
          <Policies of={policies} />
        </p>
        {parameters.length > 0 && (
          <div>
            <h2>Parameters</h2>
            <Table label={`Parameters of ${id}`} head={['Name', 'In', 'Type', 'Meaning']}>
              {parameters.map(({ name, place, type, required, description: text, bounds }) => (
                <tr key={`${place} ${name}`}>
                  <th scope="row" className={css.path}>
                    <code>{name}</code> {required && <Badge tone="warn">required</Badge>}
                  </th>
                  <td>{place}</td>
                  <td className={css.type}>{type}</td>
                  <td>
                    {text && <Prose>{text}</Prose>}
                    {bounds && <div className={css.quiet}>{bounds}</div>}
                  </td>
                </tr>
              ))}
            </Table>
          </div>
        )}
        <Fields title="What you send" fields={request} of={id} />
        {example !== undefined && (
          <div>
            <h2>For example</h2>
            <Code label={`Example of ${id}`}>{toJson(example)}</Code>
          </div>
        )}
        {open && <CalledBy api={api} version={version} operation={`${method} ${path}`} />}
        {open && <Samples api={api} version={version} operation={id} />}
        <Fields title="What you get" fields={answer} of={id} />
        <div>
          <h2>What can go wrong</h2>
          <p className={css.facts}>
            {problems.map(({ code, status }) => (
              <Link key={code} to="/problems/$code" params={{ code }}>
                {status} {code}
              </Link>
            ))}
          </p>
        </div>
      </div>
    </details>
  );
}

const RECORDS: Readonly<Record<NonNullable<PoliciesView['recordedIn']>, string>> = {
  'event-log': 'recorded as an event',
  'delivery-log': 'recorded in the delivery log',
  certification: 'recorded with the certification',
  'audit-trail': 'recorded in the audit trail',
};

/** What the platform does for it. */
function Policies({ of: { idempotencyKey, ifMatch, ifNoneMatch, recordedIn } }: { of: PoliciesView }) {
  const headers = { 'Idempotency-Key': idempotencyKey, 'If-Match': ifMatch, 'If-None-Match': ifNoneMatch };
  return (
    <>
      {Object.entries(headers).map(
        ([name, need]) =>
          need && (
            <span key={name}>
              <code>{name}</code> {need}
            </span>
          ),
      )}
      {recordedIn && <span>{RECORDS[recordedIn]}</span>}
    </>
  );
}

function Fields({ title, fields, of }: { title: string; fields: readonly FieldView[]; of: string }) {
  if (fields.length === 0) return null;
  return (
    <div>
      <h2>{title}</h2>
      <FieldTable label={`${title}: ${of}`} fields={fields} />
    </div>
  );
}

export function FieldTable({ label, fields }: { label: string; fields: readonly FieldView[] }) {
  return (
    <Table label={label} head={['Member', 'Type', 'Meaning']}>
      {fields.map(({ path, type, required, description, bounds }) => (
        <tr key={path}>
          <th scope="row" className={css.path}>
            <code>{path}</code> {required && <Badge>required</Badge>}
          </th>
          <td className={css.type}>{type}</td>
          <td>
            {description && <Prose>{description}</Prose>}
            {bounds && <div className={css.quiet}>{bounds}</div>}
          </td>
        </tr>
      ))}
    </Table>
  );
}
