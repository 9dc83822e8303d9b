import { Link } from '@tanstack/react-router';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import type { CaseRowView } from '../../../src/tower-work.view.js';
import { Badge } from '../ui/badge.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './case.module.css';
import { SEVERITY_TONES, words } from './words.js';

/** Cases, each with whom it is and until when. */
export function CaseList({ cases, withOrder = true }: { cases: readonly CaseRowView[]; withOrder?: boolean }) {
  return (
    <Table label="Cases" head={['Case', ...(withOrder ? ['Order'] : []), 'Owner', 'Clock', 'Severity']}>
      {cases.map((each) => (
        <tr key={`${each.process} ${each.id}`}>
          <th scope="row">
            <Link to="/tower/exceptions" search={{ open: `${each.process}:${each.id}` }} dir="auto">
              {each.title}
            </Link>
            {each.detail && (
              <p className={css.detail} dir="auto">
                {each.detail}
              </p>
            )}
          </th>
          {withOrder && (
            <td>
              <Link to="/tower/orders/$id" params={{ id: each.orderId }}>
                {each.orderId}
              </Link>
            </td>
          )}
          <td>
            {words(each.owner)}
            {each.assignee && <p className={css.detail}>{each.assignee}</p>}
          </td>
          <td>
            <CaseClock of={each} />
          </td>
          <td>
            <Badge tone={SEVERITY_TONES[each.severity]}>{each.severity}</Badge>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Due, overdue or settled: by an icon and in words, the colour only repeats it. */
export function CaseClock({
  of: { state, dueAt, closedAt, resolution },
}: {
  of: Pick<CaseRowView, 'state' | 'dueAt' | 'closedAt' | 'resolution'>;
}) {
  if (state !== 'open')
    return (
      <span className={css.settled}>
        <CircleCheck aria-hidden="true" size={16} />
        <span>
          {words(resolution ?? state)} <Time at={closedAt} form="ago" />
        </span>
      </span>
    );
  const overdue = Date.parse(dueAt) < Date.now();
  const Icon = overdue ? TriangleAlert : Clock;
  return (
    <span className={overdue ? css.overdue : css.due}>
      <Icon aria-hidden="true" size={16} />
      <span>
        {overdue ? 'overdue, was due ' : 'due '}
        <Time at={dueAt} form="ago" />
      </span>
    </span>
  );
}
