import { describe, expect, it } from 'vitest';
import { VendorError } from '#platform/http';
import { eventOf, SECRET, shipmentOrder, signed } from './shipment-order.sample.js';
import { StowPointNormalizer } from './stowpoint.normalizer.js';

const EAST = '4012345000016';
const normalizer = new StowPointNormalizer(SECRET, new Map([['EAST', EAST]]));
const OTHER = `whsec_${Buffer.from('another-secret-of-thirty-two-bytes').toString('base64')}`;

const normalizeOrder = (type: string, change = {}) =>
  normalizer.normalize(signed(eventOf(type, { shipmentOrder: shipmentOrder(change) })));

describe('the signature', () => {
  const body = eventOf('shipment_order.accepted', { shipmentOrder: shipmentOrder({ status: 'ACCEPTED' }) });
  const refused = (webhook: ReturnType<typeof signed>) => {
    expect(() => normalizer.normalize(webhook)).toThrow(VendorError);
    expect(() => normalizer.normalize(webhook)).toThrow(expect.objectContaining({ kind: 'auth' }));
  };

  it('is checked over the raw bytes', () => {
    expect(normalizer.normalize(signed(body)).events).toHaveLength(1);
    const webhook = signed(body);
    refused({ ...webhook, rawBody: Buffer.concat([webhook.rawBody, Buffer.from(' ')]) });
  });

  it('is refused when made with another secret, for another message, or not there', () => {
    refused(signed(body, new Date(), OTHER));
    const webhook = signed(body);
    refused({ ...webhook, headers: { ...webhook.headers, 'webhook-id': 'evt_2' } });
    for (const missing of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      refused({ ...webhook, headers: { ...webhook.headers, [missing]: undefined } });
    }
    refused({ ...webhook, headers: { ...webhook.headers, 'webhook-signature': 'v1' } });
  });

  it('is refused when older than five minutes or from the future', () => {
    expect(normalizer.normalize(signed(body, new Date(Date.now() - 4 * 60_000))).events).toHaveLength(1);
    refused(signed(body, new Date(Date.now() - 6 * 60_000)));
    refused(signed(body, new Date(Date.now() + 6 * 60_000)));
  });

  it('is taken from either secret while they rotate', () => {
    const rotating = new StowPointNormalizer(`${OTHER} ${SECRET}`, new Map());
    expect(rotating.normalize(signed(body)).events).toHaveLength(1);
    expect(rotating.normalize(signed(body, new Date(), OTHER)).events).toHaveLength(1);
  });
});

describe('what a webhook means', () => {
  it('has the vendor’s message id, so that a replay is known', () => {
    const body = eventOf('shipment_order.shipped', { shipmentOrder: shipmentOrder({ status: 'SHIPPED' }) });
    const first = normalizer.normalize(signed(body, new Date(), SECRET, 'evt_77'));
    const again = normalizer.normalize(signed(body, new Date(Date.now() - 60_000), SECRET, 'evt_77'));
    expect(first).toEqual(again);
    expect(first.events[0]).toMatchObject({ id: 'evt_77', subject: 'sap-4711-F1', orderId: 'sap-4711' });
  });

  it('keeps the vendor’s time with its offset, and has none where the vendor gave none', () => {
    const at = (occurred_at: unknown) =>
      normalizer.normalize(
        signed(eventOf('shipment_order.packed', { shipmentOrder: shipmentOrder() }, { occurred_at })),
      ).events[0]?.occurredAt;
    expect(at('2026-11-24T09:00:00+01:00')).toBe('2026-11-24T09:00:00+01:00');
    expect(at(undefined)).toBeUndefined();
    expect(at('2026-11-24T09:00:00')).toBeUndefined();
  });

  const line = { lineId: '000010', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' }, lot: 'L1' };
  const asked = [{ lineId: '000010', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' } }];
  const pack = { sscc: '340123450000000017', weightKg: 12.5, lines: [line] };
  it.each([
    ['accepted', 'fulfilment.accepted', { warehouse: EAST, reference: 'SO-100001', asked }],
    ['rejected', 'fulfilment.rejected', { warehouse: EAST, reason: 'dock closed' }],
    ['picked', 'pick.confirmed', { lines: [line], asked }],
    ['packed', 'fulfilment.packed', { packages: [pack] }],
    ['loaded', 'pallet.loaded', { ssccs: [pack.sscc] }],
    ['shipped', 'fulfilment.shipped', { lines: [line], packages: [pack] }],
    ['cancelled', 'fulfilment.cancelled', { reason: 'dock closed' }],
  ])('shipment_order.%s is %s', (type, canonical, data) => {
    const message = normalizeOrder(`shipment_order.${type}`, { statusReason: 'dock closed' });
    expect(message.events).toEqual([
      expect.objectContaining({
        type: canonical,
        classifier: 'actual',
        data: { fulfilmentId: 'sap-4711-F1', ...data },
      }),
    ]);
  });

  it.each(['picked', 'short_picked'])('%s with less than ordered is pick.short, 0 included', (type) => {
    const short = { ...shipmentOrder().lines[0], pickedQuantity: 0, lots: [] };
    const message = normalizeOrder(`shipment_order.${type}`, { lines: [short], statusReason: 'not at its place' });
    expect(message.events[0]).toMatchObject({
      type: 'pick.short',
      data: { reason: 'not at its place', lines: [{ lineId: '000010', quantity: { value: 0, unit: 'EA' } }] },
    });
  });

  it('tells what the warehouse was asked for as it has it there now, whatever it picked of that', () => {
    const changed = { ...shipmentOrder().lines[0], gtin: '4012345000016', orderedQuantity: 8 };
    for (const type of ['accepted', 'short_picked'])
      expect(normalizeOrder(`shipment_order.${type}`, { lines: [changed] }).events[0]?.data).toMatchObject({
        asked: [{ lineId: '000010', sku: 'SKU-1001', gtin: '4012345000016', quantity: { value: 8, unit: 'EA' } }],
      });
  });

  const came = {
    returnId: 'RET-1',
    lines: [{ externalLineId: '000010', sku: 'SKU-1001', quantity: 2, uom: 'EACH', lot: 'L1' }],
  };
  const cameBack = (receipt: object, id?: string) =>
    normalizer.normalize(
      signed(
        eventOf('shipment_order.returned', { shipmentOrder: shipmentOrder(), return: receipt }),
        new Date(),
        SECRET,
        id,
      ),
    );

  it('goods that came back are what was counted of them, and one count under two message ids is one', () => {
    const { events } = cameBack(came, 'evt_8');
    expect(events).toEqual([
      {
        id: 'RET-1',
        type: 'fulfilment.returned',
        classifier: 'actual',
        occurredAt: '2026-11-24T09:00:00+01:00',
        subject: 'sap-4711-F1',
        orderId: 'sap-4711',
        data: { fulfilmentId: 'sap-4711-F1', lines: [{ ...line, quantity: { value: 2, unit: 'EA' } }] },
      },
    ]);
    expect(cameBack(came, 'evt_9').events).toEqual(events);
  });

  it.each([
    ['without a count', undefined],
    ['without its lines', { returnId: 'RET-1', lines: [] }],
    ['in a unit that is in no table', { ...came, lines: [{ ...came.lines[0], uom: 'BUSHEL' }] }],
  ])('goods that came back %s are reported, never counted as all', (_, receipt) => {
    const message = cameBack(receipt as object);
    expect(message.events).toEqual([]);
    expect(message.unrecognized).toBeTruthy();
  });

  const delivery = { externalId: 'rhein-supply:ASN-1', supplier: 'rhein-supply', warehouse: 'EAST' };
  const receipt = {
    receiptId: 'GR-1',
    reason: 'One carton crushed',
    lines: [
      {
        ...{ purchaseOrder: 'sap-4500000001', purchaseOrderLine: '10', sku: 'SKU-1001', uom: 'EACH' },
        ...{ expected: 100, received: 98, damaged: 2 },
        lots: [{ lot: 'L1', quantity: 60, damaged: 2, expiry: '2027-05-31' }],
      },
    ],
  };
  const inbound = (type: string, data: object, id?: string) =>
    normalizer.normalize(signed(eventOf(`inbound_delivery.${type}`, data), new Date(), SECRET, id));

  it('goods from a supplier stand at the gate, and are taken in: one receipt under two message ids is one', () => {
    const named = { inboundShipmentId: 'rhein-supply:ASN-1', supplier: 'rhein-supply', warehouse: EAST };
    expect(inbound('arrived', { inboundDelivery: delivery }, 'evt_1').events).toMatchObject([
      { id: 'evt_1', type: 'inbound-shipment.arrived', subject: 'rhein-supply:ASN-1', data: named },
    ]);
    const { events } = inbound('received', { inboundDelivery: delivery, receipt }, 'evt_2');
    const ea = (value: number) => ({ value, unit: 'EA' });
    expect(events).toMatchObject([
      {
        id: 'GR-1',
        type: 'inbound-shipment.received',
        subject: 'rhein-supply:ASN-1',
        occurredAt: '2026-11-24T09:00:00+01:00',
        data: {
          ...named,
          reason: 'One carton crushed',
          lines: [
            {
              ...{ purchaseOrderId: 'sap-4500000001', lineId: '10', sku: 'SKU-1001' },
              ...{ notified: ea(100), received: ea(98), damaged: ea(2) },
              lots: [{ lot: 'L1', quantity: ea(60), damaged: ea(2), expiry: '2027-05-31' }],
            },
          ],
        },
      },
    ]);
    expect(inbound('received', { inboundDelivery: delivery, receipt }, 'evt_3').events).toEqual(events);
  });

  it('goods of a line that is told by pallet are one line with all that came', () => {
    const [line] = receipt.lines;
    const pallets = [
      { ...line, received: 60, damaged: 2, lots: [{ lot: 'L1', quantity: 60 }] },
      { ...line, received: 38, damaged: 1, lots: [{ lot: 'L2', quantity: 30 }] },
    ];
    const { events } = inbound('received', { inboundDelivery: delivery, receipt: { ...receipt, lines: pallets } });
    const ea = (value: number) => ({ value, unit: 'EA' });
    expect(events).toMatchObject([
      {
        data: {
          lines: [
            {
              ...{ lineId: '10', notified: ea(100), received: ea(98), damaged: ea(3) },
              lots: [
                { lot: 'L1', quantity: ea(60) },
                { lot: 'L2', quantity: ea(30) },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('goods by weight in several lots are as much as their lots', () => {
    const lots = [0.1, 0.2].map((weight, nth) => ({ lot: `L${nth}`, quantity: weight }));
    const line = { ...receipt.lines[0], uom: 'KILOGRAM', expected: 0.3, received: 0.3, damaged: 0, lots };
    const { events } = inbound('received', { inboundDelivery: delivery, receipt: { ...receipt, lines: [line] } });
    expect(events).toMatchObject([{ data: { lines: [{ received: { value: 0.3, unit: 'KGM' } }] } }]);
  });

  it.each<[string, object]>([
    ['of no delivery', { receipt }],
    ['without a receipt', { inboundDelivery: delivery }],
    ['at a warehouse that is not ours', { inboundDelivery: { ...delivery, warehouse: 'MOON' }, receipt }],
    [
      'with more in lots than came',
      {
        inboundDelivery: delivery,
        receipt: { ...receipt, lines: [{ ...receipt.lines[0], lots: [{ lot: 'L1', quantity: 99 }] }] },
      },
    ],
    [
      'with more damaged in a lot than of the line',
      {
        inboundDelivery: delivery,
        receipt: { ...receipt, lines: [{ ...receipt.lines[0], damaged: 1 }] },
      },
    ],
  ])('goods that were taken in %s are reported, never booked', (_, data) => {
    const message = inbound('received', data);
    expect(message.events).toEqual([]);
    expect(message.unrecognized).toBeTruthy();
  });

  it('picking alone moves no process, and is nothing unknown', () => {
    expect(normalizeOrder('shipment_order.picking')).toEqual({ events: [], orderId: 'sap-4711' });
  });

  it('stock is adjusted at our location', () => {
    const adjustment = {
      adjustmentId: 'ADJ-1',
      sku: 'SKU-1001',
      warehouse: 'EAST',
      delta: -2,
      uom: 'EACH',
      reason: 'DAMAGED',
    };
    expect(normalizer.normalize(signed(eventOf('stock.adjusted', { adjustment }))).events[0]).toMatchObject({
      type: 'stock.adjusted',
      subject: `${EAST}/SKU-1001`,
      data: { location: EAST, delta: { value: -2, unit: 'EA' }, reference: 'ADJ-1', reason: 'DAMAGED' },
    });
  });

  it.each([
    ['an unknown type', eventOf('shipment_order.teleported', { shipmentOrder: shipmentOrder() })],
    ['a type that every object has', eventOf('constructor', { shipmentOrder: shipmentOrder() })],
    ['an order without its lines', eventOf('shipment_order.packed', { shipmentOrder: { id: 'SO-1' } })],
    [
      'an SSCC whose check digit is wrong',
      eventOf('shipment_order.packed', {
        shipmentOrder: shipmentOrder({ packages: [{ sscc: '340123450000000018', contents: [] }] }),
      }),
    ],
    [
      'a unit that is in no table',
      eventOf('stock.adjusted', {
        adjustment: { adjustmentId: 'A', sku: 'S', warehouse: 'EAST', delta: 1, uom: 'BUSHEL', reason: '' },
      }),
    ],
    [
      'a warehouse that is not ours',
      eventOf('stock.adjusted', {
        adjustment: { adjustmentId: 'A', sku: 'S', warehouse: 'NORTH', delta: 1, uom: 'EACH', reason: '' },
      }),
    ],
    ['no event at all', { hello: 'world' }],
    ['no JSON', 'hello'],
  ])('%s is reported, never dropped in silence', (_, body) => {
    const message = normalizer.normalize(signed(body));
    expect(message.events).toEqual([]);
    expect(message.unrecognized).toBeTruthy();
  });
});
