import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../contract/openapi.js';
import type { VendorView } from '../tower.view.js';
import { limitsIn, limitsOf } from './adapter.limits.js';
import { capabilitiesIn, toSystemView } from './systems.js';

const WMS: VendorView = {
  id: 'wms',
  kind: 'wms',
  vendor: 'stowpoint',
  label: 'StowPoint WMS',
  maturity: 'stable',
  capabilities: ['cancel', 'webhooks'],
  status: 'up',
  breaker: 'closed',
  calls: { limit: 20, underWay: 1, waiting: 0, waitingMs: 0 },
  queues: [],
};
const OURS = { isOurs: true };
const OUTSIDE = { isOurs: false };
const CAN = ['cancel', 'webhooks', 'lots'];

describe('a connected system', () => {
  it('is told with what its kind may do and its adapter does not', () => {
    expect(toSystemView(WMS, CAN, OUTSIDE)).toEqual({
      id: 'wms',
      kind: 'wms',
      label: 'StowPoint WMS',
      maturity: 'stable',
      capabilities: ['cancel', 'webhooks'],
      lacks: ['lots'],
    });
  });

  it('is told with how it fares to people of the enterprise alone', () => {
    expect(toSystemView(WMS, CAN, OURS).now).toEqual({
      status: 'up',
      breaker: 'closed',
      calls: { limit: 20, underWay: 1, waiting: 0, waitingMs: 0 },
      queues: [],
    });
    expect(toSystemView(WMS, CAN, OUTSIDE)).not.toHaveProperty('now');
  });

  it('lacks nothing that anybody knows of while its API does not answer', () => {
    const { capabilities: _, ...silent } = WMS;
    expect(toSystemView(silent, CAN, OURS)).not.toHaveProperty('lacks');
    expect(toSystemView(WMS, undefined, OURS)).not.toHaveProperty('lacks');
  });
});

describe('what an adapter does not do', () => {
  it('is said by every adapter that there is', async () => {
    const adapters = globSync('apps/system/*/src/adapters/*/descriptor.ts').map((file) => file.split('/'));
    expect(adapters.length).toBeGreaterThan(2);
    for (const [, , kind = '', , , vendor = ''] of adapters)
      expect([vendor, await limitsOf(kind, vendor)]).toEqual([vendor, expect.stringMatching(/^<ul>\n<li>/)]);
  });

  it('is that section of its description and no other, without links that lead nowhere', () => {
    const text = '# X\n\n## What it cannot do, and why\n\n- Fly ([ADR 1](../adr/1.md)).\n\n## More\n\n- Swim.\n';
    expect(limitsIn(text)).toBe('<ul>\n<li>Fly (ADR 1).</li>\n</ul>\n');
    expect(limitsIn(text.replace('What it cannot do', 'What it does'))).toBeUndefined();
  });

  it('is not known of an adapter that there is not', async () => {
    expect(await limitsOf('wms', 'nobody')).toBeUndefined();
    expect(await limitsOf('wms', '../wms')).toBeUndefined();
  });
});

describe('what a kind of system can do', () => {
  it('is what the contract of its API knows', () => {
    const items = { type: 'string', enum: CAN };
    const contract = { components: { schemas: { WmsSystemDto: { properties: { capabilities: { items } } } } } };
    expect(capabilitiesIn(contract as unknown as Contract, 'wms')).toEqual(CAN);
    expect(capabilitiesIn(contract as unknown as Contract, 'erp')).toBeUndefined();
  });
});
