import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Landscape } from '#platform/config';
import { Examination, type Finding } from '#platform/connections';
import { type Sandbox, startSandbox } from '../../../../test/support/sandbox.js';
import { sandboxLandscape } from '../sandbox-landscape.js';
import { examine } from './examine.js';

const SECRETS = {
  sapPassword: 'sap-password',
  stowpointApiKey: 'stowpoint-key',
  stowpointWebhookSecret: `whsec_${Buffer.alloc(32).toString('base64')}`,
  freighthubClientSecret: 'freighthub-secret',
  freighthubWebhookSecret: 'freighthub-webhook-secret',
};
let sandbox: Sandbox;
let landscape: Landscape;
beforeAll(async () => {
  sandbox = await startSandbox((url) => at(Number(new URL(`${url}:1`).port)));
  landscape = at(Number(new URL(sandbox.url).port));
  await sandbox.control('POST', '/sap/orders', { lines: [{ sku: 'SKU-1001', quantity: 2 }] });
}, 60_000);
afterAll(() => sandbox?.stop());

const at = (port: number): Landscape => sandboxLandscape(port, SECRETS);

async function examined(id: string, changed: Landscape = landscape): Promise<readonly Finding[]> {
  const examination = new Examination();
  await examine(changed, id, examination, () => Date.now());
  return examination.findings;
}
const otherwise = (findings: readonly Finding[]) =>
  findings
    .filter(({ verdict }) => verdict === 'differs' || verdict === 'fails')
    .map(({ what, says }) => `${what}: ${says}`);

describe('the doctor', () => {
  it.each(['sap', 'wms', 'tms'])(
    'finds nothing otherwise than we assume at %s of the sandbox, and changes nothing there',
    async (id) => {
      const books = () =>
        Promise.all(['sap', 'wms', 'tms'].map((vendor) => sandbox.control('GET', `/${vendor}/journal`)));
      const before = await books();
      const findings = await examined(id);
      expect(otherwise(findings)).toEqual([]);
      expect(findings.filter(({ verdict }) => verdict === 'fits').length).toBeGreaterThan(1);
      expect(await books()).toEqual(before);
    },
  );

  it('names warehouses that only one side knows', async () => {
    const warehouses = landscape.warehouses.map((each) =>
      each.wmsCode === 'WEST' ? { ...each, wmsCode: 'WESST', erpCodes: {} } : each,
    );
    const changed = { ...landscape, warehouses };
    expect(otherwise(await examined('wms', changed))).toEqual([
      "warehouses: none of the landscape's, and stock there is left out: WEST",
      'warehouses: nothing lies in WESST: is that its code there?',
    ]);
    expect(otherwise(await examined('sap', changed))).toEqual([
      'warehouse Distribution centre West: it has no code here: nothing can be delivered from it',
    ]);
  });

  it('names a carrier whose invoices could not be posted', async () => {
    const carriers = landscape.carriers.map((each, nth) => (nth === 0 ? { ...each, erpSuppliers: {} } : each));
    expect(otherwise(await examined('sap', { ...landscape, carriers }))).toEqual([
      `carriers’ supplier numbers: ${landscape.carriers[0]?.scac} has no number here: its invoices cannot be posted`,
    ]);
  });

  it('stops where it is not let in, and says so in the vendor’s words', async () => {
    const connections = landscape.connections.map((each) => ({
      ...each,
      ...(each.id === 'wms' && { credentials: { ...each.credentials, apiKey: 'another' } }),
    }));
    const findings = await examined('wms', { ...landscape, connections });
    expect(findings.map(({ what, verdict }) => [what, verdict])).toEqual([['access', 'fails']]);
    expect(findings[0]?.says).toMatch(/^auth: /);
    expect(JSON.stringify(findings)).not.toContain('another');
  });

  it('tells one that is away from one that differs', async () => {
    await sandbox.control('PUT', '/tms/faults', [{ mode: 'down' }]);
    const findings = await examined('tms');
    await sandbox.control('DELETE', '/tms/faults');
    expect(findings).toMatchObject([{ what: 'access', verdict: 'fails' }]);
  });
});
