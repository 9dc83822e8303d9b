import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

const HOUR = 3_600_000;

describe('the clock of cases', () => {
  let sample: SampleProcess;
  let at: number;
  const now = () => new Date(at);

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  const start = (execute = async (): Promise<unknown> => undefined, retry = FAST, process = definition) => {
    at = Date.now();
    return sample.start(execute, ['a', 'must-do'], retry, process, { now });
  };
  type Manager = Awaited<ReturnType<SampleProcess['start']>>['manager'];
  const caseOf = async (manager: Manager, instanceId: string) =>
    (await manager.listCases(TENANT, { instanceId, limit: 10 })).items[0];
  const opened = async (manager: Manager, instanceId: string) => {
    await sample.append(released(instanceId, 'case:held'));
    return until(() => caseOf(manager, instanceId));
  };
  const told = async (subject: string) =>
    (await sample.log.read({ subject, types: ['exception.escalated'], limit: 50 })).map(({ data }) => data);
  const logOf = (id: string) =>
    sample.database.query(`SELECT act, detail FROM sample.case_acts WHERE case_id = $1 ORDER BY n`, [id]);

  it('takes a case that is past its due time to the next role, raised, with a new due time, and tells of it', async () => {
    const { manager } = await start();
    const { id, dueAt } = await opened(manager, 'e1');
    expect(await manager.clock.tick()).toBe(0);
    at = Date.parse(dueAt) + 1;
    expect(await manager.clock.tick()).toBe(1);
    const next = new Date(at + 8 * HOUR).toISOString();
    const up = { owner: 'order-desk-lead', severity: 'medium', level: 1, dueAt: next };
    expect(await manager.cases.get(TENANT, id)).toMatchObject({ ...up, state: 'open' });
    expect(await told('e1')).toEqual([
      { ...up, caseId: id, process: 'sample', instanceId: 'e1', code: 'held', title: 'A case', from: 'order-desk' },
    ]);
    expect(await logOf(id)).toMatchObject([{ act: 'escalated', detail: { from: 'order-desk', owner: up.owner } }]);
  });

  it('does not leave the case with the person who did not settle it', async () => {
    const { manager } = await start();
    const { id } = await opened(manager, 'e2');
    await sample.database.query(`UPDATE sample.cases SET assignee = 'm.jansen' WHERE id = $1`, [id]);
    at += HOUR;
    await manager.clock.tick();
    expect((await manager.cases.get(TENANT, id))?.assignee).toBeUndefined();
    expect(await logOf(id)).toMatchObject([{ detail: { assignee: 'm.jansen' } }]);
  });

  it('goes up level by level as each is due, until there is nobody above', async () => {
    const { manager } = await start();
    const { id } = await opened(manager, 'e3');
    const owners: unknown[] = [];
    for (let day = 0; day < 5; day += 1) {
      at += 24 * HOUR;
      await manager.clock.tick();
      owners.push((await manager.cases.get(TENANT, id))?.owner);
    }
    expect(owners).toEqual(['order-desk-lead', ...Array(4).fill('operations-manager')]);
    expect(await told('e3')).toMatchObject([{ level: 1 }, { level: 2, severity: 'high' }]);
  });

  it('gives each next role no more time than the service level of the customer leaves', async () => {
    const dueWithinMs = { medium: HOUR / 2, high: HOUR / 4 };
    const gold = { name: 'gold', customers: ['C-1'], dueWithinMs };
    const process = { ...definition, customerOf: () => 'C-1', serviceLevels: [gold] };
    const { manager } = await start(undefined, FAST, process);
    const { id } = await opened(manager, 'e7');
    for (const within of [dueWithinMs.medium, dueWithinMs.high]) {
      at += 24 * HOUR;
      await manager.clock.tick();
      expect((await manager.cases.get(TENANT, id))?.dueAt).toBe(new Date(at + within).toISOString());
    }
  });

  it('leaves what a later version of the process decided about to whoever can read it', async () => {
    const { manager } = await start();
    const { id } = await opened(manager, 'e8');
    await sample.database.query('UPDATE sample.instances SET version = version + 1');
    at += 24 * HOUR;
    expect(await manager.clock.tick()).toBe(0);
    await sample.database.query('UPDATE sample.instances SET version = version - 1');
    expect(await manager.clock.tick()).toBe(1);
    expect(await manager.cases.get(TENANT, id)).toMatchObject({ level: 1 });
  });

  it('leaves a case with the highest role, and does not look at it again', async () => {
    const { manager } = await start();
    const { id } = await opened(manager, 'e6');
    await sample.database.query(`UPDATE sample.cases SET owner = 'operations-manager' WHERE id = $1`, [id]);
    at += HOUR;
    await manager.clock.tick();
    expect(await told('e6')).toEqual([]);
    const [row] = await sample.database.query('SELECT escalates_at FROM sample.cases WHERE id = $1', [id]);
    expect(row).toEqual({ escalates_at: null });
  });

  it('escalates once per level, however many processes look at once', async () => {
    const [one, two] = [await start(), await start()];
    for (let i = 0; i < 30; i += 1) await opened(one.manager, `m${i}`);
    at += HOUR;
    const ticks = [one, two, one, two].map(({ manager }) => manager.clock.tick());
    expect((await Promise.all(ticks)).reduce((all, each) => all + each, 0)).toBe(30);
    for (let i = 0; i < 30; i += 1) expect(await told(`m${i}`)).toHaveLength(1);
  });

  it('catches up after downtime: what came due meanwhile has gone up one role, which has its whole time', async () => {
    const first = await start();
    const { id } = await opened(first.manager, 'e4');
    await first.stop();
    const { manager } = await start();
    at += 30 * 24 * HOUR;
    await manager.clock.tick();
    await manager.clock.tick();
    const found = await manager.cases.get(TENANT, id);
    expect(found).toMatchObject({ level: 1, dueAt: new Date(at + 8 * HOUR).toISOString() });
  });

  describe('of a case that is tried again', () => {
    const by = { kind: 'operator', id: 'm.jansen' } as const;
    let refused: boolean;
    const execute = async () => {
      if (refused) throw new FinalError('vendor-rejected', 'no');
    };
    const openOf = (manager: Manager, instanceId: string) =>
      until(async () => (await manager.listCases(TENANT, { instanceId, state: 'open', limit: 1 })).items[0]);
    const failed = async (instanceId: string) => {
      refused = true;
      const { manager } = await start(execute);
      await sample.append(released(instanceId, 'cmd:erp:must-do'));
      return { manager, first: await openOf(manager, instanceId) };
    };
    const retry = (manager: Manager, id: string) => manager.desk.act(TENANT, id, { action: 'retry', by }, () => null);

    it('goes on where it fails again: with whom, since when and until when it is stays, and its log', async () => {
      const { manager, first } = await failed('a1');
      at = Date.parse(first.dueAt) + 1;
      await manager.clock.tick();
      await manager.desk.assign(TENANT, first.id, { assignee: 'k.ito', by }, () => null);
      const before = await manager.cases.get(TENANT, first.id);
      await retry(manager, first.id);
      const second = await openOf(manager, 'a1');
      expect(second).toMatchObject({ continues: first.id, firstOpenedAt: first.openedAt, level: 1, assignee: 'k.ito' });
      expect(second).toMatchObject({ owner: 'order-desk-lead', severity: 'high', dueAt: before?.dueAt });
      await retry(manager, second.id);
      const third = await openOf(manager, 'a1');
      expect(third).toMatchObject({ continues: second.id, firstOpenedAt: first.openedAt, dueAt: before?.dueAt });
      const acts = await manager.cases.acts(TENANT, third.id);
      expect(acts.map(({ act }) => act)).toEqual(['escalated', 'assigned', 'retried', 'retried']);
      at = Date.parse(third.dueAt) + 1;
      await manager.clock.tick();
      expect(await manager.cases.get(TENANT, third.id)).toMatchObject({ level: 2, owner: 'operations-manager' });
    });

    it('starts anew where what had failed succeeded, and fails another time', async () => {
      const { manager, first } = await failed('a2');
      at = Date.parse(first.dueAt) + 1;
      await manager.clock.tick();
      refused = false;
      await retry(manager, first.id);
      await until(async () => (await manager.instances.get(TENANT, 'a2'))?.state.outcomes.includes('must-do:ok'));
      refused = true;
      await sample.append(released('a2', 'cmd:erp:must-do'));
      const anew = await openOf(manager, 'a2');
      expect(anew).toMatchObject({ level: 0, owner: 'order-desk' });
      expect(anew.continues).toBeUndefined();
    });

    it('starts anew where the one before was settled by hand', async () => {
      const { manager, first } = await failed('a3');
      await retry(manager, first.id);
      const second = await openOf(manager, 'a3');
      await manager.desk.act(TENANT, second.id, { action: 'resolve', by }, () => null);
      await sample.append(released('a3', 'cmd:erp:must-do'));
      expect((await openOf(manager, 'a3')).continues).toBeUndefined();
    });
  });

  it('looks after everything else by itself: what cannot be looked at keeps nothing from its turn', async () => {
    const { manager } = await start();
    const stuck = await opened(manager, 's1');
    const due = await opened(manager, 's2');
    const told = { code: 'stuck-timer:later', evidence: JSON.stringify({ timer: { name: 'later', version: 9 } }) };
    await sample.database.query('UPDATE sample.cases SET code = $2, evidence = $3 WHERE id = $1', [
      stuck.id,
      told.code,
      told.evidence,
    ]);
    await sample.database.query('ALTER TABLE messaging.parked RENAME COLUMN again_at TO hidden');
    await sample.database.query('ALTER TABLE sample.commands RENAME COLUMN outcome TO hidden');
    at = Date.parse(due.dueAt) + 1;
    await manager.clock.tick();
    await sample.database.query('ALTER TABLE messaging.parked RENAME COLUMN hidden TO again_at');
    await sample.database.query('ALTER TABLE sample.commands RENAME COLUMN hidden TO outcome');
    expect(await manager.cases.get(TENANT, stuck.id)).toMatchObject({ state: 'resolved' });
    expect(await manager.cases.get(TENANT, due.id)).toMatchObject({ state: 'open', level: 1 });
  });

  it('leaves closed cases alone', async () => {
    const { manager } = await start();
    const { id } = await opened(manager, 'e5');
    await manager.desk.act(TENANT, id, { action: 'resolve', by: { kind: 'operator', id: 'm.jansen' } }, () => null);
    at += HOUR;
    await manager.clock.tick();
    expect(await told('e5')).toEqual([]);
  });

  it('escalates a command that is still being tried', async () => {
    const down = async () => {
      throw new RetryableError('vendor-unavailable', 'down');
    };
    const { manager } = await start(down, { ...FAST, warnAfterMs: 30 });
    await sample.append(released('l1', 'cmd:erp:a'));
    const { id } = await until(() => caseOf(manager, 'l1'));
    at += 5 * HOUR;
    await manager.clock.tick();
    expect(await manager.cases.get(TENANT, id)).toMatchObject({ owner: 'integration-lead', severity: 'high' });
    expect(await told('l1')).toHaveLength(1);
  });

  it('closes the case of a late command that ended when whoever did it could not say so any more', async () => {
    let down = true;
    const flaky = async () => {
      if (down) throw new RetryableError('vendor-unavailable', 'down');
    };
    const { manager } = await start(flaky, { ...FAST, warnAfterMs: 30 });
    await sample.append(released('l2', 'cmd:erp:a'));
    const { id } = await until(() => caseOf(manager, 'l2'));
    await manager.clock.tick();
    expect((await manager.cases.get(TENANT, id))?.state).toBe('open');
    // As it is when a process dies between the outcome and the end of its case.
    await sample.database.query(`UPDATE sample.commands SET warned = false WHERE instance = 'l2'`);
    await sample.database.query(`UPDATE sample.cases SET code = 'late:of-another-life' WHERE id = $1`, [id]);
    down = false;
    await until(async () => (await manager.instances.get(TENANT, 'l2'))?.state.outcomes[0] === 'a:ok');
    await manager.clock.tick();
    expect(await manager.cases.get(TENANT, id)).toMatchObject({ state: 'resolved', resolution: 'The command ended.' });
  });
});
