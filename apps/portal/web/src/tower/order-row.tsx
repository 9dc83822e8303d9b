import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OrderRowView } from '../../../src/tower.view.js';
import { Badge } from '../ui/badge.js';
import { Time } from '../ui/time.js';
import css from './case.module.css';
import { Carrier, Site } from './names.js';
import { toneOf, words } from './words.js';

export const ORDER_HEAD = ['Order', 'State', 'Promised', 'Warehouse', 'Carrier', 'Customer', 'Changed'] as const;

/** An order in a row of a table under `ORDER_HEAD`. */
export function OrderCells({ order }: { order: OrderRowView }) {
  const { id, orderNumber, erp, customer, customerName, state, warehouses, carriers, updatedAt, openCases } = order;
  return (
    <>
      <th scope="row">
        <Link to="/tower/orders/$id" params={{ id }}>
          {orderNumber || id}
        </Link>
        <br />
        <small>{erp}</small>
      </th>
      <td>
        <Badge tone={toneOf(state)}>{words(state)}</Badge>{' '}
        {openCases > 0 && <Badge tone="bad">{openCases === 1 ? '1 case' : `${openCases} cases`}</Badge>}
      </td>
      <td>
        <Promised order={order} />
      </td>
      <td>
        <Each of={warehouses}>{(gln) => <Site gln={gln} />}</Each>
      </td>
      <td>
        <Each of={carriers}>{(scac) => <Carrier scac={scac} />}</Each>
      </td>
      <td>
        {customerName && <bdi>{customerName}</bdi>} <span className={css.code}>{customer}</span>
      </td>
      <td>
        <Time at={updatedAt} form="ago" />
      </td>
    </>
  );
}

function Each({ of, children }: { of: readonly string[]; children: (code: string) => ReactNode }) {
  if (of.length === 0) return <>–</>;
  return of.map((code) => <div key={code}>{children(code)}</div>);
}

/** Days are the ERP's, without a time zone: they are shown as they came. */
export function Promised({ order: { requestedOn, promisedOn, leftAt, late } }: { order: OrderRowView }) {
  const day = promisedOn ?? requestedOn;
  if (!day) return <>no day promised</>;
  return (
    <>
      <time dateTime={day}>{day}</time> {!promisedOn && <small>asked for</small>}{' '}
      {late && <Badge tone="bad">{leftAt ? 'left late' : 'late'}</Badge>}
      {!late && leftAt && <Badge tone="good">left in time</Badge>}
      {promisedOn && requestedOn && requestedOn !== promisedOn && (
        <small>
          {' '}
          now asked for <time dateTime={requestedOn}>{requestedOn}</time>
        </small>
      )}
    </>
  );
}
