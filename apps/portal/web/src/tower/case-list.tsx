import { Link } from '@tanstack/react-router';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import type { CaseRowView } from '../../../src/tower-work.view.js';
import { OPENED } from '../app/address.js';
import { Badge } from '../ui/badge.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './case.module.css';
import { Site } from './names.js';
import type { CasesFilter } from './tower.queries.js';
import { SEVERITY_TONES, words } from './words.js';

/** Which cases are chosen, and how one more is. */
export interface CaseChoice {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

export const caseKey = ({ process, id }: Pick<CaseRowView, 'process' | 'id'>): string => `${process}:${id}`;

/** Cases, each with whom it is and until when. */
export function CaseList({
  cases,
  withOrder = true,
  choice,
  filter,
}: {
  cases: readonly CaseRowView[];
  withOrder?: boolean;
  /** Absent: there is nothing to choose. */
  choice?: CaseChoice | undefined;
  /** By what the page of cases is narrowed on which they stand. */
  filter?: CasesFilter;
}) {
  const head = [...(choice ? ['Choose'] : []), 'Case', ...(withOrder ? ['Of'] : []), 'Owner', 'Clock', 'Severity'];
  return (
    <Table label="Cases" head={head}>
      {cases.map((each) => (
        <tr key={caseKey(each)}>
          {choice && (
            <td className={css.choose}>
              <input
                type="checkbox"
                aria-label={`Choose ${each.title} of ${each.orderId}`}
                checked={choice.chosen.has(caseKey(each))}
                onChange={() => choice.toggle(caseKey(each))}
              />
            </td>
          )}
          <th scope="row">
            <Link
              to="/tower/exceptions"
              search={{ ...filter, open: caseKey(each) }}
              {...(filter && { state: OPENED, resetScroll: false })}
            >
              <bdi>{each.title}</bdi>
            </Link>
            {each.detail && (
              <p className={css.detail} dir="auto">
                {each.detail}
              </p>
            )}
          </th>
          {withOrder && (
            <td>
              <CaseSubject
                process={each.process === 'inventory-sync' ? each.process : 'order-to-ship'}
                id={each.orderId}
              />
            </td>
          )}
          <td>
            {words(each.owner)}
            {each.assignee && (
              <p className={css.detail}>
                <bdi>{each.assignee}</bdi>
              </p>
            )}
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

const FEED = 'feed:';

/** What a case is about, where one can look at it: a feed or a place's stock is no order. */
export function CaseSubject({ process, id }: { process: string; id: string }) {
  if (id.startsWith(FEED))
    return (
      <Link to="/tower/feeds" hash={id.slice(FEED.length)}>
        {id.slice(FEED.length)}
      </Link>
    );
  if (process === 'order-to-ship')
    return (
      <Link to="/tower/orders/$id" params={{ id }} className={css.id}>
        {id}
      </Link>
    );
  if (process === 'ship-to-settle')
    return (
      <Link to="/tower/settlements/$id" params={{ id }} className={css.id}>
        {id}
      </Link>
    );
  const [warehouse, sku] = placeIn(id);
  return sku === undefined ? (
    <Link to="/tower/stock">
      <bdi>{id}</bdi>
    </Link>
  ) : (
    <Link to="/tower/stock" search={{ warehouse }}>
      <Site gln={warehouse} />, <bdi>{sku}</bdi>
    </Link>
  );
}

/** Of a place of stock: its site's GLN, and the item that lies there. */
function placeIn(id: string): [warehouse: string, sku?: string] {
  const at = id.indexOf('/');
  return at < 0 ? [id] : [id.slice(0, at), id.slice(at + 1)];
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
