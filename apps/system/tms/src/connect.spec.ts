import { describe, expect, it } from 'vitest';
import type { ConnectionConfig, Landscape } from '#platform/config';
import { connectAll } from './connect.js';

const connection: ConnectionConfig = {
  id: 'tms',
  kind: 'tms',
  vendor: 'freighthub',
  baseUrl: 'http://127.0.0.1:4000/tms',
  credentials: { clientId: 'acme', clientSecret: 'top-secret', webhookSecret: 'a_webhook_secret_of_24_chars' },
};
const landscape = (...connections: ConnectionConfig[]) => ({ connections }) as unknown as Landscape;

describe("the landscape's TMS connections", () => {
  it('get the adapter of their vendor; other kinds are not its business', () => {
    const connected = connectAll(
      landscape(connection, { ...connection, id: 'sap', kind: 'erp', vendor: 'sap-s4hana' }),
    );
    expect([...connected.values()].map(({ id, descriptor }) => [id, descriptor.id])).toEqual([['tms', 'freighthub']]);
  });

  it('are all told what is wrong with them at once, without a secret', () => {
    const wrong = landscape(
      { ...connection, id: 'one', vendor: 'nobody' },
      { ...connection, id: 'two', credentials: { clientSecret: 'top-secret', webhookSecret: 'short' } },
      { ...connection, id: 'three', options: { timeoutMs: 1, retries: 3 } },
    );
    expect(() => connectAll(wrong)).toThrow(
      /connection one: no TMS adapter nobody; there are easypost, freighthub, ups[\s\S]*connection two: clientId[\s\S]*connection two: webhookSecret[\s\S]*connection three: /,
    );
    expect(() => connectAll(wrong)).not.toThrow(/top-secret/);
  });
});
