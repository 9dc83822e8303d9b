import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GroupView, TowerNowView } from '../../../src/tower.view.js';
import type { CountView } from '../../../src/tower-work.view.js';
import { Badge } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty, Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Bars } from './bars.js';
import { Figure, Figures } from './figures.js';
import { Carrier, Site } from './names.js';
import css from './now.module.css';
import { ReadModel } from './read-model.js';
import { now } from './tower.queries.js';
import { Vendors } from './vendors.js';
import { duration, SEVERITY_TONES, words } from './words.js';

export function NowPage() {
  const query = useQuery(now);
  return (
    <Page wide title="Now" lead="How things stand, as it changes.">
      <Answer query={query} rows={8}>
        {(view) => <Now view={view} />}
      </Answer>
    </Page>
  );
}

function Now({ view }: { view: TowerNowView }) {
  const { lateness, cases, shipTime, throughput, feeds } = view;
  const open = view.open.reduce((sum, { orders }) => sum + orders, 0);
  return (
    <>
      <Figures>
        <Figure name="Under way" value={open} />
        <Figure name="Late" value={lateness.late} tone={lateness.late > 0 ? 'bad' : 'good'} to={{ late: true }}>
          {lateness.dueToday} due today
        </Figure>
        <Figure
          name="Open cases"
          value={cases.open}
          tone={cases.overdue > 0 ? 'bad' : 'plain'}
          page="/tower/exceptions"
        >
          {cases.overdue} overdue
        </Figure>
        <Figure name="Left in 24 h" value={lateness.onTime + lateness.leftLate}>
          {lateness.leftLate} of them late
        </Figure>
        <Figure
          name="Silent feeds"
          value={feeds.silent.length}
          tone={feeds.silent.length > 0 ? 'bad' : 'good'}
          page="/tower/feeds"
        >
          {feeds.silent.length > 0 ? feeds.silent.map(({ id }) => id).join(', ') : `${feeds.heard} heard in time`}
        </Figure>
        <Figure name="Order to ship, half of them" value={shipTime.p50 === undefined ? '–' : duration(shipTime.p50)}>
          {shipTime.p95 === undefined ? 'nothing left in 24 h' : `95 % within ${duration(shipTime.p95)}`}
        </Figure>
      </Figures>

      <Section title="Orders by state">
        {view.states.length === 0 ? (
          <Empty title="There is no order yet">The first is shown here as soon as an ERP sends one.</Empty>
        ) : (
          <States states={view.states} />
        )}
      </Section>

      <Section title="The last hour" note="orders a minute">
        <div className={css.pair}>
          <Bars name="Opened" minutes={throughput} of="opened" />
          <Bars name="Closed" minutes={throughput} of="closed" />
        </div>
      </Section>

      <div className={css.columns}>
        <Groups title="By warehouse" kind="warehouse" groups={view.warehouses} />
        <Groups title="By carrier" kind="carrier" groups={view.carriers} />
        <Groups title="By ERP" kind="erp" groups={view.erps} />
      </div>

      <div className={css.columns}>
        <Section title="Cases" note="open, by whose they are">
          <Cases cases={cases} />
        </Section>
        <Section title="Age" note="of orders under way">
          <Table label="Age of orders under way" numbers={['Orders']} head={['Begun within', 'Orders']}>
            {view.open.map(({ band, orders }) => (
              <tr key={band}>
                <th scope="row">{BANDS[band]}</th>
                <td>{orders.toLocaleString()}</td>
              </tr>
            ))}
          </Table>
        </Section>
      </div>

      <Section title="Systems" note="whether they answer, and what waits for them">
        <Vendors systems={view.systems} />
      </Section>

      <Section title="What this is read from" note="and how far behind each is">
        <ReadModel lag={view.lag} />
      </Section>
    </>
  );
}

const BANDS = { hour: 'an hour', day: 'a day', '3-days': '3 days', week: 'a week', older: 'longer ago' } as const;

/** In a word and a number each; the bar only repeats them. */
function States({ states }: { states: readonly CountView[] }) {
  const most = Math.max(...states.map(({ count }) => count));
  return (
    <ul className={css.states}>
      {states.map(({ key, count }) => (
        <li key={key}>
          <Link to="/tower/orders" search={{ state: key }} className={css.state}>
            <span className={css.name}>{words(key)}</span>
            <strong>{count.toLocaleString()}</strong>
            <svg className={css.share} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="4" rx="1" />
            </svg>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const HEADS = { warehouse: 'Warehouse', carrier: 'Carrier', erp: 'ERP' } as const;
const SHOWN_GROUPS = 8;

function Groups({
  title,
  kind,
  groups,
}: {
  title: string;
  kind: 'warehouse' | 'carrier' | 'erp';
  groups: readonly GroupView[];
}) {
  const rest = groups.length - SHOWN_GROUPS;
  return (
    <Section
      title={title}
      note={rest > 0 ? `the ${SHOWN_GROUPS} of ${groups.length} with the most orders under way` : 'orders under way'}
    >
      {groups.length === 0 ? (
        <Nothing>Nothing is under way.</Nothing>
      ) : (
        <Table label={title} numbers={['Orders']} head={[HEADS[kind], 'Orders']}>
          {groups.slice(0, SHOWN_GROUPS).map(({ key, total, states }) => (
            <tr key={key}>
              <th scope="row">
                <Link to="/tower/orders" search={{ [kind]: key }}>
                  {kind === 'warehouse' ? <Site gln={key} /> : kind === 'carrier' ? <Carrier scac={key} /> : key}
                </Link>
                <p className={css.chips}>
                  {states.map((state) => (
                    <Link key={state.key} to="/tower/orders" search={{ [kind]: key, state: state.key }}>
                      {words(state.key)} {state.count.toLocaleString()}
                    </Link>
                  ))}
                </p>
              </th>
              <td>{total.toLocaleString()}</td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

function Cases({ cases: { byOwner, bySeverity } }: { cases: TowerNowView['cases'] }) {
  if (byOwner.length === 0) return <Nothing>No case is open: nothing waits for anybody.</Nothing>;
  return (
    <>
      <Table label="Open cases by owner" numbers={['Open']} head={['Owner', 'Open', 'Overdue']}>
        {byOwner.map(({ owner, open, overdue }) => (
          <tr key={owner}>
            <th scope="row">
              <Link to="/tower/exceptions" search={{ owner }}>
                {words(owner)}
              </Link>
            </th>
            <td>{open}</td>
            <td>{overdue > 0 ? <Badge tone="bad">{overdue} overdue</Badge> : '0'}</td>
          </tr>
        ))}
      </Table>
      <p className={css.chips}>
        {bySeverity.map(({ key, count }) => (
          <Badge key={key} tone={SEVERITY_TONES[key as keyof typeof SEVERITY_TONES] ?? 'bad'}>
            {count} {key}
          </Badge>
        ))}
      </p>
    </>
  );
}
