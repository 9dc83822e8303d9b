import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '#canonical';
import { eventsOf, type OrderPhase, phaseOf } from './order-changes.js';

const order = (changes: Partial<Order> = {}): Order => ({
  source: { system: 'sap', id: '4711' },
  orderNumber: '4711',
  customer: { id: '10100001' },
  currency: 'EUR',
  credit: 'approved',
  status: 'released',
  shipTo: { name: 'Site Berlin', city: 'Berlin', postalCode: '10719', country: 'DE' },
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' } }],
  changedAt: '2026-11-24T08:00:00.000Z',
  ...changes,
});
const types = (changed: Order, before: OrderPhase | null) =>
  eventsOf({ order: changed, changeId: 'c1' }, 'sap', before).map(({ type }) => type);

const released = order();
const entered = order({ status: 'entered' });
const credit = order({ status: 'entered', credit: 'blocked' });
const blocked = order({ status: 'entered', deliveryBlock: '01' });
const cancelled = order({ status: 'cancelled', lines: [] });
const completed = order({ status: 'completed' });

describe('what a change of an order means', () => {
  it.each([
    ['new and released', released, null, ['order.released']],
    ['new, not released yet', entered, null, ['order.received']],
    ['new, credit blocked', credit, null, ['order.received', 'order.held']],
    ['new, delivery blocked', blocked, null, ['order.received', 'order.held']],
    ['held and then released', released, 'held:credit', ['order.released']],
    ['entered and then released', released, 'entered', ['order.released']],
    ['entered and then held', credit, 'entered', ['order.held']],
    ['released and then held', blocked, 'released', ['order.held']],
    ['held for another reason', blocked, 'held:credit', ['order.held']],
    ['released and then cancelled', cancelled, 'released', ['order.cancel-requested']],
    ['held and then cancelled', cancelled, 'held:credit', ['order.cancel-requested']],
    ['cancelled and then released again', released, 'cancelled', ['order.released']],
    ['cancelled before we saw it', cancelled, null, []],
    ['completed before we saw it', completed, null, []],
    ['released and then completed', completed, 'released', []],
    ['released again, as we ship it', released, 'released', []],
    ['back to entered', entered, 'held:credit', []],
  ] as const)('%s', (_name, changed, before, expected) => {
    expect(types(changed, before)).toEqual(expected);
  });

  it('tells why an order is held, and who asks to cancel', () => {
    expect(eventsOf({ order: credit, changeId: 'c1' }, 'sap', 'entered')).toEqual([
      {
        id: '4711:c1:order.held',
        source: '/erp/sap',
        type: 'order.held',
        version: 1,
        subject: 'sap-4711',
        orderId: 'sap-4711',
        occurredAt: '2026-11-24T08:00:00.000Z',
        classifier: 'actual',
        data: {
          orderNumber: '4711',
          erp: 'sap',
          reason: 'credit',
          detail: 'The ERP blocks the order for credit',
          order: credit,
        },
      },
    ]);
    expect(eventsOf({ order: blocked, changeId: 'c1' }, 'sap', 'entered')[0]?.data).toMatchObject({
      reason: 'delivery-block',
    });
    expect(eventsOf({ order: cancelled, changeId: 'c1' }, 'sap', 'released')[0]?.data).toEqual({
      orderNumber: '4711',
      erp: 'sap',
      reason: 'Cancelled in the ERP',
      requestedBy: 'erp:sap',
    });
  });

  it('invents no time that the ERP did not give', () => {
    expect(eventsOf({ order: order({ changedAt: undefined }), changeId: 'c1' }, 'sap', null)[0]).not.toHaveProperty(
      'occurredAt',
    );
  });

  it('never tells a thing twice, however often the feed repeats itself', () => {
    const readings = fc.array(fc.constantFrom(released, entered, credit, blocked, cancelled, completed), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(readings, fc.integer({ min: 2, max: 4 }), (orders, times) => {
        const follow = (list: readonly Order[]) => {
          let before: OrderPhase | null = null;
          return list.flatMap((changed) => {
            const told = types(changed, before);
            before = phaseOf(changed);
            return told;
          });
        };
        expect(follow(orders.flatMap((changed) => Array<Order>(times).fill(changed)))).toEqual(follow(orders));
      }),
    );
  });
});
