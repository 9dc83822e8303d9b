import { type FormEvent, useState } from 'react';
import type { InvitedPersonView, PersonOfPartnerView } from '../../../src/desk/desk.view.js';
import css from '../desk/desk.module.css';
import { Ask } from '../ui/ask.js';
import { Sheet } from '../ui/dialog.js';
import { Choice } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { isolated } from '../ui/isolated.js';
import { MAY } from './invite-person.js';
import { isNewcomer, type PersonRole, ROLES, useActOnPeople, useInvitePerson } from './people.queries.js';

interface OfPerson {
  readonly base: string;
  readonly person: PersonOfPartnerView;
  readonly onClose: () => void;
}

const pathOf = ({ id }: PersonOfPartnerView, act = '') => `/${encodeURIComponent(id)}${act}`;

export function ChangeRole({ base, person, onClose }: OfPerson) {
  const [role, setRole] = useState<PersonRole>(person.role);
  // Of what the form began with: what is shown behind it may be newer by now.
  const [ifMatch] = useState(() => `"${person.version}"`);
  const sending = useActOnPeople(base);
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate({ method: 'PATCH', path: pathOf(person), body: { role }, ifMatch }, { onSuccess: onClose });
  };
  return (
    <Sheet title={`The role of ${isolated(person.name)}`} open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <Choice label="Role" value={role} options={ROLES} onChange={(value) => setRole(value as PersonRole)} />
        <p className={css.quiet}>{MAY[role]}</p>
        <p>The person is signed out everywhere, and comes back with what it may then.</p>
        <FormEnd act="Change it" doing="Changing …" sending={sending} isDisabled={role === person.role} />
      </form>
    </Sheet>
  );
}

export function DisablePerson({ base, person, onClose }: OfPerson) {
  const sending = useActOnPeople(base);
  const isInvited = isNewcomer(person);
  return (
    <Ask
      title={isInvited ? `Withdraw the invitation of ${isolated(person.name)}?` : `Disable ${isolated(person.name)}?`}
      act={isInvited ? 'Withdraw it' : 'Disable'}
      isDanger
      sending={sending}
      sends={{ path: pathOf(person, '/disable') }}
      onClose={onClose}
    >
      {isInvited
        ? 'The link is good no more. The user name stays given to this person: enable it, and a new link can be made.'
        : 'It is signed out everywhere within seconds, a link that is out is good no more, and it cannot sign in until somebody enables it again. What it did stays in the records, credentials that it made stay good: look at those too.'}
    </Ask>
  );
}

export function EnablePerson({ base, person, onClose }: OfPerson) {
  const sending = useActOnPeople(base);
  return (
    <Ask
      title={`Enable ${isolated(person.name)}?`}
      act="Enable"
      sending={sending}
      sends={{ path: pathOf(person, '/enable') }}
      onClose={onClose}
    >
      It signs in again, as the {person.role} that it was. Without a password it needs a new link.
    </Ask>
  );
}

export function ReissueLink({ onIssued, ...of }: OfPerson & { onIssued: (issued: InvitedPersonView) => void }) {
  const sending = useInvitePerson(of.base);
  return (
    <Ask
      title={`A new link for ${isolated(of.person.name)}?`}
      act="Make the link"
      isDanger={of.person.status === 'active'}
      sending={sending}
      sends={{ path: pathOf(of.person, '/reissue') }}
      onDone={onIssued}
      onClose={of.onClose}
    >
      {of.person.status === 'active'
        ? 'Its password and all its sign-ins end at once. By the link it chooses another password.'
        : 'The link before it is good no more.'}
    </Ask>
  );
}
