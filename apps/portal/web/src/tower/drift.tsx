import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { DriftRowView } from '../../../src/tower-work.view.js';
import { useChoose } from '../app/address.js';
import { NoneLikeThat, ShowAll } from '../app/show-all.js';
import { Badge } from '../ui/badge.js';
import { Choice } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { CaseList, caseKey } from './case-list.js';
import { PlaceTrend, quantity, Runs } from './drift-trend.js';
import { Site, useNamedOptions } from './names.js';
import css from './orders.module.css';
import { type DriftFilter, drifts, names } from './tower.queries.js';
import { toneOf, words } from './words.js';

/** Both books side by side, where they differ. */
export function DriftPage() {
  const filter = useSearch({ from: '/tower/stock' });
  const query = useInfiniteQuery(drifts(filter));
  return (
    <Page
      wide
      title="Stock"
      lead="Where shelf and book differ, or the book does not have yet what happened on the shelf."
    >
      <Filters filter={filter} />
      <Answer query={query} rows={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const open = items.flatMap(({ cases }) => cases);
          return (
            <>
              {items.length === 0 && filter.warehouse ? (
                <NoneLikeThat what="difference" />
              ) : items.length === 0 ? (
                <Empty title="Shelf and book agree">
                  Where they do not, the place is shown here with both books side by side.
                </Empty>
              ) : (
                <>
                  <Places items={items} />
                  <More query={query} shown={items.length} />
                </>
              )}
              {open.length > 0 && (
                <Section title="Cases">
                  <CaseList cases={open} withOrder={false} />
                </Section>
              )}
              <Section title="Comparisons" note="of all warehouses">
                <Runs runs={pages[0]?.trend ?? []} />
              </Section>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Filters({ filter }: { filter: DriftFilter }) {
  const choose = useChoose<DriftFilter>();
  const sites = useNamedOptions('warehouses', Object.keys(useQuery(names).data?.warehouses ?? {}));
  return (
    <div className={css.filters}>
      <Choice
        label="Warehouse"
        any="Any"
        value={filter.warehouse ?? ''}
        options={sites}
        onChange={choose('warehouse')}
      />
      <Choice
        label="Sorted by"
        any="the largest difference"
        value={filter.sort ?? ''}
        options={['place']}
        onChange={choose('sort')}
      />
      {filter.warehouse && <ShowAll />}
    </div>
  );
}

function Places({ items }: { items: readonly DriftRowView[] }) {
  return (
    <Table
      label="Places"
      numbers={['In the ERP', 'In the WMS', 'Difference']}
      head={['Item', 'Warehouse', 'State', 'In the ERP', 'In the WMS', 'Difference', 'Trend', 'As of']}
    >
      {items.map(({ id, sku, warehouse, state, erp, wms, delta, asOf, needsApproval, unposted, cases, trend }) => (
        <tr key={id}>
          <th scope="row">
            <bdi>{sku}</bdi>
          </th>
          <td>
            <Site gln={warehouse} />
          </td>
          <td>
            <Badge tone={toneOf(state)}>{words(state)}</Badge>{' '}
            {needsApproval && <Badge tone="warn">needs approval</Badge>}{' '}
            {cases.map((each) => (
              <Link key={each.id} to="/tower/exceptions" search={{ open: caseKey(each) }}>
                {needsApproval ? 'decide' : 'its case'}
              </Link>
            ))}{' '}
            {unposted > 0 && <Badge tone="info">{unposted} to be posted</Badge>}
          </td>
          <td>{quantity(erp)}</td>
          <td>{quantity(wms)}</td>
          <td>{quantity(delta, 'exceptZero')}</td>
          <td>
            <PlaceTrend trend={trend} />
          </td>
          <td>
            <Time at={asOf} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
