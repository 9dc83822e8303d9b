import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanView } from '../../../src/plans/plan.view.js';
import type { ApiDetailView, OperationDetailView } from '../../../src/portal.view.js';
import { Badge } from '../ui/badge.js';
import { Section } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { duration } from '../ui/time.js';
import css from './api.module.css';
import { plans } from './catalog.queries.js';
import { byClass, counted, counts, windowsOf } from './quota-words.js';

/** What each operation counts as, and how much of it every plan allows: as it is counted now. */
export function Quotas({ detail: { name, version, operations } }: { detail: ApiDetailView }) {
  const query = useQuery(plans);
  return (
    <>
      <p className={css.quiet}>
        A request counts once: against all windows of the partner’s plan that count its class, or, where one of them is
        full, against none. All production clients of a partner share one count, its sandbox has another.{' '}
        <Link to="/guides/$name" params={{ name: 'quotas' }}>
          What to do when one is used up
        </Link>
      </p>
      <Answer query={query} rows={8}>
        {({ items }) => (
          <>
            <Section title="What counts as what">
              <Classes operations={operations} plans={items} api={name} version={version} />
            </Section>
            <Section title="What each plan allows" note="as it counts now; an operator gives another one">
              <Plans plans={items} operations={operations} />
            </Section>
          </>
        )}
      </Answer>
    </>
  );
}

function Classes({
  operations,
  plans: all,
  api,
  version,
}: {
  operations: readonly OperationDetailView[];
  plans: readonly PlanView[];
  api: string;
  version: string;
}) {
  return (
    <Table label="What counts as what" head={['Class', 'Windows that count it', 'Operations']}>
      {byClass(operations).map(({ name, operations: of }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{windowsOf(all, name).join(', ')}</td>
          <td>
            <Operations of={of} api={api} version={version} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Operations({ of, api, version }: { of: readonly OperationDetailView[]; api: string; version: string }) {
  const list = (
    <ul className={css.named}>
      {of.map(({ id, method, path }) => (
        <li key={id}>
          <Link to="/apis/$name/$version" params={{ name: api, version }} hash={id}>
            <code>
              {method} {path}
            </code>
          </Link>
        </li>
      ))}
    </ul>
  );
  if (of.length <= FEW) return list;
  return (
    <details>
      <summary className={css.fold}>{of.length} operations</summary>
      {list}
    </details>
  );
}

/** So many are shown at once. */
const FEW = 3;

function Plans({ plans: all, operations }: { plans: readonly PlanView[]; operations: readonly OperationDetailView[] }) {
  const countedHere = operations.flatMap(({ countsAs }) => (countsAs ? [countsAs] : []));
  return (
    <Table label="What each plan allows" head={['Plan', 'Window', 'Requests', 'Counts', 'Operations here']}>
      {all.flatMap(({ name, environment, quotas, concurrency, isDefault, isYours }) =>
        quotas.map((quota, nth) => (
          <tr key={`${name} ${quota.name}`}>
            {nth === 0 && (
              <th scope="rowgroup" rowSpan={quotas.length}>
                {name} {isYours && <Badge tone="accent">yours</Badge>}
                <p className={css.quiet}>
                  {environment === 'sandbox' && 'of all sandbox credentials, '}
                  {isDefault && 'where none was given, '}
                  {concurrency} in work at a time
                </p>
              </th>
            )}
            <td>{quota.name}</td>
            <td>
              {quota.limit.toLocaleString()} in {duration(quota.windowSeconds * 1_000)}
            </td>
            <td>{counted(quota)}</td>
            <td>{countedHere.filter((each) => counts(quota, each)).length}</td>
          </tr>
        )),
      )}
    </Table>
  );
}
