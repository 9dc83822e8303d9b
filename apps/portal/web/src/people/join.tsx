import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useOpenSend } from '../app/send.js';
import css from '../desk/desk.module.css';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { Page } from '../ui/page.js';
import { Empty } from '../ui/state.js';

/** What the authorization server asks for at least. */
const SHORTEST = 12;

/**
 * Where somebody follows the link to a password, without a sign-in: whoever has the token was meant. It stands behind the
 * `#` of the address, which browsers keep to themselves.
 */
export function JoinPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  return <Join key={token} token={token} />;
}

function Join({ token }: { token: string }) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<Error | null>(null);
  const sending = useOpenSend<{ username: string }>('/identity/v1/password-links');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const differs = password !== again;
    setWrong(differs ? new Error('The two are not the same.') : null);
    if (!differs) sending.mutate({ path: `/${encodeURIComponent(token)}/acceptance`, body: { password } });
  };
  if (!token)
    return (
      <Page title="Your password">
        <Empty title="The link is not whole">Open it as it was sent to you: it ends in a # and a long word.</Empty>
      </Page>
    );
  if (sending.data)
    return (
      <Page title="You are in" lead="From now on you sign in by this name and the password that you chose.">
        <p role="status">
          Your user name: <code>{sending.data.username}</code>
        </p>
        <p className={css.acts}>
          <a href="/portal/sign-in?returnTo=/portal/desk">Sign in</a>
        </p>
      </Page>
    );
  return (
    <Page title="Your password" lead="Choose one that only you know. The link is good once.">
      <form className={css.form} onSubmit={send}>
        <TextField
          label="Password"
          note={`At least ${SHORTEST} characters; your user name is not in it.`}
          type="password"
          autoComplete="new-password"
          required
          value={password}
          onChange={setPassword}
        />
        <TextField
          label="The same again"
          type="password"
          autoComplete="new-password"
          required
          value={again}
          onChange={setAgain}
        />
        <FormEnd act="Save it" doing="Saving …" sending={sending} wrong={wrong} />
      </form>
    </Page>
  );
}
