import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createApplication, persistenceOf } from '#platform/application';
import { API_NAMES, type CrossdockConfig } from '#platform/config';
import { migrate } from '#platform/persistence';
import { SapSandbox } from '../../apps/system/erp/src/conformance/sap-sandbox.harness.js';
import { erpApi } from '../../apps/system/erp/src/erp.api.js';
import { createTestDatabase } from './database.js';
import { type ScriptedVendor, startScriptedVendor } from './scripted-vendor.js';

export const EAST = '4012345000016';

/** The system API of ERPs over a simulated SAP, as a process API calls it. */
export class ErpApi {
  readonly sap = new SapSandbox();
  app!: NestFastifyApplication;
  private identity: ScriptedVendor | undefined;
  private drop: (() => Promise<void>) | undefined;
  private token = '';

  async start(): Promise<void> {
    const identity = await startScriptedVendor();
    this.identity = identity;
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const key = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };
    identity.answer(() => ({ body: { keys: [key] } }));
    const database = await createTestDatabase();
    this.drop = database.drop;
    const publicUrl = 'http://127.0.0.1:3000';
    const address = { name: 'East', city: 'Berlin', postalCode: '10719', country: 'DE', timeZone: 'Europe/Berlin' };
    const config: CrossdockConfig = {
      host: '127.0.0.1',
      port: 0,
      profile: 'sandbox',
      sandboxPort: 0,
      dataDir: '',
      databaseUrl: database.url,
      publicUrl,
      serviceUrls: {
        ...Object.fromEntries(API_NAMES.map((name) => [name, publicUrl])),
        identity: identity.baseUrl,
      } as CrossdockConfig['serviceUrls'],
      trustedProxies: [],
      internalSecret: 'x',
      signingKeyDays: 0,
      publicCatalog: true,
      logLevel: 'silent',
      landscape: {
        tenant: 'acme',
        connections: [await this.sap.start()],
        warehouses: [{ gln: EAST, name: 'East', wms: 'wms', wmsCode: 'EAST', erpCodes: { sap: '1010' }, address }],
        carriers: [{ scac: 'SWFT', name: 'Swift Freight', erpSuppliers: { sap: '17300001' } }],
        partners: [],
        feedIntervalMs: 100,
        backorderRecheckMs: 1_000,
        tenderResponseMs: 1_000,
      },
    };
    await migrate(config.databaseUrl, persistenceOf([erpApi]));
    this.app = await createApplication({ config, apis: [erpApi] });
    this.token = await new SignJWT({
      client_id: 'crossdock-order-to-ship',
      kind: 'internal',
      scope: 'erp:read erp:write',
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
      .setIssuer(publicUrl)
      .setAudience(`${publicUrl}/erp`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
  }

  async stop(): Promise<void> {
    await this.app?.close();
    await Promise.all([this.sap.stop(), this.identity?.stop()]);
    await this.drop?.();
  }

  readonly call = async (
    method: 'GET' | 'POST',
    path: string,
    payload?: object,
    key: string = randomUUID(),
    more: Record<string, string> = {},
  ) => {
    const keyed = method === 'POST' && { 'idempotency-key': `"${key}"` };
    const headers = { authorization: `Bearer ${this.token}`, ...keyed, ...more };
    const answer = await this.app.inject({
      method,
      url: `/erp/v1/systems${path}`,
      headers,
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
  };
}

export const movement = (changes = {}) => ({
  reference: 'mv-1',
  reason: 'scrap',
  warehouse: EAST,
  occurredAt: '2026-11-24T08:00:00.000Z',
  items: [{ sku: 'SKU-1002', delta: { value: -1, unit: 'EA' } }],
  ...changes,
});
export const delivery = (orderNumber: string, changes = {}) => ({
  reference: `sap-${orderNumber}-F1`,
  orderNumber,
  warehouse: EAST,
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 2, unit: 'EA' } }],
  ...changes,
});
export const freight = {
  orderNumber: '4711',
  carrier: 'SWFT',
  amount: { amount: 100, currency: 'EUR' },
  allocations: [{ lineId: '10', amount: { amount: 100, currency: 'EUR' } }],
};
