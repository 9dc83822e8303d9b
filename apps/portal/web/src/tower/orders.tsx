import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { FoundOrderView } from '../../../src/tower.view.js';
import { useChoose } from '../app/address.js';
import { NoneLikeThat, ShowAll } from '../app/show-all.js';
import { Badge } from '../ui/badge.js';
import { Check } from '../ui/check.js';
import { Choice } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { useNamedOptions } from './names.js';
import { ORDER_HEAD, OrderCells } from './order-row.js';
import css from './orders.module.css';
import { choices, found, type OrdersFilter, orders } from './tower.queries.js';
import { words } from './words.js';

/** Orders by what their address asks for; with a `number` in it, those that have that number. */
export function OrdersPage() {
  const { number, ...filter } = useSearch({ from: '/tower/orders' });
  return number ? <Found number={number} /> : <Listed filter={filter} />;
}

function Listed({ filter }: { filter: OrdersFilter }) {
  const query = useInfiniteQuery(orders(filter));
  const filtered = Object.keys(filter).length > 0;
  return (
    <Page wide title="Orders" lead={filter.late ? 'Those first whose day is over for longest.' : 'The latest first.'}>
      <Filters filter={filter} />
      <Answer query={query} rows={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return filtered ? (
              <NoneLikeThat what="order" />
            ) : (
              <Empty title="There is no order yet">It is shown here as soon as an ERP sends one.</Empty>
            );
          return (
            <>
              <Table label="Orders" head={ORDER_HEAD}>
                {items.map((order) => (
                  <tr key={order.id}>
                    <OrderCells order={order} />
                  </tr>
                ))}
              </Table>
              <More query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Filters({ filter }: { filter: OrdersFilter }) {
  const { states = [], warehouses = [], carriers = [], erps } = useQuery(choices).data?.orders ?? {};
  const namedWarehouses = useNamedOptions('warehouses', warehouses);
  const namedCarriers = useNamedOptions('carriers', carriers);
  const choose = useChoose<OrdersFilter>();
  return (
    <fieldset className={css.filters}>
      <legend className={css.legend}>Filters</legend>
      <Choice
        label="State"
        any="Any"
        value={filter.state ?? ''}
        options={states.map((value) => ({ value, words: words(value) }))}
        onChange={choose('state')}
      />
      <Choice
        label="Warehouse"
        any="Any"
        value={filter.warehouse ?? ''}
        options={namedWarehouses}
        onChange={choose('warehouse')}
      />
      <Choice
        label="Carrier"
        any="Any"
        value={filter.carrier ?? ''}
        options={namedCarriers}
        onChange={choose('carrier')}
      />
      <Choice label="ERP" any="Any" value={filter.erp ?? ''} options={erps ?? []} onChange={choose('erp')} />
      <Check label="Late only" checked={filter.late ?? false} onChange={(late) => choose('late')(late ? 'true' : '')} />
      {Object.keys(filter).length > 0 && <ShowAll />}
    </fieldset>
  );
}

function Found({ number }: { number: string }) {
  const query = useQuery(found(number));
  return (
    <Page
      wide
      title={`Orders with “${number}”`}
      lead="Whole numbers first, then those that begin so."
      actions={<ShowAll />}
    >
      <Answer query={query} rows={4}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title="No order has this number" action={<ShowAll />}>
              Any number will do: of the order, a delivery, a shipment (PRO), a pallet or parcel (SSCC), an invoice, or
              a partner’s own. Its beginning is enough.
            </Empty>
          ) : (
            <>
              <Table label="Orders found" head={['Found by', ...ORDER_HEAD]}>
                {items.map((each) => (
                  <tr key={each.order.id}>
                    <td>
                      <By found={each} />
                    </td>
                    <OrderCells order={each.order} />
                  </tr>
                ))}
              </Table>
              {more && <p>More orders than these have such a number: write more of it.</p>}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function By({ found: { number, kind, system, exact } }: { found: FoundOrderView }) {
  return (
    <>
      <code>{number}</code>
      <br />
      {words(kind)}
      {system && ` of ${system}`} {!exact && <Badge>begins so</Badge>}
    </>
  );
}
