import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { AcceptedView } from '../../../src/administration/administration.view.js';
import { useOpenSend } from '../app/send.js';
import { Check } from '../ui/check.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { Page } from '../ui/page.js';
import { Secret } from '../ui/secret.js';
import { Empty } from '../ui/state.js';
import css from './desk.module.css';

/**
 * Where a partner's developer follows the link, without a sign-in: whoever has the token was invited. It stands behind the
 * `#` of the address, which browsers keep to themselves.
 */
export function InvitationPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  return <Invitation key={token} token={token} />;
}

function Invitation({ token }: { token: string }) {
  const [form, setForm] = useState({ username: '', name: '' });
  const [known, setKnown] = useState(false);
  const accepting = useOpenSend<AcceptedView>('/partner-admin/v1/invitations');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const developer = { username: form.username.trim(), name: form.name.trim() };
    accepting.mutate({ path: `/${encodeURIComponent(token)}/acceptance`, body: known ? {} : { developer } });
  };
  if (!token)
    return (
      <Page title="Your invitation">
        <Empty title="The link is not whole">Open it as it was sent to you: it ends in a # and a long word.</Empty>
      </Page>
    );
  if (accepting.data) return <Accepted accepted={accepting.data} />;
  return (
    <Page
      title="Your invitation"
      lead="Accept it, and you get a sandbox of your own: credentials for your systems, and a sign-in here for yourself. The link is good once."
    >
      <form className={css.form} onSubmit={send}>
        {!known && (
          <>
            <TextField label="Your name" required value={form.name} onChange={(name) => setForm({ ...form, name })} />
            <TextField
              label="User name"
              note="Small letters and digits. It is shown whole, below your company’s id, when you are in; it stands in the records of what you do, and stays what it is."
              required
              value={form.username}
              onChange={(username) => setForm({ ...form, username: username.toLowerCase() })}
            />
          </>
        )}
        <Check label="I sign in here already" checked={known} onChange={setKnown} />
        <FormEnd act="Accept the invitation" doing="Accepting …" sending={accepting} />
      </form>
    </Page>
  );
}

function Accepted({ accepted: { clientId, clientSecret, developer } }: { accepted: AcceptedView }) {
  const [kept, setKept] = useState(false);
  const signIn = '/portal/sign-in?returnTo=/portal/desk';
  return (
    <Page title="You are in" lead="Keep these, then sign in: your desk tells you what comes next.">
      {!kept && (
        <Secret
          title="Your sandbox credentials and your sign-in."
          values={[
            ['Client id', clientId],
            ['Client secret', clientSecret],
            ...(developer
              ? ([
                  ['User name', developer.username],
                  ['Password', developer.password],
                ] as const)
              : []),
          ]}
          onKept={() => setKept(true)}
        >
          <p>You choose another password when you sign in for the first time.</p>
        </Secret>
      )}
      <p className={css.acts}>
        <a href={signIn}>Sign in</a>
      </p>
    </Page>
  );
}
