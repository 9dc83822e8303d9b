import type { VendorView } from '../../../src/tower.view.js';
import { Badge } from '../ui/badge.js';
import { Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { words } from './words.js';

type Breaker = NonNullable<VendorView['breaker']>;
const BREAKERS = { closed: 'good', 'half-open': 'warn', open: 'bad' } as const;
const SAID: Readonly<Record<Breaker, string>> = {
  closed: 'calls go through',
  'half-open': 'being tried',
  open: 'calls are held back',
};

/** Whether each connected system answers, whether calls go through to it, and what waits. */
export function Vendors({ systems }: { systems: readonly VendorView[] }) {
  if (systems.length === 0) return <Empty title="No system is connected" />;
  return (
    <Table label="Connected systems" head={['System', 'Answers', 'Calls', 'Waiting for it']}>
      {systems.map(({ id, kind, label, status, breaker, warning, queues }) => (
        <tr key={id}>
          <th scope="row">
            {id} <Badge>{kind.toUpperCase()}</Badge>
            <br />
            <small>{label !== id && label}</small>
          </th>
          <td>
            {status === undefined ? (
              <Badge>not known</Badge>
            ) : (
              <Badge tone={status === 'up' ? 'good' : 'bad'}>{status}</Badge>
            )}
            {warning && (
              <p>
                <Badge tone="warn">limited</Badge> <small>{warning}</small>
              </p>
            )}
          </td>
          <td>{breaker ? <Badge tone={BREAKERS[breaker]}>{SAID[breaker]}</Badge> : '–'}</td>
          <td>
            {queues.every(({ waiting }) => waiting === 0) && 'nothing'}
            {queues
              .filter(({ waiting }) => waiting > 0)
              .map(({ process, waiting, waitingSince, breaker: own }) => (
                <p key={process}>
                  {words(process)}: {waiting}
                  {waitingSince && (
                    <>
                      , since <Time at={waitingSince} form="ago" />
                    </>
                  )}{' '}
                  {own !== 'closed' && <Badge tone={BREAKERS[own]}>{SAID[own]}</Badge>}
                </p>
              ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}
