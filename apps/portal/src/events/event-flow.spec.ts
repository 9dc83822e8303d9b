import { describe, expect, it } from 'vitest';
import type { EventCardView } from '../portal.view.js';
import { eventCardsOf } from './event.cards.js';
import { consumersOf, differencesOf, emittersOf, tellersOf } from './event-flow.js';

const field = (path: string, type = 'string', required = true) => ({ path, type, required });
const event = (type: string, ...fields: EventCardView['fields'][number][]): EventCardView => ({
  type,
  summary: '',
  receivers: ['carrier'],
  fields,
});

const LATE = '2026-11-27T12:00:00.000Z';
const EARLY = '2026-11-27T08:00:00.000Z';
const COUNTS = [
  { type: 'shipment.departed', version: 1, source: '/tms/tms', events: 4, lastAt: EARLY },
  { type: 'shipment.departed', version: 1, source: '/partner/swift', events: 2, lastAt: EARLY },
  { type: 'shipment.departed', version: 1, source: '/partner/nordic', events: 3, lastAt: LATE },
  { type: 'shipment.departed', version: 2, source: '/erp/sap', events: 1, lastAt: LATE },
  { type: 'order.released', version: 1, source: '/erp/sap', events: 9, lastAt: LATE },
];

const api = (name: string, emits: string[], consumes: string[]) => ({ name, emits, consumes });

describe('who tells an event', () => {
  it('is told by the API that it came by, with how often and when last', () => {
    expect(emittersOf('crossdock.shipment.departed.v1', [], COUNTS, true)).toEqual([
      { api: 'partner', events: 5, lastAt: LATE },
      { api: 'tms', events: 4, lastAt: EARLY },
    ]);
  });

  it('is told without figures to those whose business it is not, and never by partner', () => {
    const told = emittersOf('crossdock.shipment.departed.v1', [], COUNTS, false);
    expect(told).toEqual([{ api: 'partner' }, { api: 'tms' }]);
  });

  it('is whoever says so in its contract, also of an event so rare that the end of the log has none', () => {
    const type = 'crossdock.shipment.arrived.v1';
    const tellers = tellersOf(type, [api('tms', [type], []), api('partner', [type], []), api('erp', [], [type])]);
    expect(emittersOf(type, tellers, COUNTS, true)).toEqual([{ api: 'tms' }, { api: 'partner' }]);
  });

  it('is told once, where the log and the contract have it', () => {
    expect(emittersOf('crossdock.order.released.v1', ['erp', 'order-to-ship'], COUNTS, true)).toEqual([
      { api: 'erp', events: 9, lastAt: LATE },
      { api: 'order-to-ship' },
    ]);
  });
});

describe('who acts on an event', () => {
  it('is every API whose contract says so, of that version and no other, each once', () => {
    const departed = 'crossdock.shipment.departed.v1';
    const apis = [
      api('order-to-ship', [], [departed]),
      api('partner', [], [departed]),
      api('partner', [], [departed]),
      api('ship-to-settle', [departed], ['crossdock.shipment.departed.v2']),
    ];
    expect(consumersOf(departed, apis)).toEqual(['order-to-ship', 'partner']);
    expect(consumersOf('crossdock.eta.changed.v1', apis)).toEqual([]);
  });
});

describe('an event that stays inside', () => {
  it('is told beside those that partners are sent, with its meaning, its fields and an example', () => {
    const cards = eventCardsOf({}, [api('erp', ['crossdock.order.changed.v1'], [])]);
    expect(cards).toMatchObject([
      {
        type: 'crossdock.order.changed.v1',
        summary: expect.stringContaining('The ERP changed an order'),
        receivers: [],
        fields: expect.arrayContaining([expect.objectContaining({ path: 'order.orderNumber', type: 'string' })]),
        example: { type: 'crossdock.order.changed.v1', data: { order: expect.anything() } },
      },
    ]);
  });

  it('is told by its name alone where this build does not know it', () => {
    expect(eventCardsOf({}, [api('wms', ['crossdock.dock.freed.v1'], [])])).toEqual([
      { type: 'crossdock.dock.freed.v1', summary: '', receivers: [], fields: [] },
    ]);
  });
});

describe('the difference of an event', () => {
  const v1 = event('crossdock.shipment.departed.v1', field('shipmentId'), field('at'));
  const v2 = event('crossdock.shipment.departed.v2', field('shipmentId'), field('departedAt'));

  it('is told from each other version of it that is sent, and from no other event', () => {
    const other = event('crossdock.order.released.v1', field('id'));
    expect(differencesOf(v2, [v1, v2, other])).toEqual([
      {
        than: 'version',
        from: v1.type,
        isNew: false,
        details: ['data: at is gone', 'data: departedAt is new, and required'],
      },
    ]);
  });

  it('is told from the same version as it was released, or that it was not', () => {
    const released = { on: '2026-11-26', events: [event(v1.type, field('shipmentId'))] };
    expect(differencesOf(v1, [v1], released)).toEqual([
      { than: 'release', from: '2026-11-26', isNew: false, details: ['data: at is new, and required'] },
    ]);
    expect(differencesOf(v2, [v2], released)).toMatchObject([{ than: 'release', isNew: true, details: [] }]);
  });
});
