import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, CircleDot } from 'lucide-react';
import type { AccountView } from '../../../src/desk/desk.view.js';
import { Badge, type Tone } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import css from './desk.module.css';
import { account, certification, clients, deprecations, webhooks } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { nextSteps, type Step } from './next-steps.js';

export const STATUS_TONES: Readonly<Record<string, Tone>> = {
  active: 'good',
  certified: 'info',
  onboarding: 'warn',
  invited: 'plain',
  suspended: 'bad',
};

const ICONS = { todo: CircleDot, done: CircleCheck, failed: CircleAlert };

export function OverviewPage() {
  const { environment } = useEnvironment();
  const query = useQuery(account(environment));
  return (
    <Answer page="Overview" query={query}>
      {(view) => (
        <Page
          title={view.name}
          eyebrow={
            <>
              <Badge>{view.kind}</Badge>
              <Badge tone={STATUS_TONES[view.status] ?? 'plain'}>{view.status}</Badge>
              <code>{view.id}</code>
            </>
          }
          lead="Your credentials, your certification, what you called and what you were told."
        >
          <Section title="What waits for you">
            <Next account={view} />
          </Section>
          <Section title="What you may do" note={`scopes of your tokens here, on the plan ${view.plan}`}>
            <p className={css.chips}>
              {view.scopes.map((scope) => (
                <Badge key={scope}>{scope}</Badge>
              ))}
            </p>
          </Section>
          <Section title="Where to go on">
            <ul>
              <li>
                <Link to="/guides/$name" params={{ name: 'first-call' }}>
                  Your first call in two minutes
                </Link>
              </li>
              <li>
                <Link to="/guides/$name" params={{ name: 'going-live' }}>
                  Going live
                </Link>
              </li>
              <li>
                <Link to="/apis/$name/$version" params={{ name: 'partner', version: 'v2' }}>
                  Every operation of the partner API
                </Link>
              </li>
            </ul>
          </Section>
        </Page>
      )}
    </Answer>
  );
}

function Next({ account: view }: { account: AccountView }) {
  const { environment } = useEnvironment();
  const scenarios = useQuery(certification(environment));
  const credentials = useQuery(clients(environment));
  const endpoints = useQuery(webhooks(environment));
  const ending = useQuery(deprecations(environment));
  return (
    <Answer query={scenarios} rows={2}>
      {(certificationView) => (
        <Answer query={credentials} rows={2}>
          {({ items: own }) => (
            <Answer query={endpoints} rows={2}>
              {({ items: webhookViews }) => (
                <Answer query={ending} rows={2}>
                  {({ items: endings }) => (
                    <Steps
                      steps={nextSteps({
                        account: view,
                        certification: certificationView,
                        clients: own,
                        webhooks: webhookViews,
                        deprecations: endings,
                      })}
                    />
                  )}
                </Answer>
              )}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const shown: readonly Step[] =
    steps.length > 0
      ? steps
      : [
          {
            tone: 'done',
            text: 'Nothing waits for you',
            detail: 'What you called is in your requests.',
            to: '/desk/requests',
          },
        ];
  return (
    <ul className={css.steps}>
      {shown.map(({ tone, text, detail, to }) => {
        const Icon = ICONS[tone];
        return (
          <li key={text + detail} className={`${css.step} ${css[tone]}`}>
            <Icon aria-hidden="true" size={20} />
            <div className={css.said}>
              <p>
                <Link to={to}>{text}</Link>
              </p>
              <p className={css.quiet}>{detail}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
