import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { EventDetailView } from '../../../src/events/events.view.js';
import { words } from '../tower/words.js';
import { Badge } from '../ui/badge.js';
import { Code, toJson } from '../ui/code.js';
import { Page, Section } from '../ui/page.js';
import { Prose } from '../ui/prose.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import api from './api.module.css';
import { apis, event, events } from './catalog.queries.js';
import { Details } from './details.js';
import { LiveTail } from './live-tail.js';
import { FieldTable } from './operation.js';

export function EventsPage() {
  const query = useQuery(events);
  return (
    <Page
      title="Events"
      lead="What happens, as CloudEvents 1.0: what goes to partners is sent by webhook and read in the feed."
      actions={
        <a className={api.action} href="/asyncapi/v1.json">
          AsyncAPI
        </a>
      }
    >
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Nothing is running that tells an event">
              What tells one is listed here by itself once it runs.
            </Empty>
          ) : (
            <Table label="Events" head={['Type', 'Says', 'Goes to']}>
              {items.map(({ type, summary, receivers }) => (
                <tr key={type}>
                  <th scope="row">
                    <Link to="/events/$type" params={{ type }}>
                      <code>{type}</code>
                    </Link>
                  </th>
                  <td>
                    <Prose>{summary}</Prose>
                  </td>
                  <td>{receivers.map(words).join(', ') || 'stays inside'}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </Answer>
      <LiveTail />
    </Page>
  );
}

export function EventPage() {
  const { type } = useParams({ from: '/events/$type' });
  const query = useQuery(event(type));
  return (
    <Answer page={type} query={query}>
      {(shown) => (
        <Page
          title={type}
          eyebrow={shown.receivers.map((kind) => <Badge key={kind}>{words(kind)}</Badge>)}
          lead={<Prose>{shown.summary}</Prose>}
        >
          <Flow event={shown} />
          <Section title="What it carries" note={<code>data</code>}>
            <FieldTable label={`What ${type} carries`} fields={shown.fields} />
          </Section>
          {shown.example !== undefined && (
            <Section title="An example">
              <Code label={`Example of ${type}`}>{toJson(shown.example)}</Code>
            </Section>
          )}
          <Differences event={shown} />
          {shown.receivers.length > 0 && (
            <Section title="How to trust it">
              <p>
                Every delivery is signed as <a href="https://www.standardwebhooks.com/">Standard Webhooks</a> has it:
                HMAC-SHA256 over <code>webhook-id.webhook-timestamp.body</code>, in <code>webhook-signature</code>.{' '}
                <Link to="/guides/$name" params={{ name: 'webhooks' }}>
                  The guide
                </Link>{' '}
                shows it in TypeScript, Python and Java.
              </p>
            </Section>
          )}
        </Page>
      )}
    </Answer>
  );
}

/** Who tells it, and who acts on it. */
function Flow({ event: { emitters, among, consumers, receivers } }: { event: EventDetailView }) {
  return (
    <Section title="Who tells it, and who acts on it">
      <dl className={api.flow}>
        <dt>Told by</dt>
        <dd>
          {emitters.length === 0
            ? 'nobody that runs'
            : emitters.map(({ api: name, events: count, lastAt }) => (
                <p key={name}>
                  <Api name={name} />
                  {count !== undefined && (
                    <span className={api.quiet}>
                      {' '}
                      {count.toLocaleString()} of the last {among.toLocaleString()} events, last{' '}
                      <Time at={lastAt} form="ago" />
                    </span>
                  )}
                </p>
              ))}
        </dd>
        <dt>Acted on by</dt>
        <dd>
          {consumers.length === 0
            ? 'nobody'
            : consumers.map((name) => (
                <p key={name}>
                  <Api name={name} />
                </p>
              ))}
        </dd>
        <dt>Sent to</dt>
        <dd>
          {receivers.length === 0
            ? 'nobody outside: it stays inside'
            : `${receivers.map(words).join(', ')}, where they ask for it by a webhook or in the feed`}
        </dd>
      </dl>
    </Section>
  );
}

/** A process has its own page beside its API's; whoever is no API has none. */
function Api({ name }: { name: string }) {
  const { data } = useQuery(apis);
  const found = data?.items.find((each) => each.name === name);
  const version = found?.versions.at(-1)?.version;
  if (!version) return name;
  if (found?.layer === 'process')
    return (
      <Link to="/processes/$name" params={{ name }}>
        {name}
      </Link>
    );
  return (
    <Link to="/apis/$name/$version" params={{ name, version }}>
      {name}
    </Link>
  );
}

function Differences({ event: { differences } }: { event: EventDetailView }) {
  if (differences.length === 0) return null;
  return (
    <Section title="What has changed">
      {differences.map(({ than, from, isNew, details }) => (
        <div key={`${than} ${from}`} className={api.change}>
          <p>
            {than === 'version' ? (
              <>
                From{' '}
                <Link to="/events/$type" params={{ type: from }}>
                  <code>{from}</code>
                </Link>
              </>
            ) : (
              `From its release of ${from}`
            )}
            {isNew ? ': it is new since' : details.length === 0 && ': nothing'}
          </p>
          <Details details={details} />
        </div>
      ))}
    </Section>
  );
}
