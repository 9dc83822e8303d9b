import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { RetryableError } from '#platform/errors';
import {
  createSampleProcess,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../test/support/sample-process.js';
import type { CommandContext } from './process.js';

/** Commands that are begun in the worker that decided them, without a job. */
describe('held commands', () => {
  let sample: SampleProcess;
  /** Of commands that hang: a worker that stops waits for them. */
  const hanging: (() => void)[] = [];

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterEach(() => {
    for (const end of hanging.splice(0)) end();
    return sample.clear();
  });
  afterAll(() => sample.drop());

  /** A worker that has looked at its queue and found nothing. */
  async function started(execute: Parameters<SampleProcess['start']>[0], types = ['a', 'b']) {
    const worker = await sample.start(execute, types);
    await until(async () => worker.manager.commands['reader'].caughtUp);
    return worker;
  }
  type Manager = Awaited<ReturnType<typeof started>>['manager'];

  const ended = (manager: Manager, id: string, commands: number) =>
    until(async () => {
      const found = await manager.instances.get(TENANT, id);
      return found?.state.outcomes.length === commands && found.state.outcomes;
    });
  const heldBy = async (holder?: string) =>
    (
      await sample.database.query(
        'SELECT FROM sample.commands WHERE holder IS NOT NULL AND coalesce(holder = $1, true)',
        [holder ?? null],
      )
    ).length;
  const jobsOf = (id: string) =>
    sample.database.query(`SELECT FROM jobs.job WHERE name = 'sample.commands' AND data->>'instance' = $1`, [id]);

  it('have no job, whether they were decided just now or waited behind another', async () => {
    const held: number[] = [];
    const { manager } = await started(async () => {
      held.push(await heldBy());
    });
    await sample.append(released('h1', 'cmd:erp:a', 'cmd:erp:b'));
    expect(await ended(manager, 'h1', 2)).toEqual(['a:ok', 'b:ok']);
    expect(held).toEqual([1, 1]);
    expect(await jobsOf('h1')).toEqual([]);
    expect(await heldBy()).toBe(0);
  });

  it('are asked for in the same words as when they come out of the queue', async () => {
    const asked: string[] = [];
    const { manager } = await started(async (payload) => {
      if (asked.push(JSON.stringify(payload)) === 1) throw new RetryableError('vendor-unavailable', 'down');
    });
    await sample.append(released('h0', 'cmd:erp:a'));
    await ended(manager, 'h0', 1);
    const [held, fetched] = asked;
    expect(held).toBe(fetched);
    expect(await jobsOf('h0')).toHaveLength(1);
  });

  it('of a worker that fell silent go to the queue, as what may have happened', async () => {
    const contexts: CommandContext[] = [];
    const gates: (() => void)[] = [];
    const { manager } = await started(async (_, context) => {
      contexts.push(context);
      await new Promise<void>((resolve) => gates.push(resolve));
    });
    await sample.append(released('h2', 'cmd:erp:a'));
    await until(async () => contexts.length === 1);
    const silent = randomUUID();
    await sample.database.query(`UPDATE sample.commands SET holder = $1 WHERE instance = 'h2'`, [silent]);
    await sample.database.query(`INSERT INTO sample.workers VALUES ($1, now() - interval '9 seconds')`, [silent]);
    await sleep(300);
    expect(await heldBy(silent)).toBe(1);
    await until(async () => contexts.length === 2, 5_000);
    expect(contexts.map(({ attempt, mayHaveHappened }) => [attempt, mayHaveHappened])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(new Set(contexts.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    // Whichever ends first tells the outcome, and there is one.
    for (const gate of gates) gate();
    expect(await ended(manager, 'h2', 1)).toEqual(['a:ok']);
    await until(async () => (await manager.instances.history(TENANT, 'h2')).length === 2);
  });

  it('are not asked for again by a worker that no longer holds them', async () => {
    let begun = false;
    let fail: () => void = () => undefined;
    await started(async () => {
      begun = true;
      await new Promise<void>((resolve) => {
        fail = resolve;
      });
      throw new RetryableError('vendor-unavailable', 'down');
    });
    await sample.append(released('h3', 'cmd:erp:a'));
    await until(async () => begun);
    await sample.database.query(`UPDATE sample.commands SET holder = $1 WHERE instance = 'h3'`, [randomUUID()]);
    fail();
    await sleep(200);
    expect(await jobsOf('h3')).toEqual([]);
    await sample.database.query(`UPDATE sample.commands SET holder = NULL WHERE instance = 'h3'`);
  });

  it('come again when it is not known whether they were committed', async () => {
    const seen: string[] = [];
    let lose = false;
    const query = pg.Client.prototype.query as (...parts: unknown[]) => Promise<unknown>;
    const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(async function (
      this: pg.Client,
      ...parts: unknown[]
    ) {
      const answer = await query.apply(this, parts);
      if (!lose || parts[0] !== 'COMMIT' || (await heldBy()) === 0) return answer;
      lose = false;
      throw Object.assign(new Error('Connection terminated'), { code: '08006' });
    } as never);
    const { manager } = await started(async ({ type }) => {
      seen.push(type);
      lose = type === 'a';
    });
    await sample.append(released('h4', 'cmd:erp:a', 'cmd:erp:b'));
    expect(await ended(manager, 'h4', 2)).toEqual(['a:ok', 'b:ok']);
    expect(seen).toEqual(['a', 'b']);
    expect(await jobsOf('h4')).toHaveLength(1);
    spy.mockRestore();
  });

  /** A worker of which the row says that it has a command, and that has not. */
  async function inNameOnly(id: string) {
    const seen: number[] = [];
    let hang = true;
    const worker = await started(async (_, { attempt }) => {
      seen.push(attempt);
      if (hang) await new Promise<void>((resolve) => hanging.push(resolve));
    });
    await sample.append(released(id, 'cmd:erp:a'));
    await until(async () => seen.length === 1);
    hang = false;
    const { held } = worker.manager.commands;
    held['inHand'].clear();
    return { ...worker, held, seen };
  }

  it('that are a worker’s in name only come again, though it never knew of them', async () => {
    const { manager, held, seen } = await inNameOnly('h7');
    expect(held['sweepAt']).toBeGreaterThan(0);
    expect(await ended(manager, 'h7', 1)).toEqual(['a:ok']);
    expect(seen).toEqual([1, 2]);
  });

  it('that are a worker’s in name only are looked for until the database has answered', async () => {
    const { manager, held } = await inNameOnly('h8');
    const release = vi.spyOn(held as unknown as { release(): Promise<void> }, 'release');
    release.mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('away'));
    held.lose();
    expect(await ended(manager, 'h8', 1)).toEqual(['a:ok']);
    expect(release.mock.calls.length).toBeGreaterThan(2);
    release.mockRestore();
  });

  it('of a worker that fell silent long ago go to the queue before it is forgotten', async () => {
    const { manager, held } = await inNameOnly('h9');
    const silent = randomUUID();
    const release = vi.spyOn(held as unknown as { release(): Promise<void> }, 'release');
    release.mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('away'));
    await sample.database.query(`INSERT INTO sample.workers VALUES ($1, now() - interval '9 hours')`, [silent]);
    await sample.database.query(`UPDATE sample.commands SET holder = $1 WHERE instance = 'h9'`, [silent]);
    expect(await ended(manager, 'h9', 1)).toEqual(['a:ok']);
    await until(
      async () => (await sample.database.query('SELECT FROM sample.workers WHERE id = $1', [silent])).length === 0,
    );
    release.mockRestore();
  });

  it('lead on from where their instance was left, without asking how it stands', async () => {
    let locks = 0;
    const query = pg.Client.prototype.query as (...parts: unknown[]) => Promise<unknown>;
    const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: pg.Client,
      ...parts: unknown[]
    ) {
      const { text = '' } = parts[0] as { text?: string };
      if (text.includes('sample.instances i') && text.includes('FOR UPDATE')) locks += 1;
      return query.apply(this, parts);
    } as never);
    const { manager } = await started(async () => undefined);
    await sample.append(released('i1', 'cmd:erp:a', 'cmd:wms:b'));
    await ended(manager, 'i1', 2);
    await until(async () => manager.commands.held.instances['known'].size === 0);
    const event = locks;
    await sample.append(released('i2', 'cmd:erp:a', 'cmd:erp:b'));
    expect(await ended(manager, 'i2', 2)).toEqual(['a:ok', 'b:ok']);
    spy.mockRestore();
    // Both events; of the outcomes at most those that came while the other one was being decided.
    expect(locks - event).toBe(1);
    expect(event).toBeLessThanOrEqual(2);
  });

  it('lead on from what another worker has decided meanwhile', async () => {
    const other = await sample.start(async () => undefined, ['a', 'b']);
    const act = (instance: string) =>
      sample.database.transaction((tx) =>
        other.manager.act(tx, TENANT, instance, { name: 'skip', caseCode: 'stuck', by: 'ann' }),
      );
    await other.manager.commands.stop();
    const { manager } = await started(async (_, { instanceId }) => act(instanceId));
    await sample.append(released('i3', 'cmd:erp:a', 'cmd:erp:b'));
    expect(await ended(manager, 'i3', 2)).toEqual(['a:ok', 'b:ok']);
    const history = await manager.instances.history(TENANT, 'i3');
    expect(history.map(({ input }) => input.kind)).toEqual(['event', 'action', 'outcome', 'action', 'outcome']);
  });

  it('lead on from where their instance is found, when that is not where it was left', async () => {
    const { manager } = await started(async (_, { instanceId }) => {
      await sample.database.query(
        `UPDATE sample.instances SET sequence = 7, state = jsonb_set(state, '{fired}', '["restored"]') WHERE id = $1`,
        [instanceId],
      );
    });
    await sample.append(released('i4', 'cmd:erp:a'));
    await ended(manager, 'i4', 1);
    const found = await manager.instances.get(TENANT, 'i4');
    expect(found?.state).toMatchObject({ fired: ['restored'], outcomes: ['a:ok'] });
    const history = await manager.instances.history(TENANT, 'i4');
    expect(history.map(({ sequence }) => sequence)).toEqual([1, 8]);
  });

  it('keep no timer from being told that another worker has set meanwhile', async () => {
    let release: () => void = () => undefined;
    const { manager } = await started(() => new Promise<void>((resolve) => (release = resolve)));
    await sample.append(released('i5', 'cmd:erp:a'));
    await until(async () => (await heldBy()) === 1);
    await sample.database.query(`UPDATE sample.instances SET sequence = 7, timers = '{"later": 7}' WHERE id = 'i5'`);
    await sample.database.query(
      `INSERT INTO sample.timers (tenant, instance, name, version, due_at) VALUES ($1, 'i5', 'later', 7, now())`,
      [TENANT],
    );
    await until(async () => (await manager.instances.get(TENANT, 'i5'))?.state.fired.length === 1, 5_000);
    release();
    expect(await ended(manager, 'i5', 1)).toEqual(['a:ok']);
  });

  it('keep no outcome from being told of a command that another worker has decided meanwhile', async () => {
    let release: () => void = () => undefined;
    const { manager, jobs } = await started(({ type }) =>
      type === 'a' ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve(),
    );
    await sample.append(released('i6', 'cmd:erp:a'));
    await until(async () => (await heldBy()) === 1);
    const key = 'sample:i6:7:0:r0';
    await sample.database.query(
      `UPDATE sample.instances SET sequence = 7, queues = queues || jsonb_build_object('wms', jsonb_build_array($1::text))
       WHERE id = 'i6'`,
      [key],
    );
    const command = { type: 'b', target: 'wms', payload: { type: 'b' }, decidedAt: new Date().toISOString() };
    await jobs.boss.insert('sample.commands', [
      { data: { ...command, tenant: TENANT, instance: 'i6', key, traceparent: null, attempts: 0, repeat: false } },
    ]);
    expect(await ended(manager, 'i6', 1)).toEqual(['b:ok']);
    release();
    expect(await ended(manager, 'i6', 2)).toEqual(['b:ok', 'a:ok']);
  });

  it('are given back when the worker stops', async () => {
    const first = await started((_, { signal }) => {
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    await sample.append(released('h5', 'cmd:erp:a'));
    await until(async () => (await heldBy()) === 1);
    await first.stop();
    expect(await heldBy()).toBe(0);
    const { manager } = await started(async () => undefined);
    expect(await ended(manager, 'h5', 1)).toEqual(['a:ok']);
  }, 20_000);

  it('are not taken on by a worker that could not say for a while that it lives', async () => {
    const { manager } = await started(async () => undefined);
    const { held } = manager.commands;
    const beat = vi.spyOn(held as unknown as { beat(): Promise<void> }, 'beat').mockRejectedValue(new Error('away'));
    held['beatAt'] = performance.now() - 6_000;
    await sample.append(released('h6', 'cmd:erp:a'));
    expect(await ended(manager, 'h6', 1)).toEqual(['a:ok']);
    expect(await jobsOf('h6')).toHaveLength(1);
    beat.mockRestore();
  });
});
