import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, CircleDot } from 'lucide-react';
import type { CertificationView, ScenarioView } from '../../../src/desk/desk.view.js';
import { useSend } from '../app/send.js';
import { Badge, type Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { useNamed } from '../ui/named.js';
import { Page, Section } from '../ui/page.js';
import { Prose } from '../ui/prose.js';
import { Answer, Empty, Refused } from '../ui/state.js';
import { Time } from '../ui/time.js';
import css from './desk.module.css';
import { deskOf, liveCertification } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { Meter } from './meter.js';

export const SCENARIO_TONES: Readonly<Record<string, Tone>> = { passed: 'good', failed: 'bad', running: 'accent' };
const ICONS = { passed: CircleCheck, failed: CircleAlert, open: CircleDot } as const;
const CLASSES = { passed: css.done, failed: css.failed, open: css.todo } as const;

/** What is to be shown in the sandbox; judged anew while one looks. */
export function CertificationPage() {
  const { environments } = useEnvironment();
  const inSandbox = environments.includes('sandbox');
  const query = useQuery(liveCertification(inSandbox ? 'sandbox' : 'production'));
  return (
    <Page
      title="Certification"
      lead="Start a scenario, do what it asks with your own systems and sandbox credentials, and see here how it is judged by your real calls. What you passed stays passed."
    >
      <Answer query={query} rows={6}>
        {(view) =>
          view.scenarios.length === 0 ? (
            <Empty title="Nothing is asked of your kind of partner">An operator approves you without it.</Empty>
          ) : (
            <Checklist view={view} mayStart={inSandbox} />
          )
        }
      </Answer>
    </Page>
  );
}

function Checklist({ view: { scenarios, status }, mayStart }: { view: CertificationView; mayStart: boolean }) {
  const required = scenarios.filter((scenario) => scenario.required);
  const passed = required.filter(({ state }) => state === 'passed').length;
  return (
    <>
      <div className={css.card} role="status">
        <p>
          <strong>
            {passed} of {required.length} required scenarios are passed.
          </strong>{' '}
          {status === 'certified' && 'You are certified: an operator approves you next.'}
          {status === 'active' && 'You are approved.'}
        </p>
        <Meter used={passed} of={required.length} />
      </div>
      <Section title="Scenarios">
        {scenarios.map((scenario) => (
          <Scenario key={scenario.id} scenario={scenario} mayStart={mayStart} />
        ))}
      </Section>
    </>
  );
}

const YET_TO_BE_NAMED = /\{\w+\}/g;

function Scenario({ scenario, mayStart }: { scenario: ScenarioView; mayStart: boolean }) {
  const { id, title, state, required, task, run } = scenario;
  const { mayChange } = useEnvironment();
  const { ref } = useNamed<HTMLElement>(id);
  const starting = useSend(`${deskOf('sandbox')}/certification/scenarios/${encodeURIComponent(id)}`, [
    ['desk', 'sandbox', '/certification'],
  ]);
  return (
    <article ref={ref} tabIndex={-1} className={css.card} id={id} aria-labelledby={`${id}-title`}>
      <div className={css.cardHead}>
        <h3 id={`${id}-title`}>{title}</h3>
        <Badge tone={SCENARIO_TONES[state] ?? 'plain'}>{state.replace('-', ' ')}</Badge>
        {!required && <Badge>not required</Badge>}
        {run && (
          <span className={css.quiet}>
            try {run.number}, begun <Time at={run.startedAt} form="ago" />
          </span>
        )}
      </div>
      <ol className={css.task}>
        {(run?.task ?? task).map((line) => (
          <li key={line}>
            <Prose>{run ? line : line.replaceAll(YET_TO_BE_NAMED, '…')}</Prose>
          </li>
        ))}
      </ol>
      {!run && task.some((line) => line.includes('{')) && (
        <p className={css.quiet}>What … stands for you are told when you start.</p>
      )}
      {run && <Steps run={run} />}
      {mayStart && mayChange && state !== 'passed' && (
        <div>
          <Button
            kind={run ? 'quiet' : 'primary'}
            isDisabled={starting.isPending}
            aria-label={`${run ? 'Start again' : 'Start'}: ${title}`}
            onPress={() => starting.mutate({ path: '/runs' })}
          >
            {starting.isPending ? 'Starting …' : run ? 'Start again' : 'Start'}
          </Button>
        </div>
      )}
      <Refused error={starting.error} />
    </article>
  );
}

function Steps({ run: { steps } }: { run: NonNullable<ScenarioView['run']> }) {
  return (
    <ul className={css.steps}>
      {steps.map(({ title, state, why, evidence }) => {
        const Icon = ICONS[state];
        return (
          <li key={title} className={`${css.step} ${CLASSES[state]}`}>
            <Icon aria-hidden="true" size={18} />
            <div className={css.said}>
              <p>
                {title} <span className={css.quiet}>{state}</span>
              </p>
              {why && (
                <p>
                  <Prose>{why}</Prose>
                </p>
              )}
              {evidence.length > 0 && (
                <p className={css.quiet}>
                  Shown by{' '}
                  {evidence.map((correlationId) => (
                    <Link
                      key={correlationId}
                      to="/desk/requests"
                      search={{ correlationId, environment: 'sandbox' }}
                      className={css.path}
                    >
                      {correlationId.slice(0, 8)}{' '}
                    </Link>
                  ))}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
