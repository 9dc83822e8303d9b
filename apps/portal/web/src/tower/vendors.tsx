import { Link } from '@tanstack/react-router';
import type { BreakerName, QueueView, VendorView } from '../../../src/tower.view.js';
import { Badge } from '../ui/badge.js';
import { Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { words } from './words.js';

const BREAKERS = { closed: 'good', 'half-open': 'warn', open: 'bad' } as const;
const SAID: Readonly<Record<BreakerName, string>> = {
  closed: 'calls go through',
  'half-open': 'being tried',
  open: 'calls are held back',
};

/** Whether calls go through to a system. */
export const Breaker = ({ of }: { of: BreakerName }) => <Badge tone={BREAKERS[of]}>{SAID[of]}</Badge>;

/** Whether a system answered just now. */
export const Answers = ({ status }: { status: VendorView['status'] | undefined }) =>
  status === undefined ? (
    <Badge>not known</Badge>
  ) : (
    <Badge tone={status === 'up' ? 'good' : 'bad'}>{status === 'up' ? 'answers' : 'does not answer'}</Badge>
  );

/** What each process has waiting for a system. */
export function Queues({ queues }: { queues: readonly QueueView[] }) {
  const waiting = queues.filter((each) => each.waiting > 0);
  if (waiting.length === 0) return 'nothing';
  return waiting.map(({ process, waiting: count, waitingSince, breaker }) => (
    <p key={process}>
      {words(process)}: {count}
      {waitingSince && (
        <>
          , since <Time at={waitingSince} form="ago" />
        </>
      )}{' '}
      {breaker !== 'closed' && <Breaker of={breaker} />}
    </p>
  ));
}

/** Whether each connected system answers, whether calls go through to it, and what waits. */
export function Vendors({ systems }: { systems: readonly VendorView[] }) {
  if (systems.length === 0) return <Nothing>No system is connected.</Nothing>;
  return (
    <Table label="Connected systems" head={['System', 'Answers', 'Calls', 'Waiting for it']}>
      {systems.map(({ id, kind, label, status, breaker, warning, queues }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/systems" hash={id}>
              {id}
            </Link>{' '}
            <Badge>{kind.toUpperCase()}</Badge>
            <br />
            <small>{label !== id && label}</small>
          </th>
          <td>
            <Answers status={status} />
            {warning && (
              <p>
                <Badge tone="warn">limited</Badge> <small>{warning}</small>
              </p>
            )}
          </td>
          <td>{breaker ? <Breaker of={breaker} /> : '–'}</td>
          <td>
            <Queues queues={queues} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
