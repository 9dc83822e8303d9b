import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { IssuedInvitationView, PartnerView } from '../../../src/administration/administration.view.js';
import { useChoose } from '../app/address.js';
import { OPERATORS } from '../app/roles.js';
import { NoneLikeThat, ShowAll } from '../app/show-all.js';
import { Badge, type Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Choice } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { useHasRole } from './acts.js';
import css from './case.module.css';
import { InvitationLink, InvitePartner } from './partner-invite.js';
import { consumers, type PartnersFilter, partners } from './partners.queries.js';
import { words } from './words.js';

const KINDS = ['3pl', 'carrier', 'supplier', 'customer-portal'];
const STATUSES = ['invited', 'onboarding', 'certified', 'active', 'suspended'];
export const PARTNER_TONES: Readonly<Record<string, Tone>> = {
  invited: 'plain',
  onboarding: 'warn',
  certified: 'info',
  active: 'good',
  suspended: 'bad',
};

/** Who works with the enterprise, how far each has come, and which versions it calls. */
export function PartnersPage() {
  const filter = useSearch({ from: '/tower/partners' });
  const query = useInfiniteQuery(partners(filter));
  const used = useQuery(consumers).data?.items ?? [];
  const may = useHasRole(OPERATORS);
  const [inviting, setInviting] = useState(false);
  const [issued, setIssued] = useState<IssuedInvitationView>();
  const versionsOf = (id: string) => [
    ...new Set(
      used
        .filter(({ partnerId }) => partnerId === id)
        .flatMap(({ uses }) => uses)
        .filter(({ environment }) => environment === 'production')
        .map(({ version }) => version),
    ),
  ];
  return (
    <Page
      wide
      title="Partners"
      lead="Who works with you, how far each has come, on which plan, and which versions it calls."
      actions={
        <>
          <Link to="/tower/versions" className={css.action}>
            Versions in use
          </Link>
          {may && (
            <Button kind="primary" onPress={() => setInviting(true)}>
              Invite a partner
            </Button>
          )}
        </>
      }
    >
      {issued && <InvitationLink issued={issued} onKept={() => setIssued(undefined)} />}
      <Filters filter={filter} />
      <Answer query={query} rows={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return Object.keys(filter).length > 0 ? (
              <NoneLikeThat what="partner" />
            ) : (
              <Empty title="There are no partners yet">Invite the first: it gets a sandbox of its own at once.</Empty>
            );
          return (
            <>
              <Table label="Partners" head={['Partner', 'Kind', 'Status', 'Plan', 'Versions in use', 'Changed']}>
                {items.map((each) => (
                  <Row key={each.id} partner={each} versions={versionsOf(each.id)} />
                ))}
              </Table>
              <More query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
      {inviting && (
        <InvitePartner
          onClose={() => setInviting(false)}
          onIssued={(invitation) => {
            setInviting(false);
            setIssued(invitation);
          }}
        />
      )}
    </Page>
  );
}

function Row({
  partner: { id, name, kind, status, plan, changedAt },
  versions,
}: {
  partner: PartnerView;
  versions: readonly string[];
}) {
  return (
    <tr>
      <th scope="row">
        <Link to="/tower/partners/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </Link>
        <p className={css.detail}>{id}</p>
      </th>
      <td>{words(kind)}</td>
      <td>
        <Badge tone={PARTNER_TONES[status] ?? 'plain'}>{status}</Badge>
      </td>
      <td>{plan}</td>
      <td>{versions.join(', ') || <span className={css.quiet}>none in 90 days</span>}</td>
      <td>
        <Time at={changedAt} form="ago" />
      </td>
    </tr>
  );
}

function Filters({ filter }: { filter: PartnersFilter }) {
  const choose = useChoose<PartnersFilter>();
  return (
    <div className={css.filters}>
      <Choice
        label="Kind"
        any="Any"
        value={filter.kind ?? ''}
        options={KINDS.map((value) => ({ value, words: words(value) }))}
        onChange={choose('kind')}
      />
      <Choice label="Status" any="Any" value={filter.status ?? ''} options={STATUSES} onChange={choose('status')} />
      {Object.keys(filter).length > 0 && <ShowAll />}
    </div>
  );
}
