import { useRouterState } from '@tanstack/react-router';

/** Where one signs in: the server's page, which leaves the application and brings back to this very place. */
export function SignIn({ className }: { className?: string | undefined }) {
  const place = useRouterState({ select: ({ location: { publicHref } }) => publicHref });
  return (
    <a className={className} href={`/portal/sign-in?returnTo=${encodeURIComponent(place)}`}>
      Sign in
    </a>
  );
}
