import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import {
  createSampleProcess,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';

describe('timers', () => {
  let sample: SampleProcess;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  type Manager = Awaited<ReturnType<SampleProcess['start']>>['manager'];
  const start = () => sample.start(async () => undefined, ['a']);
  const rowsOf = (id: string) =>
    sample.database.query<{ version: number; late: boolean }>(
      'SELECT version, due_at < now() AS late FROM sample.timers WHERE tenant = $1 AND instance = $2',
      [TENANT, id],
    );
  const fired = (manager: Manager, id: string) =>
    until(async () => {
      const found = await manager.instances.get(TENANT, id);
      return found !== null && found.state.fired.length > 0 && found.state.fired;
    }, 5_000);
  const over = (id: string) => until(async () => (await rowsOf(id)).length === 0, 5_000);
  const cancelled = (id: string): CanonicalEvent =>
    ({ ...released(id), type: 'order.cancel-requested', data: {} }) as unknown as CanonicalEvent;

  it('have a row while they wait, and none once they were told', async () => {
    const { manager } = await start();
    await sample.append(released('t1', 'timer:1200'));
    expect(await until(async () => (await rowsOf('t1'))[0])).toEqual({ version: 1, late: false });
    expect(await fired(manager, 't1')).toEqual(['later']);
    await over('t1');
  });

  it('that are set again wait for their new time only, and those that are cancelled for nothing', async () => {
    const { manager } = await start();
    await sample.append(released('t2', 'timer:100'), released('t2', 'timer:60000'), released('t3', 'timer:60000'));
    await until(async () => (await manager.instances.get(TENANT, 't2'))?.state.events.length === 2);
    expect((await rowsOf('t2')).map(({ version }) => version)).toEqual([2]);
    await until(async () => (await rowsOf('t3')).length === 1);
    await sample.append(cancelled('t3'));
    await over('t3');
    await sleep(1_500);
    expect((await manager.instances.get(TENANT, 't2'))?.state.fired).toEqual([]);
  });

  it('are told once, however many workers look', async () => {
    await start();
    await start();
    await sample.append(...Array.from({ length: 60 }, (_, i) => released(`m${i}`, 'timer:300')));
    const told = async () =>
      (await sample.database.query(`SELECT FROM sample.history WHERE instance LIKE 'm%' AND input->>'kind' = 'timer'`))
        .length;
    await until(async () => (await told()) === 60);
    await sleep(1_200);
    expect(await told()).toBe(60);
    expect(await sample.database.query(`SELECT FROM sample.timers WHERE instance LIKE 'm%'`)).toEqual([]);
  });

  it('that a worker took which died are told by another, within a quarter of a minute', async () => {
    const { manager } = await start();
    await sample.append(released('t4', 'timer:60000'));
    await until(async () => (await rowsOf('t4')).length === 1);
    await sample.database.query(
      `UPDATE sample.timers SET due_at = now(), taken_until = now() + interval '2 seconds' WHERE instance = 't4'`,
    );
    await sleep(1_500);
    expect((await manager.instances.get(TENANT, 't4'))?.state.fired).toEqual([]);
    expect(await fired(manager, 't4')).toEqual(['later']);
  });

  it('that their instance does not wait for leave no trace', async () => {
    const { manager } = await start();
    await sample.append(released('t5', 'timer:60000'));
    await until(async () => (await rowsOf('t5')).length === 1);
    await sample.database.query(`UPDATE sample.timers SET due_at = now(), version = 0 WHERE instance = 't5'`);
    await over('t5');
    expect((await manager.instances.get(TENANT, 't5'))?.state.fired).toEqual([]);
    expect(await manager.instances.history(TENANT, 't5')).toHaveLength(1);
  });

  it('that a release before left as jobs are adopted, the last of each name', async () => {
    const first = await start();
    await sample.append(released('t6', 'timer:60000'));
    await until(async () => (await rowsOf('t6')).length === 1);
    await first.stop();
    await sample.database.query(`DELETE FROM sample.timers WHERE instance = 't6'`);
    const { jobs } = await start();
    await jobs.queue('sample.timers');
    const job = (version: number, ms: number) => ({
      data: { tenant: TENANT, instance: 't6', name: 'later', version },
      startAfter: new Date(Date.now() + ms),
    });
    await jobs.boss.insert('sample.timers', [job(1, 500), job(0, 90_000)]);
    const { manager } = await start();
    expect(await fired(manager, 't6')).toEqual(['later']);
    await over('t6');
    expect(await sample.database.query(`SELECT FROM jobs.job WHERE name = 'sample.timers'`)).toEqual([]);
  });
});
