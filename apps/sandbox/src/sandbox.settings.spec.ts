import { describe, expect, it } from 'vitest';
import { InvalidSettings, readSettings } from './sandbox.settings.js';

describe('the settings of the sandbox', () => {
  it('are never those of production', () => {
    expect(() => readSettings({ PROFILE: 'production' })).toThrow(InvalidSettings);
    expect(readSettings({ PROFILE: 'sandbox' }).port).toBe(4_000);
  });

  it.each(['many', '-1', '65536'])('a port of %s is none', (SANDBOX_PORT) => {
    expect(() => readSettings({ SANDBOX_PORT })).toThrow(/SANDBOX_PORT/);
  });

  it('send webhooks to where the product is, and to its apps where they are apart', () => {
    const { webhookBases } = readSettings({ CROSSDOCK_URL: 'http://dock/', WMS_URL: 'http://wms:1/' });
    expect(webhookBases).toEqual({ erp: 'http://dock', wms: 'http://wms:1', tms: 'http://dock' });
  });
});
