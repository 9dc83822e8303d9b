import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Documents } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { loadConfig } from '#platform/config';
import { migrate } from '#platform/persistence';
import { createTestDatabase } from '../../../../test/support/database.js';
import { Labels } from './labels.js';
import { tmsApi } from './tms.api.js';

const TENANT = 'acme';
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await createTestDatabase();
  const landscape = {
    tenant: TENANT,
    connections: [],
    warehouses: [],
    carriers: [],
    partners: [],
    feedIntervalMs: 5_000,
    backorderRecheckMs: 900_000,
    tenderResponseMs: 7_200_000,
  };
  const env = { DATABASE_URL: database.url, PROFILE: 'sandbox', INTERNAL_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' };
  const config = loadConfig(env, { landscape });
  await migrate(config.databaseUrl, persistenceOf([tmsApi]));
  app = await createApplication({ config, apis: [tmsApi] });
}, 60_000);

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

describe('a label', () => {
  const label = { mediaType: 'image/gif', body: Buffer.from('a picture') };

  it('is a document of its order, and is got by its claim check', async () => {
    const documentId = await app.get(Labels).keep('ups', 'sap-4711', label);
    const documents = app.get(Documents);
    expect(await documents.get(TENANT, documentId)).toMatchObject(label);
    expect(await documents.list(TENANT, 'sap-4711')).toMatchObject([
      { documentId, channel: '/tms/ups', direction: 'in', mediaType: 'image/gif', size: label.body.length },
    ]);
  });

  it('that comes again has the same claim check', async () => {
    const first = await app.get(Labels).keep('ups', 'sap-4712', label);
    expect(await app.get(Labels).keep('ups', 'sap-4712', label)).toBe(first);
  });
});
