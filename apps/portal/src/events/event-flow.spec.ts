import { describe, expect, it } from 'vitest';
import type { EventCardView } from '../portal.view.js';
import { consumersOf, differencesOf, emittersOf } from './event-flow.js';

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

describe('who tells an event', () => {
  it('is told by the API that it came by, with how often and when last', () => {
    expect(emittersOf('crossdock.shipment.departed.v1', COUNTS, true)).toEqual([
      { api: 'partner', events: 5, lastAt: LATE },
      { api: 'tms', events: 4, lastAt: EARLY },
    ]);
  });

  it('is told without figures to those whose business it is not, and never by partner', () => {
    const told = emittersOf('crossdock.shipment.departed.v1', COUNTS, false);
    expect(told).toEqual([{ api: 'partner' }, { api: 'tms' }]);
  });

  it('is nobody where the log has no such event', () => {
    expect(emittersOf('crossdock.shipment.arrived.v1', COUNTS, true)).toEqual([]);
  });
});

describe('who acts on an event', () => {
  it('is every process whose running build consumes it', () => {
    const processes = [
      { name: 'order-to-ship', consumes: ['shipment.departed', 'order.released'] },
      { name: 'ship-to-settle', consumes: ['shipment.departed'] },
    ];
    expect(consumersOf('crossdock.shipment.departed.v1', processes)).toEqual(['order-to-ship', 'ship-to-settle']);
    expect(consumersOf('crossdock.eta.changed.v1', processes)).toEqual([]);
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
