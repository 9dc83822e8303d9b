import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SystemView } from '../../../src/systems/systems.view.js';
import type { VendorFeedView } from '../../../src/tower.view.js';
import { Answers, Breaker, Queues } from '../tower/vendors.js';
import { words } from '../tower/words.js';
import { Badge } from '../ui/badge.js';
import { useNamed } from '../ui/named.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { duration, Time } from '../ui/time.js';
import grid from './api-grid.module.css';
import { systems } from './catalog.queries.js';
import guides from './guides.module.css';
import css from './systems.module.css';

/** Each connected system: what it is, what its adapter does and does not do, and how it fares. */
export function SystemsPage() {
  const query = useQuery(systems);
  return (
    <Page
      wide
      title="Systems"
      lead="The ERP, WMS and TMS that are connected, what their adapters do, and what they do not."
    >
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No system is connected">The ERP, WMS and TMS of your landscape are shown here.</Empty>
          ) : (
            <ul className={css.systems}>
              {items.map((system) => (
                <System key={system.id} system={system} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

function System({ system: { id, kind, label, capabilities, lacks, limits, docs, now } }: { system: SystemView }) {
  const { ref } = useNamed<HTMLLIElement>(id);
  return (
    <li ref={ref} tabIndex={-1} id={id} className={`${grid.card} ${grid.system}`}>
      <div className={css.head}>
        <h2>{id}</h2>
        <Badge>{kind.toUpperCase()}</Badge>
        {now && <Answers status={now.status} />}
        {now?.breaker && <Breaker of={now.breaker} />}
      </div>
      <p>
        {label}
        {docs && (
          <>
            , <a href={docs}>its vendor’s contract</a>
          </>
        )}
      </p>
      {now?.warning && (
        <p>
          <Badge tone="warn">limited</Badge> <span dir="auto">{now.warning}</span>
        </p>
      )}
      {now && <Now now={now} />}
      <h3>What its adapter does</h3>
      {capabilities ? (
        <Chips of={capabilities} none="No more than what every adapter does" />
      ) : (
        <p>Not known: its API does not answer.</p>
      )}
      {((lacks && lacks.length > 0) || limits) && <h3>What it does not do</h3>}
      {lacks && lacks.length > 0 && <Chips of={lacks} none="" />}
      {limits && <div className={guides.prose} dangerouslySetInnerHTML={{ __html: limits }} />}
    </li>
  );
}

const Chips = ({ of, none }: { of: readonly string[]; none: string }) =>
  of.length === 0 ? (
    <p>{none}</p>
  ) : (
    <p className={css.chips}>
      {of.map((each) => (
        <Badge key={each}>{words(each)}</Badge>
      ))}
    </p>
  );

function Now({ now: { calls, feed, queues } }: { now: NonNullable<SystemView['now']> }) {
  return (
    <dl className={css.facts}>
      <dt>Calls at a time</dt>
      <dd>
        {calls ? (
          <>
            {calls.underWay} of at most {calls.limit}
            {calls.waiting > 0 && `, ${calls.waiting} wait for ${duration(calls.waitingMs)}`}
          </>
        ) : (
          'none was made yet'
        )}
      </dd>
      <dt>Waiting for it</dt>
      <dd>
        <Queues queues={queues} />
      </dd>
      <dt>Its word</dt>
      <dd>{feed ? <Feed feed={feed} /> : 'it tells nothing by itself'}</dd>
    </dl>
  );
}

function Feed({
  feed: { state, silentAfterMs, lastHeardAt, silentSince, lastReadAt, lastError },
}: {
  feed: VendorFeedView;
}) {
  return (
    <>
      <Link to="/tower/feeds">{state}</Link>
      {silentSince ? (
        <>
          {' '}
          since <Time at={silentSince} />
        </>
      ) : (
        lastHeardAt && (
          <>
            , last <Time at={lastHeardAt} form="ago" />
          </>
        )
      )}
      , owed within {duration(silentAfterMs)}
      {lastReadAt && (
        <p>
          read <Time at={lastReadAt} form="ago" />
        </p>
      )}
      {lastError && (
        <p>
          <Badge tone="bad">cannot be read</Badge> <span dir="auto">{lastError}</span>
        </p>
      )}
    </>
  );
}
