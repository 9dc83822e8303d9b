import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '#canonical';
import { eventsOf, type OrderPhase, type OrderReading, readingOf } from './order-changes.js';

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
const after = (changed: Order, before: OrderReading | null) =>
  eventsOf({ order: changed, changeId: 'c1' }, 'sap', before);
/** Of an order that was read in a phase, with what was ordered as it is now. */
const types = (changed: Order, phase: OrderPhase | null) =>
  after(changed, phase && { ...readingOf(changed), phase }).map(({ type }) => type);

const line = (changes: Partial<Order['lines'][number]>) => ({
  lineId: '10',
  sku: 'SKU-1001',
  quantity: { value: 5, unit: 'EA' },
  ...changes,
});
const released = order();
const more = order({ lines: [line({ quantity: { value: 7, unit: 'EA' } })] });
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
    ['no longer blocked, and not released yet', entered, 'held:credit', ['order.changed']],
    ['released and then taken back', entered, 'released', ['order.changed']],
    ['cancelled and then entered again', entered, 'cancelled', []],
  ] as const)('%s', (_name, changed, before, expected) => {
    expect(types(changed, before)).toEqual(expected);
  });

  it.each([
    { hazmat: 'UN1133' },
    { hazardClass: '3' },
    { packingGroup: 'II' },
    { dangerous: true },
    { temperature: 'chilled' },
    { temperatureCondition: '07' },
  ] as const)('is a change where its goods ask for %j from now on', (asks) => {
    const changed = order({ lines: [line(asks)] });
    expect(after(changed, readingOf(released)).map(({ type }) => type)).toEqual(['order.changed']);
  });

  it('is none where its goods ask for nothing, read by an adapter that did not look', () => {
    expect(readingOf(released).content).toBe('Fv9dhu0I3s8QKkEiKLgVqv5RAWmdrncKvQBZrjgOReM');
  });

  it('tells why an order is held, and who asks to cancel', () => {
    expect(after(credit, readingOf(entered))).toEqual([
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
    expect(after(blocked, readingOf(entered))[0]?.data).toMatchObject({
      reason: 'delivery-block',
    });
    expect(after(cancelled, readingOf(released))[0]?.data).toEqual({
      orderNumber: '4711',
      erp: 'sap',
      reason: 'Cancelled in the ERP',
      requestedBy: 'erp:sap',
    });
  });

  it.each([
    ['how much', { lines: [line({ quantity: { value: 7, unit: 'EA' } })] }],
    ['in which unit', { lines: [line({ quantity: { value: 5, unit: 'CS' } })] }],
    ['of what', { lines: [line({ sku: 'SKU-1002' })] }],
    ['at which price', { lines: [line({ unitPrice: { amount: 5, currency: 'EUR' } })] }],
    ['for when', { requestedShipDate: '2026-12-01' }],
    ['by whom', { customer: { id: '10100002' } }],
    ['to where', { shipTo: { name: 'Site Ulm', city: 'Ulm', postalCode: '89073', country: 'DE' } }],
  ])('tells that an order stands where it stood, but %s was ordered has changed', (_, change) => {
    expect(after(order(change), readingOf(released))).toMatchObject([
      { id: '4711:c1:order.changed', type: 'order.changed', data: { order: change } },
    ]);
  });

  it('tells no change of what was not kept before, of how far it has come, or of what is over', () => {
    expect(after(more, { phase: 'released', content: null })).toEqual([]);
    const moved = order({ changedAt: '2026-11-25T08:00:00.000Z', lines: [line({ requestedShipDate: '2026-11-26' })] });
    expect(after(moved, readingOf(released))).toEqual([]);
    expect(after({ ...more, status: 'completed' }, readingOf(completed))).toEqual([]);
  });

  it('invents no time that the ERP did not give', () => {
    expect(after(order({ changedAt: undefined }), null)[0]).not.toHaveProperty('occurredAt');
  });

  it('never tells a thing twice, however often the feed repeats itself', () => {
    const readings = fc.array(fc.constantFrom(released, more, entered, credit, blocked, cancelled, completed), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(readings, fc.integer({ min: 2, max: 4 }), (orders, times) => {
        const follow = (list: readonly Order[]) => {
          let before: OrderReading | null = null;
          return list.flatMap((changed) => {
            const told = after(changed, before).map(({ type }) => type);
            before = readingOf(changed);
            return told;
          });
        };
        expect(follow(orders.flatMap((changed) => Array<Order>(times).fill(changed)))).toEqual(follow(orders));
      }),
    );
  });
});
