import { type FormEvent, useState } from 'react';
import type { InvitedPersonView } from '../../../src/desk/desk.view.js';
import css from '../desk/desk.module.css';
import { Sheet } from '../ui/dialog.js';
import { Choice, TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { type PersonRole, ROLES, useInvitePerson } from './people.queries.js';

export const MAY: Readonly<Record<PersonRole, string>> = {
  owner: 'Invites and disables people, and does whatever a developer does.',
  developer: 'Cares for credentials, webhooks and the certification.',
  viewer: 'Sees all of it and changes nothing.',
};

export function InvitePerson({
  base,
  onClose,
  onInvited,
}: {
  base: string;
  onClose: () => void;
  onInvited: (invited: InvitedPersonView) => void;
}) {
  const [form, setForm] = useState({ name: '', username: '', email: '' });
  const [role, setRole] = useState<PersonRole>('developer');
  const sending = useInvitePerson(base);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const [name, username, email] = [form.name.trim(), form.username.trim(), form.email.trim()];
    sending.mutate({ path: '', body: { name, username, role, ...(email && { email }) } }, { onSuccess: onInvited });
  };
  return (
    <Sheet title="Invite a person" open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <TextField label="Name" required value={form.name} onChange={(name) => setForm({ ...form, name })} />
        <TextField
          label="User name"
          note="Small letters and digits; the person signs in by it, below the partner’s id. It stays what it is, and nobody else is ever called so."
          required
          value={form.username}
          onChange={(username) => setForm({ ...form, username: username.toLowerCase() })}
        />
        <TextField
          label="Mail address"
          type="email"
          value={form.email}
          onChange={(email) => setForm({ ...form, email })}
        />
        <Choice label="Role" value={role} options={ROLES} onChange={(value) => setRole(value as PersonRole)} />
        <p className={css.quiet}>{MAY[role]}</p>
        <FormEnd act="Make the link" doing="Inviting …" sending={sending} />
      </form>
    </Sheet>
  );
}
