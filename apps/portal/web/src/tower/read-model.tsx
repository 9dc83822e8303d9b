import { useState } from 'react';
import type { LagView } from '../../../src/tower.view.js';
import { ADMINISTRATORS } from '../app/roles.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Refused } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { useAct, useHasRole } from './acts.js';
import css from './case.module.css';
import { duration, words } from './words.js';

/** What the control tower follows, how far behind each is, and how it is built anew. */
export function ReadModel({ lag }: { lag: LagView }) {
  return (
    <>
      <Table label="What this is read from" numbers={['Read']} head={['Source', 'Behind', 'Read', 'Standing']}>
        {lag.sources.map(({ name, seconds, read, behind, failure }) => (
          <tr key={name}>
            <th scope="row">{words(name)}</th>
            <td>{seconds === undefined ? 'not yet read once' : duration(Math.max(1, seconds))}</td>
            <td>{read.toLocaleString()}</td>
            <td>
              {failure ? (
                <>
                  <Badge tone="bad">does not get on</Badge> <span dir="auto">{failure}</span>
                </>
              ) : behind ? (
                <Badge tone="warn">being read</Badge>
              ) : (
                <Badge tone="good">followed</Badge>
              )}
            </td>
          </tr>
        ))}
      </Table>
      <Rebuild rebuilding={lag.rebuilding} />
    </>
  );
}

/** Nothing is lost by it, and until it is done not everything is shown: it is asked twice. */
function Rebuild({ rebuilding }: { rebuilding: boolean }) {
  const [sure, setSure] = useState(false);
  const may = useHasRole(ADMINISTRATORS);
  const act = useAct<LagView>();
  if (!may) return null;
  if (rebuilding) return <p className={css.spaced}>It is being built anew: not everything is shown yet.</p>;
  return (
    <div className={css.spaced}>
      {!sure && <Button onPress={() => setSure(true)}>Build it anew</Button>}
      {sure && (
        <div className={css.form}>
          <p>
            Everything is read again from the processes and the log, while they go on. Nothing is lost; until it is done
            only what was read again is shown.
          </p>
          <div className={css.acts}>
            <Button
              kind="danger"
              isDisabled={act.isPending}
              onPress={() => act.mutate({ path: '/rebuild' }, { onSuccess: () => setSure(false) })}
            >
              Build it anew now
            </Button>
            <Button onPress={() => setSure(false)}>Leave it</Button>
          </div>
        </div>
      )}
      <Refused error={act.error} />
    </div>
  );
}
