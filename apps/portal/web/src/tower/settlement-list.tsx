import { Link } from '@tanstack/react-router';
import type { SettlementRowView, TowerMoney } from '../../../src/tower-work.view.js';
import { Badge } from '../ui/badge.js';
import { Table } from '../ui/table.js';
import css from './case.module.css';
import { Carrier } from './names.js';
import { toneOf, words } from './words.js';

const BOOKS = ['Expected', 'Accrued', 'Billed', 'Posted', 'Difference'];

/** What freight is to cost, what it was said to cost, and what is in the books. */
export function SettlementList({
  settlements,
  withOrder = true,
}: {
  settlements: readonly SettlementRowView[];
  withOrder?: boolean;
}) {
  return (
    <Table
      label="Settlements"
      numbers={[...BOOKS, 'Age']}
      head={['Settlement', 'State', 'Carrier', ...BOOKS, 'Next due', 'Age']}
    >
      {settlements.map(({ id, orderId, state, carrier, disputed, dueOn, ageDays, ...books }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/tower/settlements/$id" params={{ id }} className={css.beneath}>
              {id}
            </Link>
            {withOrder && (
              <p className={css.detail}>
                order{' '}
                <Link to="/tower/orders/$id" params={{ id: orderId }} className={css.beneath}>
                  {orderId}
                </Link>
              </p>
            )}
          </th>
          <td>
            <Badge tone={toneOf(state)}>{words(state)}</Badge>{' '}
            {disputed && state !== 'disputed' && <Badge tone="bad">disputed</Badge>}
          </td>
          <td>{carrier ? <Carrier scac={carrier} /> : '–'}</td>
          <td>{money(books.expected)}</td>
          <td>{money(books.accrued)}</td>
          <td>{money(books.billed)}</td>
          <td>{money(books.posted)}</td>
          <td>{money(books.difference)}</td>
          <td className={css.id}>{dueOn ?? '–'}</td>
          <td>{ageDays === 1 ? '1 day' : `${Math.floor(ageDays)} days`}</td>
        </tr>
      ))}
    </Table>
  );
}

/** With as many digits behind the point as the currency has (ISO 4217). */
export function money(value: TowerMoney | undefined): string {
  if (!value) return '–';
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency: value.currency });
  return format.format(value.amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
