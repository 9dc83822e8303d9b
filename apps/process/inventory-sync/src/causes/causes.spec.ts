import { expect, it } from 'vitest';
import type { EventData, EventName } from '#canonical';
import type { StoredEvent } from '#messaging';
import { came, EAST, INBOUND, notice, pieces, SKU } from '../inventory-sync.sample.js';
import { causeChangesBy } from './causes.js';

const event = <N extends EventName>(type: N, data: EventData[N]) => ({ type, version: 1, data }) as StoredEvent;
const changesOf = (...events: StoredEvent[]) => causeChangesBy(events).map(({ kind, reference }) => [kind, reference]);

const fulfilmentId = 'sap-1-F1';
const lines = [{ lineId: '10', sku: SKU, quantity: pieces(2) }];
const fulfilment = { fulfilmentId, orderId: 'sap-1', orderNumber: '1', warehouse: EAST, lines } as never;

it('an order may move its items from its release until its goods issue, and again with each part that leaves', () => {
  expect(causeChangesBy([event('fulfilment.released', { fulfilment })])).toEqual([
    { kind: 'begun', cause: 'order', reference: fulfilmentId, location: EAST, skus: [SKU] },
  ]);
  const issued = { fulfilmentId, shipmentId: 'S', erp: 'sap', orderNumber: '1', deliveryNumber: '8', lines };
  expect(
    changesOf(
      event('goods.issued', issued),
      event('fulfilment.shipped', { fulfilmentId, lines }),
      event('fulfilment.cancelled', { fulfilmentId }),
    ),
  ).toEqual(['over', 'again', 'over'].map((kind) => [kind, fulfilmentId]));
});

it('an order of which nothing was picked moves nothing, and one of which anything was may', () => {
  const short = (...picked: number[]) =>
    event('pick.short', {
      fulfilmentId,
      lines: picked.map((value) => ({ ...lines[0], quantity: pieces(value) })),
    } as never);
  expect(changesOf(short(0, 0))).toEqual([['over', fulfilmentId]]);
  expect(changesOf(short(0, 1), short())).toEqual([]);
});

it('a shipment may move what its notice names, and what a receipt names besides', () => {
  const received = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST };
  expect(
    causeChangesBy([
      event('inbound-shipment.notified', notice(5)),
      event('inbound-shipment.received', { ...received, lines: [came(5), came(1, { lineId: '20', sku: 'SKU-2' })] }),
    ]),
  ).toEqual([
    { kind: 'begun', cause: 'receipt', reference: INBOUND, location: EAST, skus: [SKU] },
    { kind: 'begun', cause: 'receipt', reference: INBOUND, location: EAST, skus: [SKU, 'SKU-2'] },
    { kind: 'over', cause: 'receipt', reference: INBOUND },
  ]);
});
