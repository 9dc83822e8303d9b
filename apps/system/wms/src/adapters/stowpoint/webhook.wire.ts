import { ajv, number, optionalText, text } from './wire.schema.js';

/** The parts of StowPoint's webhooks that we read; stowpoint.openapi.yaml has them whole. */
export interface EventEnvelope {
  type: string;
  occurred_at?: string | null;
  sequence?: number | null;
  data: Record<string, unknown>;
}

export interface StockAdjustment {
  adjustmentId: string;
  sku: string;
  warehouse: string;
  delta: number;
  uom: string;
  reason: string;
  lot?: string;
}

/** What a warehouse counted of goods that came back. */
export interface GoodsReturn {
  returnId: string;
  reason?: string;
  lines: { externalLineId: string; sku: string; quantity: number; uom: string; lot?: string }[];
}

/** Goods that are expected from a supplier: entered there under our id, with the lines of its notice. */
export interface InboundDelivery {
  externalId: string;
  supplier: string;
  warehouse: string;
}

/** What was taken in of an inbound delivery at one time. */
export interface GoodsReceipt {
  receiptId: string;
  reason?: string;
  lines: {
    purchaseOrder: string;
    purchaseOrderLine: string;
    sku: string;
    expected: number;
    received: number;
    damaged?: number;
    uom: string;
    lots?: { lot: string; quantity: number; damaged?: number; expiry?: string }[];
  }[];
}

export const isStockAdjustment = ajv.compile<StockAdjustment>({
  type: 'object',
  required: ['adjustmentId', 'sku', 'warehouse', 'delta', 'uom', 'reason'],
  properties: {
    adjustmentId: text,
    sku: text,
    warehouse: text,
    delta: number,
    uom: text,
    reason: { type: 'string' },
    lot: { type: 'string', nullable: true },
  },
});

export const isGoodsReturn = ajv.compile<GoodsReturn>({
  type: 'object',
  required: ['returnId', 'lines'],
  properties: {
    returnId: text,
    reason: optionalText,
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['externalLineId', 'sku', 'quantity', 'uom'],
        properties: { externalLineId: text, sku: text, quantity: number, uom: text, lot: optionalText },
      },
    },
  },
});

export const isInboundDelivery = ajv.compile<InboundDelivery>({
  type: 'object',
  required: ['externalId', 'supplier', 'warehouse'],
  properties: { externalId: text, supplier: text, warehouse: text },
});

const amount = { type: 'number', minimum: 0 } as const;

export const isGoodsReceipt = ajv.compile<GoodsReceipt>({
  type: 'object',
  required: ['receiptId', 'lines'],
  properties: {
    receiptId: text,
    reason: optionalText,
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['purchaseOrder', 'purchaseOrderLine', 'sku', 'expected', 'received', 'uom'],
        properties: {
          purchaseOrder: text,
          purchaseOrderLine: text,
          sku: text,
          expected: amount,
          received: amount,
          damaged: { ...amount, nullable: true },
          uom: text,
          lots: {
            type: 'array',
            nullable: true,
            items: {
              type: 'object',
              required: ['lot', 'quantity'],
              properties: {
                lot: text,
                quantity: amount,
                damaged: { ...amount, nullable: true },
                expiry: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', nullable: true },
              },
            },
          },
        },
      },
    },
  },
});

export const isEventEnvelope = ajv.compile<EventEnvelope>({
  type: 'object',
  required: ['type', 'data'],
  properties: {
    type: text,
    occurred_at: { type: 'string', nullable: true },
    sequence: { type: 'integer', nullable: true },
    data: { type: 'object' },
  },
});
