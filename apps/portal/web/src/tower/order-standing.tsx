import type { MilestoneView } from '../../../src/tower.view.js';
import type { LifeView, WaitView } from '../../../src/tower-work.view.js';
import { Badge } from '../ui/badge.js';
import { Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './order.module.css';
import { words } from './words.js';

/** The states that there are, where it stands in them, and which may come next. */
export function Standing({ life: { entity, state, transitions } }: { life: LifeView }) {
  const states = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))];
  const next = new Set(transitions.filter(({ from }) => from === state).map(({ to }) => to));
  return (
    <ol className={css.life} aria-label={`States of an ${entity}`}>
      {states.map((each) => (
        <li
          key={each}
          className={each === state ? css.here : next.has(each) ? css.next : css.state}
          aria-current={each === state ? 'step' : undefined}
        >
          {words(each)}
          {next.has(each) && <small> may follow</small>}
        </li>
      ))}
    </ol>
  );
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
