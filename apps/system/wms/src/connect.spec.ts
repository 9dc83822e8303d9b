import { describe, expect, it } from 'vitest';
import type { ConnectionConfig, CrossdockConfig, WarehouseConfig } from '#platform/config';
import { SECRET } from './adapters/stowpoint/shipment-order.sample.js';
import { connect } from './connect.js';

const connection = (change: Partial<ConnectionConfig> = {}): ConnectionConfig => ({
  id: 'wms',
  kind: 'wms',
  vendor: 'stowpoint',
  baseUrl: 'http://127.0.0.1:1/wms',
  credentials: { apiKey: 'k', webhookSecret: SECRET },
  ...change,
});

const warehouse = (wms: string): WarehouseConfig => ({
  gln: '4012345000016',
  name: 'East',
  wms,
  wmsCode: 'EAST',
  erpCodes: {},
  address: { name: 'East', city: 'Berlin', postalCode: '10115', country: 'DE', timeZone: 'Europe/Berlin' },
});

const configOf = (connections: ConnectionConfig[], warehouses: WarehouseConfig[] = []): CrossdockConfig =>
  ({
    landscape: { tenant: 'acme', connections, warehouses, carriers: [], partners: [] },
  }) as unknown as CrossdockConfig;

describe('the landscape’s connections', () => {
  it('get the adapter of their vendor and the warehouses that they run', () => {
    const sap = connection({ id: 'sap', kind: 'erp', vendor: 'sap-s4hana' });
    const connected = connect(configOf([sap, connection()], [warehouse('wms'), warehouse('other')]));
    expect([...connected.keys()]).toEqual(['wms']);
    expect(connected.get('wms')).toMatchObject({ descriptor: { id: 'stowpoint' }, warehouses: [{ wmsCode: 'EAST' }] });
  });

  it('stop the boot with every problem at once, and never tell a secret', () => {
    const wrong = configOf([
      connection({ id: 'a', vendor: 'nobody' }),
      connection({ id: 'b', credentials: { webhookSecret: 'hush-hush' } }),
      connection({ id: 'c', options: { timeoutMs: 1, surprise: true } }),
    ]);
    const complaint = () => connect(wrong);
    expect(complaint).toThrow(/connection a: no WMS adapter nobody; there are stowpoint/);
    expect(complaint).toThrow(/connection b: apiKey/);
    expect(complaint).toThrow(/connection b: webhookSecret/);
    expect(complaint).toThrow(/connection c: timeoutMs/);
    expect(complaint).toThrow(/connection c: property surprise/);
    expect(complaint).not.toThrow(/hush-hush/);
  });

  it('take an access token in place of an API key', () => {
    const connected = connect(configOf([connection({ credentials: { accessToken: 't', webhookSecret: SECRET } })]));
    expect(connected.size).toBe(1);
  });
});
