import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FinalError, RetryableError } from '#platform/errors';
import {
  createSampleProcess,
  definition,
  FAST,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';

const by = { kind: 'operator', id: 'm.jansen' } as const;
const CAUSE = 'erp:vendor-unavailable';
const MINUTE = 60_000;

describe('cases of one cause', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];
  let down: boolean;
  let begun: number[];
  let at: number;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  beforeEach(async () => {
    down = true;
    begun = [];
    at = Date.now();
    const execute = async ({ type }: { type: string }) => {
      begun.push(Date.now());
      if (!down) return;
      if (type === 'must-late') throw new RetryableError('vendor-unavailable', 'down');
      throw new FinalError('vendor-unavailable', 'down');
    };
    const types = ['must-do', 'must-late'];
    const retry = { ...FAST, warnAfterMs: 30 };
    ({ manager } = await sample.start(execute, types, retry, definition, { now: () => new Date(at) }));
  });
  afterEach(async () => {
    down = false;
    await sample.clear();
    await sample.database.query(
      'TRUNCATE sample.cases, sample.case_acts, sample.instances, sample.history, sample.refs',
    );
    await sample.database.query('TRUNCATE sample.commands; DELETE FROM jobs.job');
  });
  afterAll(() => sample.drop());

  const groups = async (state: 'open' | 'resolved' = 'open') =>
    (await manager.groups.list(TENANT, { state, limit: 50 })).items;
  const outage = async (orders: number, sku = 'cmd:erp:must-do') => {
    await sample.append(...Array.from({ length: orders }, (_, n) => released(`g${n}`, sku)));
    await until(async () => (await groups()).find(({ cause, cases }) => cause === CAUSE && cases === orders));
  };
  const retry = (change = {}) => manager.groupRetry.retry(TENANT, CAUSE, { by, limit: 100, perSecond: 100, ...change });
  const outcomes = async (id: string) => (await manager.instances.get(TENANT, id))?.state.outcomes;

  it('are one group, with how many, of whom, since when', async () => {
    await outage(5);
    await sample.append(released('g0', 'case:held'), released('x', 'cmd:erp:must-late'));
    await until(async () => (await groups()).find(({ cause, cases }) => cause === CAUSE && cases === 6));
    const [outageOfErp, held] = await groups();
    expect(outageOfErp).toMatchObject({ cause: CAUSE, cases: 6, instances: 6, retryable: 5, severity: 'medium' });
    expect(outageOfErp?.owners).toEqual(['integration', 'order-desk']);
    expect(Date.parse(outageOfErp?.firstOpenedAt as string)).toBeLessThanOrEqual(
      Date.parse(outageOfErp?.lastOpenedAt as string),
    );
    expect(held).toMatchObject({ cause: 'held', cases: 1 });
    const { items } = await manager.listCases(TENANT, { cause: 'held', limit: 10 });
    expect(items.map(({ instanceId }) => instanceId)).toEqual(['g0']);
  });

  it('are told in pages, each once', async () => {
    await sample.append(released('p', 'case:a', 'case:b', 'case:c'));
    await until(async () => (await groups()).length === 3);
    const first = await manager.groups.list(TENANT, { state: 'open', limit: 2 });
    expect(first.items.map(({ cause }) => cause)).toEqual(['a', 'b']);
    const cursor = first.nextCursor as string;
    const second = await manager.groups.list(TENANT, { state: 'open', limit: 2, cursor });
    expect([second.items.map(({ cause }) => cause), second.nextCursor]).toEqual([['c'], null]);
  });

  it('are tried again together after recovery, and are then over', async () => {
    await outage(8);
    down = false;
    const answer = await retry({ note: 'The ERP is back' });
    expect(answer).toMatchObject({ cause: CAUSE, skipped: [], remaining: 0 });
    expect(answer.retried).toHaveLength(8);
    for (let n = 0; n < 8; n += 1)
      await until(async () => (await outcomes(`g${n}`))?.join() === 'must-do:vendor-unavailable,must-do:ok');
    expect(await groups()).toEqual([]);
    expect(await groups('resolved')).toMatchObject([{ cause: CAUSE, cases: 8 }]);
  });

  it('are spread over time, so that recovery is no storm', async () => {
    await outage(5);
    down = false;
    begun = [];
    const { retried } = await retry({ perSecond: 2 });
    const starts = retried.map(({ startsAt }) => Date.parse(startsAt) - at);
    expect(starts).toEqual([0, 500, 1000, 1500, 2000]);
    await until(async () => begun.length === 5);
    expect((begun[4] as number) - (begun[0] as number)).toBeGreaterThanOrEqual(1_500);
  });

  it('are tried again as many as asked for, the oldest first; the rest by the next request', async () => {
    await outage(5);
    down = false;
    const first = await retry({ limit: 3 });
    expect([first.retried.length, first.remaining]).toEqual([3, 2]);
    expect(first.skipped.map(({ reason }) => reason)).toEqual(['over-the-limit', 'over-the-limit']);
    const second = await retry({ limit: 3 });
    expect([second.retried.length, second.remaining]).toEqual([2, 0]);
    await expect(retry()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leave out what is tried by itself, and tell so', async () => {
    await outage(1);
    await sample.append(released('late', 'cmd:erp:must-late'));
    await until(async () => (await groups())[0]?.cases === 2);
    const { retried, skipped, remaining } = await retry();
    expect(retried.map(({ instanceId }) => instanceId)).toEqual(['g0']);
    expect(skipped).toMatchObject([{ instanceId: 'late', reason: 'still-tried' }]);
    expect(remaining).toBe(0);
  });

  it('stay open where the process says so, and are then left alone for a while', async () => {
    await sample.append(released('h', 'case:held'));
    await until(async () => (await groups()).length === 1);
    const again = () => manager.groupRetry.retry(TENANT, 'held', { by, limit: 10, perSecond: 10 });
    expect((await again()).retried).toHaveLength(1);
    expect(await again()).toMatchObject({ retried: [], skipped: [{ reason: 'just-retried' }], remaining: 0 });
    at += 6 * MINUTE;
    expect((await again()).retried).toHaveLength(1);
  });

  it('leave out one that its process does not take, and tell so', async () => {
    await sample.append(released('s1', 'case:shut'));
    await until(async () => (await groups()).length === 1);
    const answer = await manager.groupRetry.retry(TENANT, 'shut', { by, limit: 10, perSecond: 10 });
    expect(answer).toMatchObject({
      retried: [],
      skipped: [{ instanceId: 's1', reason: 'just-retried' }],
      remaining: 0,
    });
    expect(await sample.database.query('SELECT FROM sample.case_acts')).toEqual([]);
  });

  it('leave out one whose event somebody handled meanwhile', async () => {
    await sample.append(released('g0'), released('g1'));
    await until(async () => (await outcomes('g0')) && (await outcomes('g1')));
    await sample.append(released('g0', 'poison'), released('g1', 'poison'));
    const { cause } = await until(async () => (await groups()).find(({ cases }) => cases === 2));
    await sample.database.query('DELETE FROM messaging.parked WHERE event = (SELECT min(event) FROM messaging.parked)');
    const answer = await manager.groupRetry.retry(TENANT, cause, { by, limit: 100, perSecond: 100 });
    expect(answer.retried.map(({ instanceId }) => instanceId)).toEqual(['g1']);
  });

  it('are left alone for a while also where they failed again, as cases of their own', async () => {
    await outage(1);
    expect((await retry()).retried).toHaveLength(1);
    await until(async () => (await groups('resolved'))[0]?.cases === 1 && (await groups())[0]?.cases === 1);
    expect(await retry()).toMatchObject({ retried: [], skipped: [{ reason: 'just-retried' }], remaining: 0 });
    at += 6 * MINUTE;
    expect((await retry()).retried).toHaveLength(1);
  });

  it('are tried again once by two requests at the same time', async () => {
    await outage(6);
    down = false;
    const answers = await Promise.allSettled([retry(), retry()]);
    const retried = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value.retried : []));
    expect(retried.map(({ instanceId }) => instanceId).sort()).toEqual(['g0', 'g1', 'g2', 'g3', 'g4', 'g5']);
  });

  it('tell in their logs and in the audit trail who had them tried again', async () => {
    await outage(2);
    const { retried } = await retry({ note: 'The ERP is back' });
    const log = await sample.database.query(`SELECT act, by, text, detail FROM sample.case_acts WHERE case_id = $1`, [
      retried[0]?.id,
    ]);
    expect(log).toMatchObject([{ act: 'retried', by: 'm.jansen', text: 'The ERP is back', detail: { group: CAUSE } }]);
    const [entry] = await sample.database.query<{ record: string }>(
      `SELECT record FROM platform.audit_entries WHERE act = 'exception-group.retried' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(JSON.parse(entry?.record as string)).toMatchObject({
      actor: by,
      subject: { type: 'exception-group', id: CAUSE },
      after: { retried: retried.map(({ id }) => id) },
    });
  });

  it('are all tried again or none: what cannot be committed as a whole leaves nothing behind', async () => {
    await outage(3);
    await sample.database.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$`,
    );
    await sample.database.query(
      'CREATE TRIGGER refuse BEFORE INSERT ON platform.audit_entries FOR EACH ROW EXECUTE FUNCTION refuse()',
    );
    await expect(retry()).rejects.toThrow('no room');
    await sample.database.query('DROP FUNCTION refuse CASCADE');
    expect(await groups()).toMatchObject([{ cases: 3, retryable: 3 }]);
    down = false;
    expect((await retry()).retried).toHaveLength(3);
  });

  it('are tried again while others of their instances go up: neither waits for the other in a circle', async () => {
    await sample.append(
      released('a', 'case:odd'),
      released('x', 'case:odd', 'cmd:erp:must-do'),
      released('y', 'case:held'),
    );
    await until(async () => (await manager.listCases(TENANT, { state: 'open', limit: 10 })).items.length === 4);
    await sample.database.query(`UPDATE sample.cases SET cause = '${CAUSE}' WHERE code = 'held'`);
    await sample.database.query(
      `UPDATE sample.cases SET escalates_at = NULL WHERE cause = '${CAUSE}' AND instance = 'x'`,
    );
    at += 60 * MINUTE;
    const waiting = (sessions: number) =>
      until(async () => {
        const locks = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        return (await sample.database.query(locks)).length === sessions;
      });
    const [escalated, answer] = await sample.database.transaction(async (tx) => {
      // Where the clock stands still with its cases in hand, until the group is on its way.
      await tx.query(`SELECT FROM messaging.subject_heads WHERE subject = 'a' FOR UPDATE`);
      const escalating = manager.clock.tick();
      await waiting(1);
      const retrying = retry();
      await waiting(2);
      return [escalating, retrying] as const;
    });
    expect(await Promise.all([escalated, answer])).toMatchObject([3, { retried: [{}, {}] }]);
  });
});
