import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useSearch } from '@tanstack/react-router';
import { me } from '../app/me.js';
import { SignIn } from '../app/sign-in.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import css from './desk.module.css';
import { about } from './desk.queries.js';
import { EnvironmentContext, type Environments } from './environment.js';

/** What stands around every page of the desk, for a partner's developers. */
export function DeskArea() {
  const query = useQuery(me);
  return (
    <Answer page="Partner’s desk" query={query}>
      {({ person }) =>
        person?.partner ? (
          <Desk mayChange={!person.roles.includes('viewer')} />
        ) : (
          <Page title="Partner’s desk">
            <Empty
              title={person ? 'You are no partner’s developer' : 'You are not signed in'}
              action={!person && <SignIn />}
            >
              The desk is for developers of partners: credentials, certification, webhooks, requests, quotas.
            </Empty>
          </Page>
        )
      }
    </Answer>
  );
}

function Desk({ mayChange }: { mayChange: boolean }) {
  const query = useQuery(about);
  const { environment: asked } = useSearch({ from: '/desk' });
  return (
    <Answer page="Partner’s desk" query={query}>
      {({ environments }) => {
        const environment = environments.find((each) => each === asked) ?? environments[0];
        if (!environment)
          return (
            <Page title="Partner’s desk">
              <Empty title="There are no credentials that count">Ask the operator who invited you.</Empty>
            </Page>
          );
        return (
          <EnvironmentContext value={{ environment, environments, mayChange }}>
            <EnvironmentBar environment={environment} environments={environments} />
            <Outlet />
          </EnvironmentContext>
        );
      }}
    </Answer>
  );
}

function EnvironmentBar({ environment, environments }: Pick<Environments, 'environment' | 'environments'>) {
  return (
    <nav className={css.bar} aria-label="Environment">
      {environments.map((each) => (
        <Link
          key={each}
          to="."
          search={{ environment: each }}
          className={css.environment}
          data-chosen={each === environment || undefined}
          aria-current={each === environment ? 'true' : undefined}
        >
          {each === 'production' ? 'Production' : 'Sandbox'}
        </Link>
      ))}
      <span className={css.quiet}>
        {environment === 'production'
          ? 'The real business.'
          : environments.length > 1
            ? 'Nothing here touches the real business.'
            : 'Nothing here touches the real business. Production follows your approval.'}
      </span>
    </nav>
  );
}
