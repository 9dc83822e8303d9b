import { describe, expect, it } from 'vitest';
import type { Contract } from '../contract/openapi.js';
import type { VendorView } from '../tower.view.js';
import { capabilitiesIn, toSystemView } from './systems.js';

const WMS: VendorView = {
  id: 'wms',
  kind: 'wms',
  label: 'StowPoint WMS',
  capabilities: ['cancel', 'webhooks'],
  status: 'up',
  breaker: 'closed',
  calls: { limit: 20, underWay: 1, waiting: 0, waitingMs: 0 },
  queues: [],
};
const CAN = ['cancel', 'webhooks', 'lots'];

describe('a connected system', () => {
  it('is told with what its kind may do and its adapter does not', () => {
    expect(toSystemView(WMS, CAN, false)).toEqual({
      id: 'wms',
      kind: 'wms',
      label: 'StowPoint WMS',
      capabilities: ['cancel', 'webhooks'],
      lacks: ['lots'],
    });
  });

  it('is told with how it fares to people of the enterprise alone', () => {
    expect(toSystemView(WMS, CAN, true).now).toEqual({
      status: 'up',
      breaker: 'closed',
      calls: { limit: 20, underWay: 1, waiting: 0, waitingMs: 0 },
      queues: [],
    });
    expect(toSystemView(WMS, CAN, false)).not.toHaveProperty('now');
  });

  it('lacks nothing that anybody knows of while its API does not answer', () => {
    const { capabilities: _, ...silent } = WMS;
    expect(toSystemView(silent, CAN, true)).not.toHaveProperty('lacks');
    expect(toSystemView(WMS, undefined, true)).not.toHaveProperty('lacks');
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
