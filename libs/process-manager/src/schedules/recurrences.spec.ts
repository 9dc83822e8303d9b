import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createSampleProcess,
  definition,
  FAST,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';
import type { ScheduledWork } from './scheduled.work.js';

const HOURLY = '0 * * * *';
const SOON = { firstDelayMs: 1, maxDelayMs: 1, giveUpAfterMs: 60_000, warnAfterMs: 60_000 };

describe('the recurrence of a schedule', () => {
  let sample: SampleProcess;
  let done: string[] = [];

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterEach(async () => {
    done = [];
    await sample.clear();
    await sample.database.query('TRUNCATE sample.schedules, sample.schedule_runs, sample.cases, jobs.job');
  });
  afterAll(() => sample.drop());

  const work = (name: string, expression = HOURLY): ScheduledWork => ({
    name,
    title: name,
    expression,
    zone: 'UTC',
    retry: SOON,
    run: async () => {
      done.push(name);
      return {};
    },
  });
  const start = async (works: ScheduledWork[], scheduling = {}) =>
    (await sample.start(async () => undefined, ['a'], FAST, definition, { works, scheduling })).manager;
  type Manager = Awaited<ReturnType<typeof start>>;
  const statusOf = async (manager: Manager, name: string) =>
    (await manager.schedules.list()).find((each) => each.name === name);
  const ended = (manager: Manager, name: string) =>
    until(async () => {
      const last = (await statusOf(manager, name))?.last;
      return last?.finishedAt !== undefined && last;
    });
  const keep = (name: string, expression: string, nextAt: string) =>
    sample.database.query('UPDATE sample.schedules SET expression = $2, next_at = $3 WHERE name = $1', [
      name,
      expression,
      nextAt,
    ]);

  it('once in four years is done and counted like any other', async () => {
    const manager = await start([work('audit', '0 0 29 2 *')]);
    await keep('audit', '0 0 29 2 *', '2016-02-29T00:00:00Z');
    expect(await ended(manager, 'audit')).toMatchObject({ outcome: 'done', missed: 2 });
  });

  it('that cannot be read keeps no other schedule from its turn, and is a case until it is done', async () => {
    const manager = await start([work('broken'), work('count')]);
    const past = new Date(Date.now() - 1_000).toISOString();
    await keep('broken', 'at tea time', past);
    await keep('count', HOURLY, past);
    await ended(manager, 'count');
    const cases = async () => (await manager.listCases(TENANT, { state: 'open', limit: 10 })).items;
    const [told] = await until(async () => {
      const found = await cases();
      return found.length > 0 && found;
    });
    expect(told).toMatchObject({ code: 'schedule-failed:broken', title: 'When broken is due cannot be read' });
    expect(await statusOf(manager, 'broken')).toMatchObject({ dueSince: past });
    await keep('broken', HOURLY, past);
    await ended(manager, 'broken');
    expect(await cases()).toEqual([]);
  });

  const ENDED = 'DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY;COUNT=3';

  it('that never occurs is refused when it is new, also in the place of another', async () => {
    const scheduling = { count: { expression: ENDED } };
    await expect(start([work('count')], scheduling)).rejects.toThrow(`schedule count: ${ENDED} never occurs`);
    await start([work('count')]);
    await expect(start([work('count')], scheduling)).rejects.toThrow('never occurs');
  });

  it('that has ended keeps no process from its start: what it owes last is done, and nothing after it', async () => {
    const scheduling = { count: { expression: ENDED } };
    await (await start([work('count')])).schedules.stop();
    await keep('count', ENDED, '2020-01-03T00:00:00Z');
    const manager = await start([work('count')], scheduling);
    expect(await ended(manager, 'count')).toMatchObject({ occurrence: '2020-01-03T00:00:00.000Z', missed: 0 });
    expect((await statusOf(manager, 'count'))?.nextAt).toBeUndefined();
    await start([work('count')], scheduling);
    expect(done).toEqual(['count']);
  });

  it('that is changed takes nothing away of what is owed', async () => {
    const first = await start([work('count')]);
    await first.schedules.stop();
    const past = new Date(Date.now() - 3_600_000).toISOString();
    await keep('count', HOURLY, past);
    const manager = await start([work('count')], { count: { expression: '0 3 * * *' } });
    expect(await ended(manager, 'count')).toMatchObject({ occurrence: past });
    expect((await statusOf(manager, 'count'))?.nextAt).toMatch(/T03:00:00\.000Z$/);
  });

  it('follows the installation, also when that is changed', async () => {
    const first = await start([work('count')], {
      count: { expression: 'FREQ=DAILY;BYHOUR=6;BYMINUTE=0;BYSECOND=0', zone: 'Asia/Tokyo' },
    });
    const nextAt = (await statusOf(first, 'count'))?.nextAt;
    expect(nextAt).toMatch(/T21:00:00\.000Z$/);
    const second = await start([work('count')], { count: { zone: 'Asia/Kolkata' } });
    expect(await statusOf(second, 'count')).toMatchObject({ expression: HOURLY, zone: 'Asia/Kolkata' });
    expect((await statusOf(second, 'count'))?.nextAt).toMatch(/T\d\d:30:00\.000Z$/);
  });
});
