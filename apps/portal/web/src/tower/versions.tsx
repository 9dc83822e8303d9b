import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApiVersionView, ConsumerView } from '../../../src/administration/administration.view.js';
import { Badge } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { Campaign } from './campaign.js';
import css from './case.module.css';
import { Partner } from './names.js';
import { consumers, versions } from './partners.queries.js';

/** Which versions partners call, what the end of one would touch, and how far its end is agreed. */
export function VersionsPage() {
  const query = useQuery(versions);
  const used = useQuery(consumers);
  return (
    <Page
      wide
      title="Versions in use"
      eyebrow={<Link to="/tower/partners">Partners</Link>}
      lead="A version ends when every partner that uses it has agreed, or was overridden with a reason."
    >
      <Answer query={query} rows={6}>
        {({ items }) =>
          items
            .filter(({ layer, name }) => layer === 'partner' && name !== 'partner-admin')
            .map((each) => <Version key={`${each.name} ${each.version}`} of={each} versions={items} used={used} />)
        }
      </Answer>
    </Page>
  );
}

function Version({
  of: { name, version, title, lifecycle },
  versions: all,
  used,
}: {
  of: ApiVersionView;
  versions: readonly ApiVersionView[];
  used: UseQueryResult<{ readonly items: readonly ConsumerView[] }>;
}) {
  const usesOf = (consumers: readonly ConsumerView[]) =>
    consumers.flatMap(({ partnerId, uses }) =>
      uses.filter((use) => use.api === name && use.version === version).map((use) => ({ partnerId, ...use })),
    );
  return (
    <Section
      id={`${name}-${version}`}
      title={`${title} ${version}`}
      note={
        <>
          {lifecycle.released && `released ${lifecycle.released}`}{' '}
          {lifecycle.successor && <Badge>succeeded by {lifecycle.successor}</Badge>}
        </>
      }
    >
      <Answer query={used} rows={2}>
        {({ items }) => <Uses label={`Who calls ${title} ${version}`} uses={usesOf(items)} />}
      </Answer>
      <Campaign api={name} version={version} versions={all} />
    </Section>
  );
}

function Uses({
  label,
  uses,
}: {
  label: string;
  uses: readonly (ConsumerView['uses'][number] & { partnerId: string })[];
}) {
  if (uses.length === 0) return <Nothing>Nobody called it in the last 90 days.</Nothing>;
  return (
    <Table label={label} numbers={['Calls in 90 days']} head={['Partner', 'Environment', 'Calls in 90 days', 'Last']}>
      {uses.map(({ partnerId, environment, calls, lastAt }) => (
        <tr key={`${partnerId} ${environment}`}>
          <th scope="row">
            <Link to="/tower/partners/$id" params={{ id: partnerId }}>
              <Partner id={partnerId} />
            </Link>
          </th>
          <td>
            {environment}
            {environment === 'sandbox' && <p className={css.detail}>its end would touch no business</p>}
          </td>
          <td>{calls.toLocaleString()}</td>
          <td>
            <Time at={lastAt} form="ago" />
          </td>
        </tr>
      ))}
    </Table>
  );
}
