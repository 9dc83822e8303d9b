import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitedPersonView, PersonOfPartnerView } from '../../../src/desk/desk.view.js';
import css from '../desk/desk.module.css';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { More } from '../ui/more.js';
import { Secret } from '../ui/secret.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { InvitePerson } from './invite-person.js';
import { isNewcomer, peopleAt } from './people.queries.js';
import { ChangeRole, DisablePerson, EnablePerson, ReissueLink } from './person-acts.js';

const TONES = { active: 'good', invited: 'info', expired: 'warn', disabled: 'bad' } as const;

type Act = 'role' | 'reissue' | 'disable' | 'enable';

/**
 * Who signs in for a partner, and what may be done about each.
 * @param base where they are asked for, below `/portal/api`
 * @param mayAct the API refuses everybody else
 */
export function People({ base, mayAct }: { base: string; mayAct: boolean }) {
  const query = useInfiniteQuery(peopleAt(base));
  const [inviting, setInviting] = useState(false);
  const [issued, setIssued] = useState<InvitedPersonView>();
  const [open, setOpen] = useState<{ readonly act: Act; readonly person: PersonOfPartnerView }>();
  const close = () => setOpen(undefined);
  const show = (view: InvitedPersonView) => {
    setInviting(false);
    close();
    setIssued(view);
  };
  return (
    <>
      {issued && <Link issued={issued} onKept={() => setIssued(undefined)} />}
      <Answer query={query} rows={3}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return <Empty title="Nobody signs in yet">Whoever accepts the invitation is the first.</Empty>;
          return (
            <>
              {!query.hasNextPage && !items.some(isOwner) && (
                <p className={css.note}>Nobody here looks after these people: the operator makes somebody an owner.</p>
              )}
              <Table label="People" head={['Person', 'Role', 'State', 'Last signed in', ...(mayAct ? ['Act'] : [])]}>
                {items.map((person) => (
                  <Row
                    key={person.id}
                    person={person}
                    {...(mayAct && { onAct: (act: Act) => setOpen({ act, person }) })}
                  />
                ))}
              </Table>
              <More query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
      {mayAct && (
        <div className={css.acts}>
          <Button kind="primary" onPress={() => setInviting(true)}>
            Invite a person
          </Button>
        </div>
      )}
      {inviting && <InvitePerson base={base} onClose={() => setInviting(false)} onInvited={show} />}
      {open?.act === 'role' && <ChangeRole base={base} person={open.person} onClose={close} />}
      {open?.act === 'disable' && <DisablePerson base={base} person={open.person} onClose={close} />}
      {open?.act === 'enable' && <EnablePerson base={base} person={open.person} onClose={close} />}
      {open?.act === 'reissue' && <ReissueLink base={base} person={open.person} onClose={close} onIssued={show} />}
    </>
  );
}

const isOwner = ({ role, status }: PersonOfPartnerView) => role === 'owner' && status === 'active';

/** An act is named with whom it is about: a list of equal buttons says nothing to whoever hears it. */
function Row({ person, onAct }: { person: PersonOfPartnerView; onAct?: (act: Act) => void }) {
  const { username, name, email, role, status, signsInBy, lockedUntil, lastSignInAt, linkUntil } = person;
  return (
    <tr>
      <th scope="row" className={css.long}>
        <bdi>{name}</bdi>
        <p className={css.quiet}>
          <code>{username}</code>
          {email && `, ${email}`}
        </p>
      </th>
      <td>{role}</td>
      <td>
        <Badge tone={TONES[status]}>{status}</Badge> {lockedUntil && <Badge tone="warn">locked</Badge>}
        {status === 'invited' && linkUntil && (
          <p className={css.quiet}>
            until <Time at={linkUntil} />
          </p>
        )}
      </td>
      <td>{lastSignInAt ? <Time at={lastSignInAt} form="ago" /> : 'never'}</td>
      {onAct && (
        <td>
          <div className={css.rowActs}>
            {status === 'disabled' ? (
              <Button aria-label={`Enable ${username}`} onPress={() => onAct('enable')}>
                Enable
              </Button>
            ) : (
              <>
                {signsInBy === 'password' && (
                  <>
                    <Button aria-label={`Change the role of ${username}`} onPress={() => onAct('role')}>
                      Role
                    </Button>
                    <Button aria-label={`New link for ${username}`} onPress={() => onAct('reissue')}>
                      New link
                    </Button>
                  </>
                )}
                <Button
                  kind="danger"
                  aria-label={`${isNewcomer(person) ? 'Withdraw the invitation of' : 'Disable'} ${username}`}
                  onPress={() => onAct('disable')}
                >
                  {isNewcomer(person) ? 'Withdraw' : 'Disable'}
                </Button>
              </>
            )}
          </div>
        </td>
      )}
    </tr>
  );
}

function Link({
  issued: { username, acceptancePage, linkUntil },
  onKept,
}: {
  issued: InvitedPersonView;
  onKept: () => void;
}) {
  return (
    <Secret
      title={`The link of ${username}: send it to that person alone.`}
      values={[['Link', acceptancePage]]}
      onKept={onKept}
    >
      <p>
        Whoever opens it chooses the password. It is good once
        {linkUntil && (
          <>
            , until <Time at={linkUntil} />
          </>
        )}
        .
      </p>
    </Secret>
  );
}
