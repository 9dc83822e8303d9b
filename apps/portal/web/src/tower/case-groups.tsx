import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseGroupView } from '../../../src/tower-work.view.js';
import { OPERATORS } from '../app/roles.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Answer, Nothing, Refused } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { useAct, useHasRole } from './acts.js';
import css from './case.module.css';
import { caseGroups } from './tower.queries.js';
import { SEVERITY_TONES, words } from './words.js';

export function CaseGroups() {
  const query = useQuery(caseGroups);
  return (
    <Answer query={query} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing>No case is open.</Nothing>
        ) : (
          <Table
            label="Open cases by cause"
            numbers={['Orders']}
            head={['Cause', 'Cases', 'Orders', 'Severity', 'Owners', 'All at once']}
          >
            {items.map((group) => (
              <tr key={`${group.process} ${group.cause}`}>
                <th scope="row">
                  <Link to="/tower/exceptions" search={{ process: group.process, cause: group.cause }}>
                    {words(group.cause)}
                  </Link>
                  <p className={css.detail}>{words(group.process)}</p>
                </th>
                <td>
                  {group.cases} {group.overdue > 0 && <Badge tone="bad">{group.overdue} overdue</Badge>}
                </td>
                <td>{group.orders}</td>
                <td>
                  <Badge tone={SEVERITY_TONES[group.severity]}>{group.severity}</Badge>
                </td>
                <td>{group.owners.map(words).join(', ')}</td>
                <td>
                  <RetryAll group={group} />
                </td>
              </tr>
            ))}
          </Table>
        )
      }
    </Answer>
  );
}

interface Retried {
  readonly retried: readonly unknown[];
  readonly skipped: readonly unknown[];
  readonly remaining: number;
}

/** The oldest first, and no more in a second than a system that has just come back can bear: the process sees to that. */
function RetryAll({ group: { process, cause, retryable } }: { group: CaseGroupView }) {
  const act = useAct<Retried>();
  const may = useHasRole(OPERATORS);
  if (!may || retryable === 0) return <>{retryable === 0 ? 'cannot be tried again' : '–'}</>;
  const path = `/exception-groups/${encodeURIComponent(process)}/${encodeURIComponent(cause)}/retry`;
  return (
    <>
      <Button isDisabled={act.isPending} onPress={() => act.mutate({ path, body: {} })}>
        Retry {retryable}
      </Button>
      <div aria-live="polite">
        {act.data && (
          <p className={css.done}>
            {act.data.retried.length} tried again, {act.data.skipped.length} left out, {act.data.remaining} remain
          </p>
        )}
        <Refused error={act.error} />
      </div>
    </>
  );
}
