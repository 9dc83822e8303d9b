import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Badge } from '../ui/badge.js';
import { Code, toJson } from '../ui/code.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import api from './api.module.css';
import { events } from './catalog.queries.js';
import { LiveTail } from './live-tail.js';
import { Fields } from './operation.js';

export function EventsPage() {
  const query = useQuery(events);
  return (
    <Page
      title="Events"
      lead="What partners can be sent by webhook and read in the feed, as CloudEvents 1.0."
      actions={
        <a className={api.action} href="/asyncapi/v1.json">
          AsyncAPI
        </a>
      }
    >
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="The partner API is not running">Its events are shown when it is back.</Empty>
          ) : (
            <Table label="Events" head={['Type', 'Says', 'Goes to']}>
              {items.map(({ type, summary, receivers }) => (
                <tr key={type}>
                  <th scope="row">
                    <Link to="/events/$type" params={{ type }}>
                      <code>{type}</code>
                    </Link>
                  </th>
                  <td>{summary}</td>
                  <td>{receivers.join(', ')}</td>
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
  const query = useQuery(events);
  return (
    <Answer whole query={query}>
      {({ items }) => {
        const event = items.find((each) => each.type === type);
        if (!event)
          return (
            <Page title={type}>
              <Empty title="No such event is sent" />
            </Page>
          );
        return (
          <Page
            title={type}
            eyebrow={event.receivers.map((kind) => <Badge key={kind}>{kind}</Badge>)}
            lead={event.summary}
          >
            <Fields title="What it carries in `data`" fields={event.fields} of={type} />
            <Section title="An example">
              <Code label={`Example of ${type}`}>{toJson(event.example)}</Code>
            </Section>
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
          </Page>
        );
      }}
    </Answer>
  );
}
