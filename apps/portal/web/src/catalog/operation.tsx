import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { FieldView, OperationDetailView, PoliciesView } from '../../../src/portal.view.js';
import { Badge, Method } from '../ui/badge.js';
import { Code, toJson } from '../ui/code.js';
import { Table } from '../ui/table.js';
import css from './api.module.css';
import { CalledBy } from './api-use.js';
import { Samples } from './samples.js';

/** One operation, folded; open where the address names it. */
export function OperationCard({
  operation,
  api,
  version,
}: {
  operation: OperationDetailView;
  api: string;
  version: string;
}) {
  const { id, method, path, summary, description, scope, policies } = operation;
  const { parameters, request, answer, example, problems } = operation;
  const named = useRouterState({ select: ({ location }) => location.hash === id });
  const [open, setOpen] = useState(named);
  useEffect(() => {
    if (named) setOpen(true);
  }, [named]);
  return (
    <details
      className={css.operation}
      id={id}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={css.summary}>
        <Method verb={method} />
        <code>{path}</code>
        <span className={css.says}>{summary}</span>
      </summary>
      <div className={css.inside}>
        {description && <p>{description}</p>}
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
                    {text}
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

export function Fields({ title, fields, of }: { title: string; fields: readonly FieldView[]; of: string }) {
  if (fields.length === 0) return null;
  return (
    <div>
      <h2>{title}</h2>
      <Table label={`${title}: ${of}`} head={['Member', 'Type', 'Meaning']}>
        {fields.map(({ path, type, required, description, bounds }) => (
          <tr key={path}>
            <th scope="row" className={css.path}>
              <code>{path}</code> {required && <Badge>required</Badge>}
            </th>
            <td className={css.type}>{type}</td>
            <td>
              {description}
              {bounds && <div className={css.quiet}>{bounds}</div>}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
