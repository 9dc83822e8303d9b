import { useRouterState } from '@tanstack/react-router';
import css from './shell.module.css';

/** Where one signs in: the server's page, which leaves the application and brings back to this very place. */
export function SignIn() {
  const place = useRouterState({ select: ({ location: { publicHref } }) => publicHref });
  return (
    <a className={css.signIn} href={`/portal/sign-in?returnTo=${encodeURIComponent(place)}`}>
      Sign in
    </a>
  );
}
