import { UserRound } from 'lucide-react';
import type { PersonView } from '../../../src/portal.view.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/menu.js';
import css from './shell.module.css';
import { SignIn } from './sign-in.js';

/** Where one signs in, or who one is. Signing in and out are the server's pages: they leave the application. */
export function PersonMenu({ person }: { person: PersonView | null | undefined }) {
  if (person === undefined) return null;
  if (person === null) return <SignIn />;
  return (
    <Choices
      label={person.name}
      trigger={
        <Button kind="bare" aria-label={`${person.name}, ${person.roles.join(', ')}`}>
          <UserRound aria-hidden="true" size={18} />
          <bdi className={css.personName}>{person.name}</bdi>
        </Button>
      }
      options={[{ id: 'sign-out', name: 'Sign out' }]}
      onChoose={() => void signOut()}
    />
  );
}

/** Here, and then where one signed in. */
async function signOut(): Promise<void> {
  const response = await fetch('/portal/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    credentials: 'same-origin',
  });
  const { location: there } = (await response.json()) as { location: string };
  location.assign(there);
}
