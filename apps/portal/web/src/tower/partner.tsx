import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { PartnerView } from '../../../src/administration/administration.view.js';
import { OPERATORS } from '../app/roles.js';
import { NoneLikeThat } from '../app/show-all.js';
import { RequestFilters } from '../desk/request-filters.js';
import { RequestLog } from '../desk/request-log.js';
import { People } from '../people/people.js';
import { Badge } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { duration, Time } from '../ui/time.js';
import { useHasRole } from './acts.js';
import css from './case.module.css';
import { PartnerActs } from './partner-acts.js';
import { PartnerClients } from './partner-clients.js';
import { PARTNER_TONES } from './partners.js';
import { ADMIN, certificationOf, consumers, partner, requestsOf } from './partners.queries.js';
import { calledOf } from './reach.js';
import { words } from './words.js';

const TONES = { passed: 'good', failed: 'bad', running: 'accent', 'not-started': 'plain' } as const;

export function PartnerPage() {
  const { id } = useParams({ from: '/tower/partners/$id' });
  const query = useQuery(partner(id));
  return (
    <Answer page={id} query={query}>
      {(view) => (
        <Page
          wide
          title={view.name}
          eyebrow={
            <>
              <Link to="/tower/partners">Partners</Link>
              <Badge>{words(view.kind)}</Badge>
              <Badge tone={PARTNER_TONES[view.status] ?? 'plain'}>{view.status}</Badge>
              <code>{view.id}</code>
            </>
          }
        >
          <Facts partner={view} />
          <PartnerActs partner={view} />
          <Section title="Certification" note="what an approval rests on">
            <Certification id={id} />
          </Section>
          <Section title="Clients" note="with the last use of their secrets and keys">
            <PartnerClients id={id} />
          </Section>
          <Section title="People" note="who signs in for it">
            <PeopleOf id={id} />
          </Section>
          <Section title="Versions in use" note="calls of the last 90 days">
            <Uses id={id} />
          </Section>
          <Section title="Requests" note="of the last 30 days, the latest first">
            <Requests id={id} />
          </Section>
        </Page>
      )}
    </Answer>
  );
}

function PeopleOf({ id }: { id: string }) {
  return <People base={`${ADMIN}/partners/${encodeURIComponent(id)}/people`} mayAct={useHasRole(OPERATORS)} />;
}

function Facts({ partner: { plan, contacts, reach, silentAfterMs, createdAt, changedAt } }: { partner: PartnerView }) {
  return (
    <dl className={css.facts}>
      <dt>Plan</dt>
      <dd>{plan}</dd>
      <dt>Contacts</dt>
      <dd>
        {contacts.map(({ name, email, role }) => (
          <p key={email}>
            <bdi>{name}</bdi> <span className={css.quiet}>{[email, role].filter(Boolean).join(', ')}</span>
          </p>
        ))}
        {contacts.length === 0 && '–'}
      </dd>
      <dt>Reaches</dt>
      <dd>
        {Object.entries(reach)
          .map(([member, values]) => `${calledOf(member)} ${(values as readonly string[]).join(', ')}`)
          .join('; ') || 'what the landscape gives it'}
      </dd>
      {silentAfterMs !== undefined && (
        <>
          <dt>May be silent</dt>
          <dd>for {duration(silentAfterMs)}</dd>
        </>
      )}
      <dt>Known since</dt>
      <dd>
        <Time at={createdAt} form="day" />, changed <Time at={changedAt} form="ago" />
      </dd>
    </dl>
  );
}

function Certification({ id }: { id: string }) {
  const query = useQuery(certificationOf(id));
  return (
    <Answer query={query} rows={3}>
      {({ scenarios }) =>
        scenarios.length === 0 ? (
          <Nothing>Nothing is asked of its kind.</Nothing>
        ) : (
          <Table label="Certification" numbers={['Tries']} head={['Scenario', 'State', 'Tries', 'Judged']}>
            {scenarios.map(({ id: scenario, title, required, state, run }) => (
              <tr key={scenario}>
                <th scope="row">
                  {title} {!required && <Badge>not required</Badge>}
                  {run?.steps
                    .filter(({ state: step }) => step === 'failed')
                    .map(({ title: step, why }) => (
                      <p key={step} className={css.detail}>
                        {step}: {why}
                      </p>
                    ))}
                </th>
                <td>
                  <Badge tone={TONES[state]}>{state.replace('-', ' ')}</Badge>
                </td>
                <td>{run?.number ?? 0}</td>
                <td>{run ? <Time at={run.judgedAt} form="ago" /> : '–'}</td>
              </tr>
            ))}
          </Table>
        )
      }
    </Answer>
  );
}

function Uses({ id }: { id: string }) {
  const query = useQuery(consumers);
  return (
    <Answer query={query} rows={2}>
      {({ items }) => {
        const uses = items.find(({ partnerId }) => partnerId === id)?.uses ?? [];
        if (uses.length === 0) return <Nothing>It called nothing yet.</Nothing>;
        return (
          <Table label="Versions in use" numbers={['Calls']} head={['Version', 'Environment', 'Calls', 'Last']}>
            {uses.map(({ api, version, environment, calls, lastAt }) => (
              <tr key={`${api} ${version} ${environment}`}>
                <th scope="row">
                  <Link to="/tower/versions" hash={`${api}-${version}`}>
                    {api} {version}
                  </Link>
                </th>
                <td>{environment}</td>
                <td>{calls.toLocaleString()}</td>
                <td>
                  <Time at={lastAt} form="ago" />
                </td>
              </tr>
            ))}
          </Table>
        );
      }}
    </Answer>
  );
}

function Requests({ id }: { id: string }) {
  const { open, ...filter } = useSearch({ from: '/tower/partners/$id' });
  const query = useInfiniteQuery(requestsOf(id, filter));
  return (
    <>
      <RequestFilters key={filter.correlationId ?? ''} filter={filter} callers="anybody" />
      <RequestLog query={query} rows={3} opened={open} log={`${ADMIN}/requests`} of={{ partnerId: id }}>
        {Object.keys(filter).length > 0 ? (
          <NoneLikeThat what="request" />
        ) : (
          <Nothing>It called nothing in the last 30 days.</Nothing>
        )}
      </RequestLog>
    </>
  );
}
