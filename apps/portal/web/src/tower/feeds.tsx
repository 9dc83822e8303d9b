import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { FeedAwaitedView, FeedRowView, FeedStateName } from '../../../src/tower-feeds.view.js';
import { Badge } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { NamedRow, Table } from '../ui/table.js';
import { duration, Time } from '../ui/time.js';
import { CaseList } from './case-list.js';
import css from './feeds.module.css';
import { Partner } from './names.js';
import { feeds } from './tower.queries.js';
import { words } from './words.js';

/** Who tells us things, what was agreed with each, and who has fallen silent. */
export function FeedsPage() {
  const query = useQuery(feeds);
  return (
    <Page
      wide
      title="Feeds"
      lead="Systems and partners that tell us things, when each was heard last, and who owes a word for longer than was agreed."
    >
      <Answer query={query} rows={6}>
        {({ items }) => {
          if (items.length === 0)
            return (
              <Empty title="Nobody has agreed to tell us anything">
                Systems and partners of your landscape are shown here.
              </Empty>
            );
          const cases = items.flatMap((feed) => feed.cases);
          return (
            <>
              <Feeds items={items} />
              {cases.length > 0 && (
                <Section title="Cases">
                  <CaseList cases={cases} withOrder={false} />
                </Section>
              )}
              <p className={css.more}>
                <Link to="/guides/$name" params={{ name: 'feeds' }}>
                  What is agreed, and what to do when somebody is silent
                </Link>
              </p>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Feeds({ items }: { items: readonly FeedRowView[] }) {
  return (
    <Table label="Feeds" head={['Feed', 'State', 'Heard last', 'Agreed', 'Waits for its word']}>
      {items.map((feed) => (
        <NamedRow key={feed.name} id={feed.name}>
          <th scope="row">
            {feed.kind === 'partner' ? (
              <Link to="/tower/partners/$id" params={{ id: feed.id }}>
                <Partner id={feed.id} />
              </Link>
            ) : (
              <Link to="/systems" hash={feed.id}>
                {feed.id}
              </Link>
            )}{' '}
            <Badge>{feed.kind === 'partner' ? 'partner' : feed.kind.toUpperCase()}</Badge>
            <p className={css.quiet}>{feed.read ? 'is read by us' : 'tells by itself'}</p>
          </th>
          <td>
            <State feed={feed} />
          </td>
          <td>
            {feed.lastHeardAt ? (
              <>
                <Time at={feed.lastHeardAt} form="ago" />
                <p className={css.quiet}>
                  <Time at={feed.lastHeardAt} />
                </p>
              </>
            ) : (
              'never yet'
            )}
          </td>
          <td>
            {duration(feed.silentAfterMs)}
            <p className={css.quiet}>
              since <Time at={feed.agreedAt} form="day" />
            </p>
          </td>
          <td>
            {feed.awaited ? <Awaited awaited={feed.awaited} /> : feed.read ? 'its answer, at all times' : 'nothing'}
          </td>
        </NamedRow>
      ))}
    </Table>
  );
}

const STATES: Readonly<Record<FeedStateName, { readonly icon: typeof CircleCheck; readonly word: string }>> = {
  heard: { icon: CircleCheck, word: 'heard' },
  quiet: { icon: CircleDashed, word: 'quiet' },
  silent: { icon: CircleX, word: 'silent' },
};

function State({ feed: { state, silentSince, failure, unbegun } }: { feed: FeedRowView }) {
  const { icon: Icon, word } = STATES[state];
  return (
    <>
      <span className={`${css.state} ${css[state]}`}>
        <Icon aria-hidden="true" size={16} />
        <span>
          {word}
          {silentSince && (
            <>
              {' '}
              since <Time at={silentSince} /> (<Time at={silentSince} form="ago" />)
            </>
          )}
        </span>
      </span>
      {state === 'quiet' && (
        <p className={css.quiet}>{unbegun ? 'owes nothing before its first word' : 'owes nothing yet'}</p>
      )}
      {failure && (
        <p>
          <Badge tone="bad">cannot be read</Badge> <span dir="auto">{failure.message}</span>
        </p>
      )}
    </>
  );
}

function Awaited({ awaited: { parts, since, longest } }: { awaited: FeedAwaitedView }) {
  return (
    <>
      {parts.toLocaleString()} {parts === 1 ? 'part' : 'parts'}, unmoved since <Time at={since} form="ago" />
      {longest.length > 0 && (
        <ul className={css.longest}>
          {longest.map(({ kind, id, orderId, since: moved }) => (
            <li key={`${kind} ${id}`}>
              <Link to="/tower/orders/$id" params={{ id: orderId }}>
                {id}
              </Link>{' '}
              <span className={css.quiet}>
                {words(kind)}, <Time at={moved} form="ago" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
