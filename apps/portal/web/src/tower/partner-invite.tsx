import { type FormEvent, useState } from 'react';
import type { IssuedInvitationView } from '../../../src/administration/administration.view.js';
import { useSend } from '../app/send.js';
import { Sheet } from '../ui/dialog.js';
import { Choice, TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { Secret } from '../ui/secret.js';
import { Time } from '../ui/time.js';
import css from './case.module.css';
import { ADMIN } from './partners.queries.js';
import { PlanChoice } from './plan-choice.js';
import { type Kind, REACH, valuesOf } from './reach.js';

const KINDS = Object.keys(REACH) as Kind[];

export function InvitePartner({
  onClose,
  onIssued,
}: {
  onClose: () => void;
  onIssued: (issued: IssuedInvitationView) => void;
}) {
  const [form, setForm] = useState({ id: '', name: '', contact: '', email: '', plan: '', reach: '' });
  const [kind, setKind] = useState<Kind>('3pl');
  const sending = useSend<IssuedInvitationView>(ADMIN, [['administration']]);
  const write = (member: keyof typeof form) => (value: string) => setForm({ ...form, [member]: value });
  const [member, called] = REACH[kind];
  const send = (event: FormEvent) => {
    event.preventDefault();
    const values = valuesOf(form.reach);
    const body = {
      id: form.id.trim(),
      kind,
      name: form.name.trim(),
      contacts: [{ name: form.contact.trim(), email: form.email.trim() }],
      ...(form.plan && { plan: form.plan }),
      ...(values.length > 0 && { reach: { [member]: values } }),
    };
    sending.mutate({ path: '/invitations', body }, { onSuccess: onIssued });
  };
  return (
    <Sheet title="Invite a partner" open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <Choice label="Kind" value={kind} options={KINDS} onChange={(value) => setKind(value as Kind)} />
        <TextField label="Name" required value={form.name} onChange={write('name')} />
        <TextField
          label="Id"
          note="Lower-case letters, digits and hyphens. It stays what it is."
          required
          value={form.id}
          onChange={write('id')}
        />
        <TextField
          label={called}
          note="What in your world is the partner’s own; several are divided by commas."
          required={kind !== '3pl'}
          value={form.reach}
          onChange={write('reach')}
        />
        <TextField label="Contact" required value={form.contact} onChange={write('contact')} />
        <TextField label="Its mail address" type="email" required value={form.email} onChange={write('email')} />
        <PlanChoice value={form.plan} onChange={write('plan')} />
        <FormEnd act="Make the link" doing="Inviting …" sending={sending} />
      </form>
    </Sheet>
  );
}

/** The link is sent to the partner by whoever invited it. */
export function InvitationLink({
  issued: { acceptancePage, expiresAt, partnerId },
  onKept,
}: {
  issued: IssuedInvitationView;
  onKept: () => void;
}) {
  return (
    <Secret
      title={`The invitation of ${partnerId}: send this link to its developer.`}
      values={[['Link', acceptancePage]]}
      onKept={onKept}
    >
      <p>
        It is good once, until <Time at={expiresAt} />.
      </p>
    </Secret>
  );
}
