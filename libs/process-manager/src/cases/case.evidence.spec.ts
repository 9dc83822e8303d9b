import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Documents, WireTapService } from '#messaging';
import type { CrossdockConfig } from '#platform/config';
import { FinalError } from '#platform/errors';
import {
  createSampleProcess,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';
import { evidenceOf } from './case.evidence.js';
import type { CaseRecord } from './case.store.js';

const call = (
  orderId: string,
  operation: string,
  change: { system?: string; startedAt?: string; error?: string } = {},
) => ({
  orderId,
  correlationId: '1'.repeat(32),
  system: 'erp',
  direction: 'out' as const,
  operation,
  method: 'POST',
  url: '/accruals',
  status: 400,
  outcome: 'failed' as const,
  startedAt: new Date().toISOString(),
  durationMs: 5,
  attempt: 1,
  ...change,
});

describe('the evidence of a case', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];
  let tap: WireTapService;
  let documents: Documents;

  beforeAll(async () => {
    sample = await createSampleProcess();
    const config = { landscape: { tenant: TENANT } } as CrossdockConfig;
    tap = new WireTapService(sample.database, config);
    documents = new Documents(sample.database);
    ({ manager } = await sample.start(
      async (_, { instanceId }) => {
        tap.record(call(instanceId, 'the attempt', { error: 'period closed' }));
        throw new FinalError('vendor-rejected', 'period closed');
      },
      ['must-do'],
    ));
  });
  afterAll(async () => {
    await tap.beforeApplicationShutdown();
    await sample.clear();
    await sample.drop();
  });

  const read = (record: CaseRecord) =>
    evidenceOf({ tap, documents, commands: manager.instances }, TENANT, record.instanceId, record);
  const opened = (instanceId: string) =>
    until(async () => (await manager.listCases(TENANT, { instanceId, limit: 1 })).items[0]);

  it('is the command with what it was to do and how it failed, and the calls to its system while it was tried', async () => {
    tap.record(call('v1', 'long before', { startedAt: '2020-01-01T00:00:00.000Z' }));
    await sample.append(released('v1', 'cmd:erp:must-do'));
    const record = await opened('v1');
    tap.record(call('v1', 'another system', { system: 'wms' }));
    tap.record(call('v1', 'long after', { startedAt: '2099-01-01T00:00:00.000Z' }));
    tap.record(call('v2', 'another order'));
    await until(async () => (await tap.read(TENANT, 'v1')).length === 4);
    const { command, calls } = await read(record);
    expect(command).toMatchObject({
      key: 'sample:v1:1:0:r0',
      type: 'must-do',
      target: 'erp',
      payload: { type: 'must-do' },
      attempts: 1,
      outcome: { ok: false, failure: { code: 'vendor-rejected', message: 'period closed' } },
    });
    expect(calls.map(({ operation, error }) => [operation, error])).toEqual([['the attempt', 'period closed']]);
  });

  it('of a case about no command is what was called before it opened, and the messages of the order', async () => {
    tap.record(call('v3', 'before', { system: 'wms', startedAt: '2020-01-01T00:00:00.000Z' }));
    await sample.database.transaction((tx) =>
      documents.put(tx, {
        tenant: TENANT,
        orderId: 'v3',
        channel: '/wms/webhooks/wms',
        direction: 'in',
        mediaType: 'application/json',
        body: Buffer.from('{}'),
      }),
    );
    await sample.append(released('v3', 'case:held'));
    const record = await opened('v3');
    tap.record(call('v3', 'after', { startedAt: '2099-01-01T00:00:00.000Z' }));
    await until(async () => (await tap.read(TENANT, 'v3')).length === 2);
    const evidence = await read(record);
    expect(evidence.command).toBeUndefined();
    expect(evidence.calls.map(({ operation }) => operation)).toEqual(['before']);
    expect(evidence.documents).toMatchObject([
      { channel: '/wms/webhooks/wms', mediaType: 'application/json', size: 2 },
    ]);
  });
});
