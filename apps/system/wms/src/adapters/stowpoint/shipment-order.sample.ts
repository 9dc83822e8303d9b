import { Webhook } from 'standardwebhooks';
import type { InboundWebhook } from '#messaging';
import type { ShipmentOrder } from './stowpoint.wire.js';

/** Builds StowPoint's messages for specs; a spec changes one thing. */
export const SECRET = `whsec_${Buffer.from('a-secret-of-thirty-two-bytes-----').toString('base64')}`;

export function shipmentOrder(change: Partial<ShipmentOrder> = {}): ShipmentOrder {
  return {
    id: 'SO-100001',
    externalId: 'sap-4711-F1',
    warehouse: 'EAST',
    status: 'PACKED',
    lines: [
      {
        externalLineId: '000010',
        sku: 'SKU-1001',
        orderedQuantity: 5,
        pickedQuantity: 5,
        uom: 'EACH',
        lots: [{ lot: 'L1', quantity: 5 }],
      },
    ],
    packages: [
      {
        sscc: '340123450000000017',
        weightKg: 12.5,
        contents: [{ externalLineId: '000010', sku: 'SKU-1001', quantity: 5, uom: 'EACH', lot: 'L1' }],
      },
    ],
    updatedAt: '2026-11-24T09:00:00+01:00',
    ...change,
  };
}

export function eventOf(type: string, data: object, change: object = {}): object {
  return { id: 'evt_1', type, occurred_at: '2026-11-24T09:00:00+01:00', sequence: 3, data, ...change };
}

export function signed(body: unknown, at = new Date(), secret = SECRET, id = 'evt_1'): InboundWebhook {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    rawBody: Buffer.from(text),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, text),
    },
  };
}
