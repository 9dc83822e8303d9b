import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { NumberView, OrderDetailView } from '../../../src/tower.view.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { CaseList } from './case-list.js';
import css from './order.module.css';
import { Goods } from './order-goods.js';
import { Promised } from './order-row.js';
import { Milestones, Standing, Waits } from './order-standing.js';
import { OrderTimeline } from './timeline.js';
import { order } from './tower.queries.js';
import { toneOf, words } from './words.js';

export function OrderPage() {
  const { id } = useParams({ from: '/tower/orders/$id' });
  const query = useQuery(order(id));
  return (
    <Answer page={`Order ${id}`} query={query} rows={8}>
      {(detail) => <Detail detail={detail} />}
    </Answer>
  );
}

function Detail({ detail }: { detail: OrderDetailView }) {
  const { order: row, cases, milestones, numbers, life, waitsFor } = detail;
  return (
    <Page
      wide
      title={`Order ${row.orderNumber || row.id}`}
      eyebrow={
        <>
          <Badge tone={toneOf(row.state)}>{words(row.state)}</Badge>
          {row.late && <Badge tone="bad">late</Badge>}
          {row.openCases > 0 && <Badge tone="bad">{row.openCases} open</Badge>}
          <span>of {row.erp}</span>
        </>
      }
      lead={
        <dl className={css.facts}>
          <div>
            <dt>Customer</dt>
            <dd>
              {row.customerName && <bdi>{row.customerName}</bdi>} {row.customer}
            </dd>
          </div>
          <div>
            <dt>Promised</dt>
            <dd>
              <Promised order={row} />
            </dd>
          </div>
          <div>
            <dt>Opened</dt>
            <dd>
              <Time at={row.openedAt} />
            </dd>
          </div>
          <div>
            <dt>{row.endedAt ? 'Ended' : 'Changed'}</dt>
            <dd>
              <Time at={row.endedAt ?? row.updatedAt} />
            </dd>
          </div>
        </dl>
      }
    >
      <Standing life={life} waits={waitsFor} />
      <div className={css.columns}>
        <Section title="What it waits for">
          <Waits waits={waitsFor} ended={row.endedAt !== undefined} />
        </Section>
        <Section title="Planned against actual">
          <Milestones milestones={milestones} />
        </Section>
      </div>
      <Section title="Cases">
        {cases.length === 0 ? <Nothing>There was no case.</Nothing> : <CaseList cases={cases} withOrder={false} />}
      </Section>
      <Section title="Timeline" id="timeline">
        <OrderTimeline id={row.id} />
      </Section>
      <Goods detail={detail} />
      <Section title="Its numbers" note="each of them finds it">
        <Numbers numbers={numbers} />
      </Section>
    </Page>
  );
}

/** Numbers of the order itself, its deliveries and shipments are few; of pallets and parcels there are hundreds. */
const FEW = 20;

function Numbers({ numbers }: { numbers: readonly NumberView[] }) {
  const [all, setAll] = useState(false);
  const told = [...Map.groupBy(numbers, ({ number }) => number)];
  // What there is most of comes last.
  const often = Map.groupBy(numbers, ({ kind }) => kind);
  const rank = (some: readonly NumberView[]) => Math.min(...some.map(({ kind }) => often.get(kind)?.length ?? 0));
  const sorted = told.toSorted(([, a], [, b]) => rank(a) - rank(b));
  return (
    <>
      <Table label="Numbers of the order" head={['Number', 'What', 'Whose']}>
        {(all ? sorted : sorted.slice(0, FEW)).map(([number, told]) => (
          <tr key={number}>
            <th scope="row">
              <code className={css.number}>{number}</code>
            </th>
            <td>{[...new Set(told.map(({ kind }) => words(kind)))].join(', ')}</td>
            <td>{[...new Set(told.flatMap(({ system }) => system ?? []))].join(', ') || '–'}</td>
          </tr>
        ))}
      </Table>
      {!all && sorted.length > FEW && (
        <p className={css.more}>
          <Button onPress={() => setAll(true)}>Show all {sorted.length.toLocaleString()}</Button>
        </p>
      )}
    </>
  );
}
