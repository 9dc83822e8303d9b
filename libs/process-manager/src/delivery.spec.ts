import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RetryableError } from '#platform/errors';
import {
  createSampleProcess,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../test/support/sample-process.js';
import type { CommandContext } from './process.js';

const QUEUE = 'sample.commands';

/** What a process manager promises when deliveries double, workers come too late and batches fail. */
describe('delivery of commands and outcomes', () => {
  let sample: SampleProcess;
  let start: SampleProcess['start'];
  let append: SampleProcess['append'];

  beforeAll(async () => {
    sample = await createSampleProcess();
    ({ start, append } = sample);
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  const jobs = (state: string) =>
    sample.database.query<{ data: { key: string } }>('SELECT data FROM jobs.job WHERE name = $1 AND state::text = $2', [
      QUEUE,
      state,
    ]);
  const outcomesOf = async (manager: Awaited<ReturnType<typeof start>>['manager'], id: string) =>
    (await manager.instances.get(TENANT, id))?.state.outcomes ?? [];

  it('enqueues a command with its decision or not at all', async () => {
    const { manager } = await start(async () => undefined, ['a']);
    const failing = sample.database.transaction(async (tx) => {
      const committer = manager['committer'];
      const event = released('d1', 'cmd:erp:a');
      await committer.apply(tx, TENANT, [
        { instance: 'd1', id: 'event:x', input: { kind: 'event', event, now: new Date().toISOString() } },
      ]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await manager.instances.get(TENANT, 'd1')).toBeNull();
    expect((await jobs('created')).filter(({ data }) => data.key.includes(':d1:'))).toEqual([]);
  });

  it('leaves one outcome of two that come for the same command', async () => {
    const { manager } = await start(async () => undefined, ['a', 'b']);
    await append(released('d2', 'cmd:erp:a', 'cmd:erp:b'));
    await until(async () => (await outcomesOf(manager, 'd2')).length === 2);
    const [first] = await manager.instances.history(TENANT, 'd2');
    const [command] = first?.commands ?? [];
    const again = {
      tenant: TENANT,
      delivery: {
        instance: 'd2',
        id: `outcome:${command?.key}`,
        input: {
          kind: 'outcome' as const,
          command: { key: command?.key as string, type: 'a', target: 'erp', payload: {} },
          outcome: { ok: true as const, result: 'again' },
          now: new Date().toISOString(),
        },
      },
    };
    await Promise.all([manager['committer'].submit(again), manager['committer'].submit(again)]);
    expect(await outcomesOf(manager, 'd2')).toEqual(['a:ok', 'b:ok']);
  });

  it('does not do a command again whose job comes back after its outcome', async () => {
    let calls = 0;
    const { manager, jobs: boss } = await start(async () => {
      if (++calls === 1) throw new RetryableError('vendor-unavailable', 'down');
    }, ['a']);
    await append(released('d3', 'cmd:erp:a'));
    await until(async () => (await outcomesOf(manager, 'd3')).length === 1);
    const completed = async () => (await jobs('completed')).filter(({ data }) => data.key.includes(':d3:'));
    const [done] = await until(async () => {
      const found = await completed();
      return found.length > 0 && found;
    });
    await boss.boss.insert(QUEUE, [{ data: { ...done?.data, attempts: 2 } }]);
    manager['commands'].wake();
    await until(async () => (await completed()).length === 2);
    expect(calls).toBe(2);
  });

  it('lets only the holder of a job ask for another attempt', async () => {
    const contexts: CommandContext[] = [];
    let fail: () => void = () => undefined;
    const { manager } = await start(
      async (_, context) => {
        // The first attempt has no job; the second one comes out of the queue.
        if (contexts.push(context) === 2)
          await new Promise<void>((resolve) => {
            fail = resolve;
          });
        throw new RetryableError('vendor-unavailable', 'down');
      },
      ['a'],
    );
    await append(released('d4', 'cmd:erp:a'));
    await until(async () => contexts.length === 2);
    // It was believed dead, and its job was given to another.
    await sample.database.query(
      `UPDATE jobs.job SET retry_count = retry_count + 1 WHERE name = $1 AND state = 'active'`,
      [QUEUE],
    );
    fail();
    await sleep(200);
    expect(await jobs('created')).toEqual([]);
    expect(await jobs('active')).toHaveLength(1);
    expect(await outcomesOf(manager, 'd4')).toEqual([]);
    await sample.database.query(`UPDATE jobs.job SET state = 'completed' WHERE name = $1 AND state = 'active'`, [
      QUEUE,
    ]);
  });

  it('tells the process of an outcome that cannot be stored, while others of the batch are', async () => {
    const { manager } = await start(
      async (_, { instanceId }) => ({ text: instanceId === 'u3' ? 'not for \u0000 jsonb' : 'fine' }),
      ['a'],
    );
    const ids = Array.from({ length: 8 }, (_, i) => `u${i}`);
    await append(...ids.map((id) => released(id, 'cmd:erp:a')));
    for (const id of ids) await until(async () => (await outcomesOf(manager, id)).length === 1);
    expect(await outcomesOf(manager, 'u3')).toEqual(['a:unstorable-outcome']);
    expect(await outcomesOf(manager, 'u4')).toEqual(['a:ok']);
  });

  it('keeps the order of a target through many commands and instances, with what each was asked', async () => {
    const seen = new Map<string, string[]>();
    const { manager } = await start(
      async ({ type }, { instanceId }) => {
        await sleep(Math.random() * 8);
        seen.set(instanceId, [...(seen.get(instanceId) ?? []), type]);
      },
      ['a', 'b', 'c', 'd'],
    );
    const ids = Array.from({ length: 30 }, (_, i) => `q${i}`);
    await append(...ids.map((id) => released(id, 'cmd:erp:a', 'cmd:erp:b', 'cmd:erp:c', 'cmd:erp:d')));
    for (const id of ids) await until(async () => (await outcomesOf(manager, id)).length === 4);
    for (const id of ids) expect(seen.get(id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells how each command went: when it began and ended, after how many attempts', async () => {
    let calls = 0;
    const { manager } = await start(async () => {
      if (++calls === 1) throw new RetryableError('vendor-unavailable', 'down');
    }, ['a']);
    await append(released('h1', 'cmd:erp:a'));
    await until(async () => (await outcomesOf(manager, 'h1')).length === 1);
    const [command] = (await manager.instances.history(TENANT, 'h1'))[0]?.commands ?? [];
    expect(command).toMatchObject({ attempts: 2, lastError: 'vendor-unavailable: down', outcome: { ok: true } });
    const times = [command?.decidedAt, command?.startedAt, command?.finishedAt].map((at) => Date.parse(at as string));
    expect(times).toEqual([...times].sort((x, y) => x - y));
  });

  it('keeps the jobs of what takes long alive', async () => {
    const attempts: number[] = [];
    const { manager } = await start(
      async (_, { attempt }) => {
        attempts.push(attempt);
        await sleep(12_000);
      },
      ['a'],
    );
    await append(released('l1', 'cmd:erp:a'));
    await until(async () => (await outcomesOf(manager, 'l1')).length === 1, 18_000);
    expect(attempts).toEqual([1]);
  }, 25_000);
});
