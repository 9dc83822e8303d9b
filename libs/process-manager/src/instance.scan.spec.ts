import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createSampleProcess,
  definition,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../test/support/sample-process.js';
import { InstanceScan } from './instance.scan.js';

describe('all instances of a process', () => {
  let sample: SampleProcess;
  let scan: InstanceScan<unknown>;

  beforeAll(async () => {
    sample = await createSampleProcess();
    scan = new InstanceScan(definition, sample.database) as InstanceScan<unknown>;
  });
  afterEach(async () => {
    await sample.clear();
    await sample.database.query('TRUNCATE sample.instances, sample.history, sample.commands, sample.refs, jobs.job');
  });
  afterAll(() => sample.drop());

  const all = async (since?: string) => {
    const found = [];
    for await (const page of scan.pages(TENANT, since)) found.push(...page);
    return found;
  };
  const started = async (...ids: string[]) => {
    await sample.append(...ids.map((id) => released(id)));
    await until(async () => (await all('2020-01-01T00:00:00Z')).length >= ids.length);
  };
  const end = (ids: readonly string[], createdAt = '2026-01-01T00:00:00Z') =>
    sample.database.query(
      'UPDATE sample.instances SET terminal = true, created_at = $3 WHERE tenant = $1 AND id = ANY($2)',
      [TENANT, ids, createdAt],
    );

  it('are read each once, over pages', async () => {
    await sample.start(async () => undefined, ['a']);
    await started(...Array.from({ length: 1_050 }, (_, nth) => `s${nth}`));
    const ids = (await all()).map(({ id }) => id);
    expect(ids).toHaveLength(1_050);
    expect(new Set(ids).size).toBe(1_050);
  });

  it('that have not ended are read, and those that were begun since', async () => {
    await sample.start(async () => undefined, ['a']);
    await started('s1', 's2', 's3');
    await end(['s1']);
    await end(['s2'], '2026-06-01T00:00:00Z');
    const ids = async (since?: string) => (await all(since)).map(({ id }) => id).sort();
    expect(await ids()).toEqual(['s3']);
    expect(await ids('2026-06-01T00:00:00Z')).toEqual(['s2', 's3']);
  });

  it('are read once that end while they are read', async () => {
    await sample.start(async () => undefined, ['a']);
    await started('s1', 's2');
    const pages = scan.pages(TENANT, '2026-06-01T00:00:00Z');
    const open = (await pages.next()).value as readonly { id: string }[];
    await end(['s1'], '2026-06-02T00:00:00Z');
    const rest = [];
    for await (const page of pages) rest.push(...page);
    expect([...open, ...rest].map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('are read by their ids, ended or not, with the systems that something is still to be done in', async () => {
    let finish: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await sample.start(() => done, ['hang']);
    await sample.append(released('s1', 'cmd:erp:hang'), released('s2'));
    const of = () => scan.of(TENANT, ['s1', 's2', 'none']);
    await until(async () => (await of()).size === 2);
    await end(['s2']);
    const found = await of();
    expect(found.get('s1')).toMatchObject({ terminal: false, busy: ['erp'] });
    expect(found.get('s2')).toMatchObject({ terminal: true, busy: [] });
    finish();
  });
});
