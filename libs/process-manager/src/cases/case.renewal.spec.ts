import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createSampleProcess,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';

describe('a case that is open and told of anew', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  beforeEach(async () => {
    ({ manager } = await sample.start(async () => undefined, []));
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  const cases = async (instanceId: string) => (await manager.listCases(TENANT, { instanceId, limit: 5 })).items;
  const titled = (instanceId: string, title: string) =>
    until(async () => (await cases(instanceId)).find((each) => each.title === title));

  it('says what is wrong now, and stays one case with its clock', async () => {
    await sample.append(released('w1', 'case:short:2 are missing:medium'));
    const first = await titled('w1', '2 are missing');
    await sample.append(released('w1', 'case:short:7 are missing:medium'));
    const now = await titled('w1', '7 are missing');
    expect(now).toMatchObject({ id: first.id, openedAt: first.openedAt, dueAt: first.dueAt, state: 'open' });
    expect(now.evidence).not.toEqual(first.evidence);
    expect(await cases('w1')).toHaveLength(1);
  });

  it('is raised where it is severer now, and never lowered', async () => {
    await sample.append(released('w2', 'case:short:1:low'));
    await titled('w2', '1');
    await sample.append(released('w2', 'case:short:2:high'));
    expect(await titled('w2', '2')).toMatchObject({ severity: 'high' });
    await sample.append(released('w2', 'case:short:3:low'));
    expect(await titled('w2', '3')).toMatchObject({ severity: 'high' });
  });

  it('that one batch opens and tells of anew says what it was told last', async () => {
    await sample.append(released('w3', 'case:short:first:high', 'case:short:last:low'));
    expect(await titled('w3', 'last')).toMatchObject({ severity: 'high' });
    expect(await cases('w3')).toHaveLength(1);
  });
});
