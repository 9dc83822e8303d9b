import { describe, expect, it } from 'vitest';
import { FULFILMENT_LIFE } from '../life/fulfilment.life.js';
import { statesOf } from '../life/life.js';
import { ORDER_LIFE } from '../life/order.life.js';
import { type Ownership, type OwnershipTable, ownerIn } from './ownership.js';
import { OWNERSHIP } from './ownership.table.js';

const rule: Ownership = { owner: 'erp', foreign: 'drift' };

describe('the ownership table', () => {
  it('compiles only with an owner for every field, and with no field that exists nowhere', () => {
    const { unit, ...rest } = { ...OWNERSHIP['stock-movement-item'], unit: rule };
    // @ts-expect-error: quantity carries its unit, there is no such field
    const more: OwnershipTable['stock-movement-item'] = { ...rest, unit: rule };
    const { delta: _, ...less } = rest;
    // @ts-expect-error: somebody owns how much it is
    const missing: OwnershipTable['stock-movement-item'] = less;
    expect([unit, Object.keys(more).length - Object.keys(missing).length]).toEqual([rule, 2]);
  });

  it('gives what was ordered from the ERP to the promise, and back while the order is held', () => {
    const { quantity } = OWNERSHIP['order-line'];
    const owners = new Map(statesOf(ORDER_LIFE).map((state) => [state, ownerIn(quantity, state)]));
    expect([...owners].filter(([, owner]) => owner === 'erp').map(([state]) => state)).toEqual([
      'received',
      'held',
      'validated',
    ]);
    expect(new Set(owners.values())).toEqual(new Set(['erp', 'crossdock']));
  });

  it('gives how much goes out to the warehouse once it has picked', () => {
    const { quantity } = OWNERSHIP['fulfilment-line'];
    const byWarehouse = statesOf(FULFILMENT_LIFE).filter((state) => ownerIn(quantity, state) === 'wms');
    expect(byWarehouse).toEqual(['picked', 'short', 'packed', 'loaded', 'goods-issued', 'cancelled']);
  });

  it('takes the last owner where no state is known', () => {
    expect(ownerIn(OWNERSHIP.shipment.pro)).toBe('crossdock');
    expect(ownerIn(OWNERSHIP.shipment.pro, 'tendered')).toBe('carrier');
  });
});
