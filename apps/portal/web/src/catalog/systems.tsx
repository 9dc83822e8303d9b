import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AdapterView, SystemView } from '../../../src/systems/systems.view.js';
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
        {({ items, adapters }) => (
          <>
            {items.length === 0 ? (
              <Empty title="No system is connected">The ERP, WMS and TMS of your landscape are shown here.</Empty>
            ) : (
              <ul className={css.systems}>
                {items.map((system) => (
                  <System key={system.id} system={system} />
                ))}
              </ul>
            )}
            <Unconnected adapters={adapters.filter(({ connections }) => connections.length === 0)} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** Adapters that are there, by which nothing is connected. */
function Unconnected({ adapters }: { adapters: readonly AdapterView[] }) {
  if (adapters.length === 0) return null;
  return (
    <section aria-labelledby="unconnected" className={css.unconnected}>
      <h2 id="unconnected">Not connected</h2>
      <p>Adapters that this build has, and that nothing of your landscape is connected by.</p>
      <ul className={css.systems}>
        {adapters.map((adapter) => (
          <li key={`${adapter.kind}/${adapter.id}`} className={`${grid.card} ${grid.system}`}>
            <div className={css.head}>
              <h3 className={css.name}>{adapter.label}</h3>
              <Badge>{adapter.kind.toUpperCase()}</Badge>
              <Maturity of={adapter.maturity} />
            </div>
            <Does adapter={adapter} heading="h4" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only what is not yet as it should be is worth a word. */
const Maturity = ({ of }: { of: SystemView['maturity'] }) =>
  of === 'experimental' && <Badge tone="warn">experimental</Badge>;

/** What an adapter does, and what it does not. */
function Does({
  adapter: { capabilities, lacks, limits },
  heading: Heading,
}: {
  adapter: Pick<SystemView, 'capabilities' | 'lacks' | 'limits'>;
  heading: 'h3' | 'h4';
}) {
  return (
    <>
      <Heading>What its adapter does</Heading>
      {capabilities ? (
        <Chips of={capabilities} none="No more than what every adapter does" />
      ) : (
        <p>Not known: its API does not answer.</p>
      )}
      {((lacks && lacks.length > 0) || limits) && <Heading>What it does not do</Heading>}
      {lacks && lacks.length > 0 && <Chips of={lacks} none="" />}
      {limits && <div className={guides.prose} dangerouslySetInnerHTML={{ __html: limits }} />}
    </>
  );
}

function System({ system }: { system: SystemView }) {
  const { id, kind, label, maturity, docs, now } = system;
  const { ref } = useNamed<HTMLLIElement>(id);
  return (
    <li ref={ref} tabIndex={-1} id={id} className={`${grid.card} ${grid.system}`}>
      <div className={css.head}>
        <h2>{id}</h2>
        <Badge>{kind.toUpperCase()}</Badge>
        <Maturity of={maturity} />
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
      <Does adapter={system} heading="h3" />
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
