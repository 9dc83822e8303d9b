import { describe, expect, it } from 'vitest';
import type { ChangedInstance } from '#clients';
import { milestonesOf } from '../read/planned-against-actual.js';
import type { Fact } from './facts.js';
import { at, eventOf, instanceOf } from './facts.sample.js';
import { dueOn, leftAt, promisedOn, requestedOn, type TowerOrder } from './orders.js';
import { project } from './project.js';

const LATER = '2026-11-28T08:00:00.000Z';
/** Promised for 2026-11-26, from two warehouses, with two shipments. */
const inParts = (state: string, view: object = {}): Fact => {
  const fact = instanceOf('sap-1', 5, state === 'cancelled' || state === 'closed', 'EAST') as {
    instance: ChangedInstance;
  } & Fact;
  const shipment = (nth: number, day: string) => ({
    id: `sap-1-S${nth}`,
    fulfilmentId: `sap-1-F${nth}`,
    request: { requestedDeliveryDate: day },
  });
  return {
    ...fact,
    instance: {
      ...fact.instance,
      state,
      view: {
        ...fact.instance.view,
        fulfilments: [
          { id: 'sap-1-F1', state: 'goods-issued' },
          { id: 'sap-1-F2', state: 'goods-issued' },
        ],
        shipments: [shipment(1, '2026-11-27'), shipment(2, '2026-11-30')],
        ...view,
      },
    },
  } as Fact;
};
const issued = (nth: number, position: number) =>
  eventOf('sap-1', 'goods.issued', position, { fulfilmentId: `sap-1-F${nth}`, shipmentId: `sap-1-S${nth}` });
const delivered = (nth: number, position: number) =>
  eventOf('sap-1', 'shipment.delivered', position, { shipmentId: `sap-1-S${nth}` });

const orderOf = (...facts: Fact[]): TowerOrder => project(facts).orders[0] as TowerOrder;
const milestone = (order: TowerOrder, name: string, part?: string) =>
  milestonesOf(order, LATER).find((each) => each.name === name && each.part === part);

describe('an order that ships in parts', () => {
  it('has left with the last of them, and is late until then', () => {
    const half = orderOf(inParts('partially-shipped'), issued(1, 10));
    expect([leftAt(half), dueOn(half)]).toEqual([undefined, '2026-11-26']);
    expect(milestone(half, 'left')).toMatchObject({ planned: '2026-11-26', late: true });
    expect(milestone(half, 'left', 'sap-1-F1')).toMatchObject({ actual: at(10), late: false });
    expect(milestone(half, 'left', 'sap-1-F2')).toEqual({
      name: 'left',
      part: 'sap-1-F2',
      planned: '2026-11-26',
      late: true,
    });
    const whole = orderOf(inParts('shipped'), issued(1, 10), issued(2, 40));
    expect([leftAt(whole), dueOn(whole)]).toEqual([at(40), undefined]);
    expect(milestone(whole, 'left')).toMatchObject({ actual: at(40), late: false });
  });

  it('has not left while a part of it has no warehouse, or is to be decided on', () => {
    for (const open of [{ backordered: [{ lineId: '10' }] }, { undecided: [{ lineId: '10' }] }])
      expect(leftAt(orderOf(inParts('partially-shipped', open), issued(1, 10), issued(2, 40)))).toBeUndefined();
  });

  it('has left with what a warehouse did not give back', () => {
    const fulfilments = [
      { id: 'sap-1-F1', state: 'goods-issued' },
      { id: 'sap-1-F2', state: 'cancelled' },
    ];
    expect(leftAt(orderOf(inParts('shipped', { fulfilments }), issued(1, 10)))).toBe(at(10));
  });

  it('has left its warehouse in two trucks with the second', () => {
    const fulfilments = [{ id: 'sap-1-F1', state: 'accepted' }];
    const shipments = [{ id: 'sap-1-S1', fulfilmentId: 'sap-1-F1' }];
    const first = [
      eventOf('sap-1', 'fulfilment.shipped', 9, { fulfilmentId: 'sap-1-F1', final: false }),
      issued(1, 10),
    ];
    expect(leftAt(orderOf(inParts('released', { fulfilments, shipments }), ...first))).toBeUndefined();
    const both = {
      fulfilments: [{ id: 'sap-1-F1', state: 'goods-issued' }],
      shipments: [...shipments, { id: 'sap-1-S2', fulfilmentId: 'sap-1-F1' }],
    };
    expect(leftAt(orderOf(inParts('shipped', both), ...first, issued(2, 50)))).toBe(at(50));
  });

  it('is delivered with the last of them, each held against its own day', () => {
    const one = orderOf(inParts('shipped'), issued(1, 10), issued(2, 40), delivered(2, 50));
    expect(milestone(one, 'delivered')).toMatchObject({ planned: '2026-11-30', late: true });
    expect(milestone(one, 'delivered')).not.toHaveProperty('actual');
    expect(milestone(one, 'delivered', 'sap-1-S1')).toMatchObject({ planned: '2026-11-27', late: true });
    expect(milestone(one, 'delivered', 'sap-1-S2')).toMatchObject({ actual: at(50), late: false });
    const both = orderOf(inParts('shipped'), issued(1, 10), issued(2, 40), delivered(1, 55), delivered(2, 50));
    expect(milestone(both, 'delivered')).toMatchObject({ actual: at(55), late: false });
  });

  it('waits for no delivery of what came back', () => {
    const shipments = [
      { id: 'sap-1-S1', fulfilmentId: 'sap-1-F1', returned: true, request: { requestedDeliveryDate: '2026-11-27' } },
      { id: 'sap-1-S2', fulfilmentId: 'sap-1-F2' },
    ];
    const order = orderOf(inParts('shipped', { shipments }), issued(1, 10), issued(2, 40), delivered(2, 50));
    expect(milestone(order, 'delivered')).toMatchObject({ actual: at(50), late: false });
    expect(milestone(order, 'delivered', 'sap-1-S1')).toMatchObject({ late: false });
  });
});

describe('what is over', () => {
  it('is late for nothing that is not to come any more, and stays late for what came too late', () => {
    const cancelled = orderOf(inParts('cancelled', { fulfilments: [], shipments: [] }));
    expect(milestonesOf(cancelled, LATER).filter(({ late }) => late)).toEqual([]);
    expect(dueOn(cancelled)).toBeUndefined();
    const late = eventOf('sap-1', 'goods.issued', 60 * 24, { fulfilmentId: 'sap-1-F1', shipmentId: 'sap-1-S1' });
    expect(milestone(orderOf(inParts('closed'), late, issued(2, 40)), 'left')).toMatchObject({ late: true });
  });
});

describe('the day that counts', () => {
  const asked = eventOf('sap-1', 'order.changed', 7);

  it('is the one that is asked for, until there is a promise', () => {
    const order = orderOf(inParts('validated', { fulfilments: [], shipments: [] }), asked);
    expect([requestedOn(order), promisedOn(order), dueOn(order)]).toEqual(['2026-12-17', undefined, '2026-12-17']);
  });

  it('is the promised one from then on, whatever the customer asks for later', () => {
    const order = orderOf(asked, inParts('released'), eventOf('sap-1', 'order.changed', 3));
    expect([requestedOn(order), promisedOn(order), dueOn(order)]).toEqual(['2026-12-17', '2026-11-26', '2026-11-26']);
  });

  it('is asked for by the order’s own ERP alone', () => {
    const foreign = { order: { source: { system: 'd365' }, requestedShipDate: '2027-01-01' } };
    expect(requestedOn(orderOf(inParts('released'), eventOf('sap-1', 'order.changed', 9, foreign)))).toBe('2026-11-26');
  });
});
