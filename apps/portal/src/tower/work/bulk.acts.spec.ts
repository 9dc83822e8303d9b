import { describe, expect, it } from 'vitest';
import type { ProcessName } from '#clients';
import { FinalError } from '#platform/errors';
import { actOnEach, type BulkAct } from './bulk.acts.js';

const CASES: BulkAct['cases'] = [
  { process: 'order-to-ship', id: 'one' },
  { process: 'ship-to-settle', id: 'two' },
  { process: 'order-to-ship', id: 'three' },
];

/** Notes what was asked for; what `refuses` names is refused. */
function desk(refuses: readonly string[] = []) {
  const asked: string[] = [];
  const clientOf = (process: ProcessName) => ({
    actOnException: async (id: string, act: string, body: object, { idempotencyKey }: { idempotencyKey?: string }) => {
      asked.push(`${process} ${id} ${act} ${JSON.stringify(body)} ${idempotencyKey}`);
      if (refuses.includes(id)) throw new FinalError('conflict', `${id} is closed`, { status: 409 });
      return {} as never;
    },
  });
  return { asked, clientOf };
}

const ASSIGN: BulkAct = { act: 'assign', cases: CASES, body: { assignee: 'm.jansen' }, key: 'k' };

describe('an act on several cases', () => {
  it('is done to each by its process, under a key of its own that is the same when it is sent again', async () => {
    const { asked, clientOf } = desk();
    await actOnEach(ASSIGN, clientOf);
    await actOnEach(ASSIGN, clientOf);
    const once = [
      'order-to-ship one assign {"assignee":"m.jansen"} k-one',
      'ship-to-settle two assign {"assignee":"m.jansen"} k-two',
      'order-to-ship three assign {"assignee":"m.jansen"} k-three',
    ];
    expect(asked).toEqual([...once, ...once]);
  });

  it('is done to the others where one refuses it, which is told with the reason', async () => {
    const { clientOf } = desk(['two']);
    expect(await actOnEach(ASSIGN, clientOf)).toEqual({
      done: [CASES[0], CASES[2]],
      refused: [{ process: 'ship-to-settle', id: 'two', code: 'conflict', detail: 'two is closed' }],
    });
  });
});
