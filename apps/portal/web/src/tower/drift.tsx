import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DriftRowView, DriftRunView, TowerQuantity } from '../../../src/tower-work.view.js';
import { Badge } from '../ui/badge.js';
import { More } from '../ui/more.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty, Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { CaseList, caseKey } from './case-list.js';
import { Site } from './names.js';
import { drifts } from './tower.queries.js';
import { toneOf, words } from './words.js';

/** Both books side by side, where they differ. */
export function DriftPage() {
  const query = useInfiniteQuery(drifts);
  return (
    <Page
      wide
      title="Stock"
      lead="Where shelf and book differ, or the book does not have yet what happened on the shelf."
    >
      <Answer query={query} rows={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const open = items.flatMap(({ cases }) => cases);
          return (
            <>
              {items.length === 0 ? (
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
              <Section title="Comparisons" note="the latest first">
                <Runs runs={pages[0]?.trend ?? []} />
              </Section>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Places({ items }: { items: readonly DriftRowView[] }) {
  return (
    <Table
      label="Places"
      numbers={['In the ERP', 'In the WMS', 'Difference']}
      head={['Item', 'Warehouse', 'State', 'In the ERP', 'In the WMS', 'Difference', 'As of']}
    >
      {items.map(({ id, sku, warehouse, state, erp, wms, delta, asOf, needsApproval, unposted, cases }) => (
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
            <Time at={asOf} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Runs({ runs }: { runs: readonly DriftRunView[] }) {
  if (runs.length === 0) return <Nothing>The books have not been compared yet.</Nothing>;
  return (
    <Table
      label="Comparisons"
      numbers={['Agree', 'Differ', 'Only in the ERP', 'Only in the WMS', 'Put off']}
      head={['When', 'State', 'Agree', 'Differ', 'Only in the ERP', 'Only in the WMS', 'Put off']}
    >
      {runs.toReversed().map(({ id, at, state, matched, differs, onlyErp, onlyWms, deferred }) => (
        <tr key={id}>
          <th scope="row">
            <Time at={at} />
          </th>
          <td>{words(state)}</td>
          <td>{matched}</td>
          <td>{differs}</td>
          <td>{onlyErp}</td>
          <td>{onlyWms}</td>
          <td>{deferred}</td>
        </tr>
      ))}
    </Table>
  );
}

/** To the last digit that was told; of a difference with its sign. */
const quantity = (told: TowerQuantity | undefined, signDisplay: 'auto' | 'exceptZero' = 'auto'): string => {
  if (!told) return '–';
  const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6, signDisplay });
  return `${format.format(Number(told.value))} ${told.unit}`;
};
