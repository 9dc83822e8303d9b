import type { StandingView } from '../../../src/process/process.view.js';
import type { MilestoneView } from '../../../src/tower.view.js';
import type { WaitView } from '../../../src/tower-work.view.js';
import { LifeDrawing } from '../catalog/life-drawing.js';
import { Badge } from '../ui/badge.js';
import { Section } from '../ui/page.js';
import { Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { moment, Time } from '../ui/time.js';
import css from './order.module.css';
import { words } from './words.js';

/** The state diagram of what it is, with where it stands, what may come next, and what it waits for until when. */
export function Standing({ life, waits }: { life: StandingView; waits: readonly WaitView[] }) {
  const { entity, state, transitions } = life;
  const next = transitions.filter(({ from }) => from === state).map(({ to }) => words(to));
  return (
    <Section title="Where it stands">
      <p>
        This {entity} is <strong aria-current="step">{words(state)}</strong>
        {next.length > 0 ? `. What may follow: ${next.join(', ')}.` : ', and nothing follows.'}
      </p>
      <LifeDrawing life={life} here={{ state, waits: waitsInShort(waits) }} />
    </Section>
  );
}

/** Letters for which the drawing has room beneath the name of a state. */
const LETTERS = 36;

/** What is due first, and when: two lines. */
function waitsInShort(waits: readonly WaitView[]): string[] {
  const [first, ...others] = waits.toSorted((a, b) => (a.until ?? '~').localeCompare(b.until ?? '~'));
  if (!first) return [];
  const what = `waits for ${words(first.what)}`;
  const until = [
    first.until && `until ${moment(first.until)}`,
    others.length > 0 && `${first.until ? 'and' : 'and for'} ${others.length} more`,
  ];
  return [
    what.length > LETTERS ? `${what.slice(0, LETTERS - 1)}…` : what,
    until.filter(Boolean).join(', ') || 'until it comes',
  ];
}

const KINDS = { timer: 'until a time', command: 'for a system', case: 'for a person', milestone: 'for it to happen' };

export function Waits({ waits, ended }: { waits: readonly WaitView[]; ended: boolean }) {
  if (waits.length === 0) return <Nothing>It waits for nothing {ended ? 'any more' : 'that has a time'}.</Nothing>;
  return (
    <ul className={css.waits}>
      {waits.map(({ process, instanceId, kind, what, whom, since, until }) => (
        <li key={`${process} ${instanceId} ${kind} ${what} ${since ?? ''}`}>
          <p className={css.what}>
            <bdi>{words(what)}</bdi>
          </p>
          <p className={css.quiet}>
            {KINDS[kind]}
            {whom && (
              <>
                : <bdi>{words(whom)}</bdi>
              </>
            )}
            {since && (
              <>
                {' '}
                since <Time at={since} />
              </>
            )}
            {until && (
              <>
                , until <Time at={until} /> (<Time at={until} form="ago" />)
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function Milestones({ milestones }: { milestones: readonly MilestoneView[] }) {
  if (milestones.length === 0) return <Nothing>Nothing is planned yet.</Nothing>;
  return (
    <Table label="Planned against actual" head={['Milestone', 'Planned', 'Estimated', 'Actual', 'In time']}>
      {milestones.map(({ name, part, planned, estimated, actual, late }) => (
        <tr key={`${name} ${part ?? ''}`}>
          <th scope="row">
            {words(name)}
            {part && <small className={css.part}>{part}</small>}
          </th>
          <td>
            <DayOrTime at={planned} />
          </td>
          <td>
            <DayOrTime at={estimated} />
          </td>
          <td>
            <DayOrTime at={actual} /> {late && <Badge tone="bad">{actual ? 'was late' : 'late'}</Badge>}
            {!late && actual && planned && <Badge tone="good">in time</Badge>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** A day without a time stays the day that it is, in every zone. */
function DayOrTime({ at }: { at: string | undefined }) {
  return at?.length === 10 ? <time dateTime={at}>{at}</time> : <Time at={at} />;
}
