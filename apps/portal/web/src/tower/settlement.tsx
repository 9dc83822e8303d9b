import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { SettlementDetailView, SettlementRowView } from '../../../src/tower-work.view.js';
import { Badge } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Nothing } from '../ui/state.js';
import { Time } from '../ui/time.js';
import { CaseList } from './case-list.js';
import { Figure, Figures } from './figures.js';
import { Carrier } from './names.js';
import order from './order.module.css';
import { Standing, Waits } from './order-standing.js';
import { money } from './settlement-list.js';
import { Expected, Invoices, Postings } from './settlement-parts.js';
import { settlement } from './tower.queries.js';
import { toneOf, words } from './words.js';

/** One settlement: what freight was to cost, what was billed, what is in the books, and what stands between them. */
export function SettlementPage() {
  const { id } = useParams({ from: '/tower/settlements/$id' });
  const query = useQuery(settlement(id));
  return (
    <Answer page={`Settlement ${id}`} query={query} rows={8}>
      {(detail) => <Detail detail={detail} />}
    </Answer>
  );
}

function Detail({ detail: { settlement: row, view, waitsFor, cases, life } }: { detail: SettlementDetailView }) {
  return (
    <Page
      wide
      title={`Settlement ${row.id}`}
      eyebrow={
        <>
          <Badge tone={toneOf(row.state)}>{words(row.state)}</Badge>
          {row.disputed && row.state !== 'disputed' && <Badge tone="bad">disputed</Badge>}
          {row.carrier && (
            <span>
              of <Carrier scac={row.carrier} />
            </span>
          )}
        </>
      }
      lead={
        <dl className={order.facts}>
          <div>
            <dt>Order</dt>
            <dd>
              <Link to="/tower/orders/$id" params={{ id: row.orderId }}>
                {row.orderId}
              </Link>
            </dd>
          </div>
          {view.shipmentId && (
            <div>
              <dt>Shipment</dt>
              <dd>{view.shipmentId}</dd>
            </div>
          )}
          <div>
            <dt>Next due</dt>
            <dd>{row.dueOn ?? '–'}</dd>
          </div>
          <div>
            <dt>Opened</dt>
            <dd>
              <Time at={row.openedAt} />
            </dd>
          </div>
          {row.endedAt && (
            <div>
              <dt>Ended</dt>
              <dd>
                <Time at={row.endedAt} />
              </dd>
            </div>
          )}
        </dl>
      }
    >
      <Standing life={life} waits={waitsFor} />
      <Section title="Books">
        <Books row={row} />
      </Section>
      {(view.notes ?? []).map((note) => (
        <p key={note} dir="auto">
          {note}
        </p>
      ))}
      <Section title="What it waits for">
        <Waits waits={waitsFor} ended={row.endedAt !== undefined} />
      </Section>
      <Section title="Cases">
        {cases.length === 0 ? <Nothing>There was no case.</Nothing> : <CaseList cases={cases} withOrder={false} />}
      </Section>
      <Expected body={view} />
      <Invoices body={view} />
      <Postings body={view} />
    </Page>
  );
}

/** What is in the books beyond what was accrued is told as such, by the process. */
function Books({ row }: { row: SettlementRowView }) {
  return (
    <Figures>
      <Figure name="Expected" value={money(row.expected)} />
      <Figure name="Accrued" value={money(row.accrued)} />
      <Figure name="Billed" value={money(row.billed)} />
      <Figure name="Posted" value={money(row.posted)} />
      <Figure name="Difference" value={money(row.difference)} tone={row.difference?.amount ? 'bad' : 'plain'} />
    </Figures>
  );
}

/** The same in the page of an order, asked for when somebody opens it. */
export function SettlementDetails({ id }: { id: string }) {
  const query = useQuery(settlement(id));
  return (
    <Answer query={query} rows={3}>
      {({ view }) => (
        <>
          <Expected body={view} />
          <Invoices body={view} />
          <Postings body={view} />
        </>
      )}
    </Answer>
  );
}
