import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { FinalError, RetryableError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import {
  createSampleProcess,
  definition,
  FAST,
  released,
  type SampleProcess,
  type State,
  TENANT,
  until,
} from '../../../test/support/sample-process.js';
import type { CommandContext } from './process.js';

describe('process manager', () => {
  let sample: SampleProcess;
  let database: Database;
  let start: SampleProcess['start'];
  let append: SampleProcess['append'];

  beforeAll(async () => {
    sample = await createSampleProcess();
    ({ database, start, append } = sample);
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  it('runs the commands that were decided and gives their outcomes back, under one key each', async () => {
    const keys: string[] = [];
    const { manager } = await start(async (_, { idempotencyKey }) => keys.push(idempotencyKey), ['a', 'b']);
    await append(released('o1', 'cmd:erp:a', 'cmd:wms:b'));
    const view = await until(async () => {
      const found = await manager.instances.get(TENANT, 'o1');
      return found?.state.outcomes.length === 2 && found;
    });
    expect([...view.state.outcomes].sort()).toEqual(['a:ok', 'b:ok']);
    expect(keys.sort()).toEqual(['sample:o1:1:0:r0', 'sample:o1:1:1:r0']);
    expect(view.status).toBe('done');
  });

  it('applies an event once, however often it is delivered', async () => {
    const { manager } = await start(async () => undefined, ['a']);
    const event = released('o2', 'cmd:erp:a');
    await append(event);
    await append(event);
    await until(async () => (await manager.instances.get(TENANT, 'o2'))?.state.outcomes.length === 1);
    await database.query(`UPDATE messaging.subscriptions SET position = 0 WHERE name = 'sample'`);
    await append(released('o2b'));
    await until(async () => (await manager.instances.get(TENANT, 'o2b')) !== null);
    expect((await manager.instances.get(TENANT, 'o2'))?.state.events).toHaveLength(1);
  });

  it('keeps one command outstanding per instance and target, in the order decided, while other targets go on', async () => {
    const log: string[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { manager } = await start(
      async ({ type }) => {
        log.push(`${type}>`);
        if (type === 'a') await gate;
        log.push(`<${type}`);
      },
      ['a', 'b', 'c'],
    );
    await append(released('o3', 'cmd:erp:a', 'cmd:erp:b', 'cmd:wms:c'));
    await until(async () => log.includes('<c'));
    await sleep(100);
    expect(log).not.toContain('b>');
    release();
    await until(async () => (await manager.instances.get(TENANT, 'o3'))?.state.outcomes.length === 3);
    expect(log.indexOf('<a')).toBeLessThan(log.indexOf('b>'));
  });

  it('tries again what may be tried again, not before it was asked to, telling that it may have happened', async () => {
    const seen: { at: number; mayHaveHappened: boolean; key: string }[] = [];
    const { manager } = await start(
      async (_, { mayHaveHappened, idempotencyKey }) => {
        seen.push({ at: Date.now(), mayHaveHappened, key: idempotencyKey });
        if (seen.length === 1) throw new RetryableError('vendor-unavailable', 'down', { retryAfterMs: 400 });
      },
      ['a'],
    );
    await append(released('o4', 'cmd:erp:a'));
    await until(async () => (await manager.instances.get(TENANT, 'o4'))?.state.outcomes[0] === 'a:ok');
    const [first, second] = seen as [(typeof seen)[0], (typeof seen)[0]];
    expect(second.at - first.at).toBeGreaterThanOrEqual(390);
    expect([first.mayHaveHappened, second.mayHaveHappened]).toEqual([false, true]);
    expect(second.key).toBe(first.key);
  });

  it('turns a final failure into an outcome, and gives up after its time', async () => {
    const { manager } = await start(
      async ({ type }) => {
        throw type === 'a'
          ? new FinalError('unknown-item', 'no such item')
          : new RetryableError('vendor-unavailable', 'down');
      },
      ['a', 'b'],
      { ...FAST, giveUpAfterMs: 150 },
    );
    await append(released('o5', 'cmd:erp:a', 'cmd:wms:b'));
    const view = await until(async () => {
      const found = await manager.instances.get(TENANT, 'o5');
      return found?.state.outcomes.length === 2 && found;
    });
    expect([...view.state.outcomes].sort()).toEqual(['a:unknown-item', 'b:gave-up']);
  });

  it('opens a case about a command that is late, and closes it once it works', async () => {
    let down = true;
    const { manager } = await start(
      async () => {
        if (down) throw new RetryableError('vendor-unavailable', 'down');
      },
      ['a'],
      { ...FAST, warnAfterMs: 60 },
    );
    await append(released('o6', 'cmd:erp:a'));
    const open = await until(
      async () => (await manager.listCases(TENANT, { instanceId: 'o6', state: 'open', limit: 10 })).items[0],
    );
    expect(open).toMatchObject({ owner: 'integration', title: expect.stringContaining('vendor-unavailable') });
    down = false;
    await until(async () => (await manager.cases.get(TENANT, open.id))?.state === 'resolved');
  });

  it('sets poison aside as a case and leaves the instance as it was, while others of the same batch go on', async () => {
    const { manager } = await start(async () => undefined, ['a']);
    await append(released('o7'));
    await until(() => manager.instances.get(TENANT, 'o7'));
    await append(released('o7', 'poison'), released('o8', 'cmd:erp:a'));
    await until(async () => (await manager.instances.get(TENANT, 'o8'))?.state.outcomes.length === 1);
    const [poison] = (await manager.listCases(TENANT, { instanceId: 'o7', limit: 10 })).items;
    expect(poison).toMatchObject({ owner: 'integration', detail: expect.stringContaining('cannot decide this') });
    expect((await manager.instances.get(TENANT, 'o7'))?.state.events).toHaveLength(1);
  });

  it.each([
    ['an outcome', 'cmd:erp:a', 'outcomes', 'late:a:'],
    ['a timer', 'timer:20', 'fired', 'stuck-timer:later'],
  ] as const)(
    'opens a case about %s that cannot be stored, and closes it once it can',
    async (_, sku, what, code) => {
      let broken = true;
      const { manager } = await start(async () => undefined, ['a'], FAST, {
        ...definition,
        status: (state) => {
          if (broken && state[what].length > 0) throw new Error('no word for this');
          return definition.status(state);
        },
      });
      const order = `stuck-${what}`;
      await append(released(order, sku));
      const found = await until(
        async () => (await manager.listCases(TENANT, { instanceId: order, state: 'open', limit: 10 })).items[0],
      );
      expect(found).toMatchObject({
        code: expect.stringContaining(code),
        detail: expect.stringContaining('no word for this'),
      });
      broken = false;
      await until(async () => (await manager.instances.get(TENANT, order))?.state[what].length === 1, 25_000);
      await until(async () => (await manager.cases.get(TENANT, found.id))?.state === 'resolved', 15_000);
    },
    60_000,
  );

  it('fires a timer once, and neither one that was replaced nor one that was cancelled', async () => {
    const { manager } = await start(async () => undefined, []);
    await append(released('t1', 'timer:50'), released('t2', 'timer:300'), released('t3', 'timer:300'));
    await until(() => manager.instances.get(TENANT, 't3'));
    await append(released('t2', 'timer:600'), { ...released('t3'), type: 'order.cancel-requested' } as CanonicalEvent);
    await until(async () => (await manager.instances.get(TENANT, 't2'))?.state.fired.length);
    await sleep(300);
    const fired = async (id: string) => (await manager.instances.get(TENANT, id))?.state.fired;
    expect([await fired('t1'), await fired('t2'), await fired('t3')]).toEqual([['later'], ['later'], []]);
  });

  it('shares the work of one database among managers without acting twice', async () => {
    const calls = new Map<string, number>();
    const count = async (_: unknown, { idempotencyKey }: CommandContext) => {
      calls.set(idempotencyKey, (calls.get(idempotencyKey) ?? 0) + 1);
      await sleep(5);
    };
    const [one] = await Promise.all([start(count, ['a']), start(count, ['a'])]);
    await append(...Array.from({ length: 60 }, (_, i) => released(`s${i}`, 'cmd:erp:a', 'cmd:erp:a')));
    for (let i = 0; i < 60; i++) {
      await until(async () => (await one.manager.instances.get(TENANT, `s${i}`))?.state.outcomes.length === 2);
    }
    expect(calls.size).toBe(120);
    expect([...calls.values()].every((n) => n === 1)).toBe(true);
  });

  it('loses nothing when a manager dies in the middle of a command: another does it under the same key', async () => {
    const keys: string[] = [];
    const dying = await start(
      (_, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        return new Promise(() => undefined);
      },
      ['a'],
    );
    await append(released('k1', 'cmd:erp:a'));
    await until(async () => keys.length === 1);
    await dying.crash();
    let repeated: boolean | undefined;
    const { manager } = await start(
      async (_, { idempotencyKey, mayHaveHappened }) => {
        keys.push(idempotencyKey);
        repeated = mayHaveHappened;
      },
      ['a'],
    );
    await until(async () => (await manager.instances.get(TENANT, 'k1'))?.state.outcomes[0] === 'a:ok', 18_000);
    expect(new Set(keys).size).toBe(1);
    expect(repeated).toBe(true);
  }, 25_000);

  it('rebuilds an instance from its history to the same state', async () => {
    const { manager } = await start(async () => undefined, ['a', 'b']);
    await append(released('r1', 'cmd:erp:a', 'cmd:wms:b', 'timer:30'));
    const view = await until(async () => {
      const found = await manager.instances.get(TENANT, 'r1');
      return found?.state.outcomes.length === 2 && found.state.fired.length === 1 && found;
    });
    const history = await manager.instances.history(TENANT, 'r1');
    const rebuilt = history.reduce<State | null>(
      (state, { input }) => definition.decide(state, input)?.state ?? state,
      null,
    );
    expect(rebuilt).toEqual(view.state);
  });
});
