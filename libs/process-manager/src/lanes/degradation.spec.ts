import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RetryableError } from '#platform/errors';
import {
  createSampleProcess,
  definition,
  FAST,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';

/** What a process manager makes of systems that are slow, away, or asked for more than they can do. */
describe('degradation', () => {
  let sample: SampleProcess;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  const ended = async (prefix: string): Promise<number> => {
    const sql = `SELECT FROM sample.instances WHERE tenant = $1 AND status = 'done' AND id LIKE $2`;
    return (await sample.database.query(sql, [TENANT, `${prefix}%`])).length;
  };
  const orders = (prefix: string, count: number, ...lines: string[]) =>
    Array.from({ length: count }, (_, i) => released(`${prefix}${i}`, ...lines));

  it('lets a system that hangs take its share and no more: commands to others go on', async () => {
    let release: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { manager } = await sample.start(({ type }) => (type === 'a' ? hanging : Promise.resolve()), ['a', 'b']);
    await sample.append(...orders('hang', 400, 'cmd:erp:a'));
    await until(async () => manager.commands.lanes.statusOf('erp').underWay === 100);
    await sample.append(...orders('other', 40, 'cmd:wms:b'));
    await until(async () => (await ended('other')) === 40, 5_000);
    expect(await ended('hang')).toBe(0);
    release();
    await until(async () => (await ended('hang')) === 400);
  });

  it('tells of all that waits for a system, in the queue and in the lanes of every process', async () => {
    let release: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => {
      release = resolve;
    });
    const work = () => hanging;
    const { manager } = await sample.start(work, ['a']);
    await sample.append(...orders('deep', 150, 'cmd:erp:a'));
    const waits = async (of = manager) => (await of.queueing()).find(({ target }) => target === 'erp');
    await until(async () => (await waits())?.underWay === 100);
    const found = await until(async () => {
      const told = await waits();
      return told?.waiting === 50 && told;
    });
    const [oldest] = await sample.database.query<{ at: Date }>(
      `SELECT min(decided_at) AS at FROM sample.commands WHERE instance LIKE 'deep%'`,
    );
    expect(Date.parse(found.waitingSince ?? '')).toBeGreaterThanOrEqual(oldest?.at.getTime() as number);
    expect(found.waitingMs).toBeGreaterThan(0);
    const other = await sample.start(work, ['a']);
    // What was in the queue, for want of a place or of time, the other one takes on.
    await until(async () => {
      const told = await waits(other.manager);
      return told && told.waiting + told.underWay === 50;
    });
    release();
    await until(async () => (await ended('deep')) === 150);
    await until(async () => (await waits(other.manager))?.waiting === 0);
  });

  it('leaves a system alone that is away, and does what waited for it once it is back', async () => {
    let away = true;
    let asked = 0;
    const { manager } = await sample.start(async () => {
      asked += 1;
      if (away) throw new RetryableError('vendor-unavailable', 'down');
    }, ['a']);
    await sample.append(...orders('away', 60, 'cmd:erp:a'));
    await until(async () => manager.commands.lanes.statusOf('erp').breaker === 'open');
    const before = asked;
    await sleep(4_500);
    // One tries it each two seconds, whatever else waits: with delays of 50 ms it would have been thousands.
    expect(asked - before).toBeLessThanOrEqual(3);
    away = false;
    await until(async () => (await ended('away')) === 60, 6_000);
  }, 20_000);

  it('does first what is due first, when a system has more to do than it can', async () => {
    const begun: string[] = [];
    const gates: (() => void)[] = [];
    const { manager } = await sample.start(
      (_, { instanceId }) => {
        begun.push(instanceId);
        return new Promise<void>((resolve) => gates.push(resolve));
      },
      ['a'],
      FAST,
      { ...definition, dueBy: ({ events }) => due.get(events[0] as string) },
    );
    const due = new Map<string, string>();
    await sample.append(...orders('first', 100, 'cmd:erp:a'));
    await until(async () => begun.length === 100);
    const waiting = ['later', 'never', 'soon'].map((id) => released(id, 'cmd:erp:a'));
    due.set(waiting[0]?.id as string, new Date(Date.now() + 48 * 3_600_000).toISOString());
    due.set(waiting[2]?.id as string, new Date(Date.now() + 3_600_000).toISOString());
    await sample.append(...waiting);
    await until(() => manager.instances.get(TENANT, 'soon'));
    for (const place of [1, 2, 3]) {
      gates.shift()?.();
      await until(async () => begun.length === 100 + place);
    }
    expect(begun.slice(100)).toEqual(['soon', 'later', 'never']);
    for (const gate of gates) gate();
  });

  it.each(['vendor-unavailable', 'vendor-unclear', 'internal-error'])(
    'does what can be done though urgent commands always fail with %s',
    async (code) => {
      const ids = { bad: `bad-${code}-`, good: `good-${code}-` };
      const due = new Map<string, number>();
      let mended = false;
      await sample.start(
        async (_, { instanceId }) => {
          if (!mended && instanceId.startsWith(ids.bad)) throw new RetryableError(code, 'not this one');
        },
        ['a'],
        FAST,
        {
          ...definition,
          dueBy: ({ events }) => new Date(Date.now() + (due.get(events[0] as string) as number)).toISOString(),
        },
      );
      const bad = orders(ids.bad, 40, 'cmd:erp:a');
      const good = orders(ids.good, 30, 'cmd:erp:a');
      for (const { id } of bad) due.set(id, -3_600_000);
      for (const { id } of good) due.set(id, 10 * 86_400_000);
      await sample.append(...bad);
      await sleep(1_000);
      await sample.append(...good);
      await until(async () => (await ended(ids.good)) === 30, 60_000);
      expect(await ended(ids.bad)).toBe(0);
      mended = true;
      await until(async () => (await ended(ids.bad)) === 40, 45_000);
    },
    120_000,
  );

  it('tells of what waits for a system, whichever worker is asked: how many, since when, and that it is left alone', async () => {
    let away = true;
    const work = async () => {
      if (away) throw new RetryableError('vendor-unavailable', 'down');
    };
    const { manager } = await sample.start(work, ['a'], { ...FAST, warnAfterMs: 1_500 });
    await sample.append(...orders('aged', 30, 'cmd:erp:a'));
    await until(async () => manager.commands.lanes.statusOf('erp').breaker === 'open');
    const told = await until(async () => (await manager.queueing()).find(({ waiting }) => waiting === 30), 3_000);
    expect(told).toMatchObject({ target: 'erp', breaker: 'open', limit: 0, underWay: 0 });
    expect(told.waitingMs).toBeGreaterThan(0);
    expect(told.waitingMs).toBeLessThan(10_000);
    const { manager: beside } = await sample.start(work, ['a'], { ...FAST, warnAfterMs: 1_500 });
    const toldBeside = async () => (await beside.queueing()).find(({ target }) => target === 'erp');
    await until(async () => (await toldBeside())?.breaker === 'open', 5_000);
    // Nobody tries them, so that none of them can say by itself that it is late.
    await sleep(1_500);
    await manager.clock.tick();
    const { items } = await manager.listCases(TENANT, { state: 'open', cause: 'erp:vendor-unavailable', limit: 100 });
    expect(items).toHaveLength(30);
    away = false;
    await until(async () => (await ended('aged')) === 30, 6_000);
    await manager.clock.tick();
    expect((await manager.listCases(TENANT, { state: 'open', limit: 10 })).items).toEqual([]);
    const over = await until(async () => {
      const now = (await manager.queueing()).find(({ target }) => target === 'erp');
      return now?.breaker === 'closed' && now;
    }, 5_000);
    expect(over.waiting).toBe(0);
  }, 30_000);

  it('gives back at once what it had fetched and not begun when it stops', async () => {
    const first = await sample.start((_, { signal }) => aborted(signal), ['a']);
    await sample.append(...orders('back', 160, 'cmd:erp:a'));
    await until(async () => first.manager.commands.lanes.statusOf('erp').underWay === 100);
    const stopping = first.stop();
    const keys: string[] = [];
    await sample.start(async (_, { idempotencyKey }) => keys.push(idempotencyKey), ['a']);
    await until(async () => (await ended('back')) >= 60, 5_000);
    await stopping;
    await until(async () => (await ended('back')) === 160, 15_000);
    expect(new Set(keys).size).toBe(160);
  }, 40_000);
});

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
