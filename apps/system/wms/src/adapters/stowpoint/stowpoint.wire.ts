import { ajv, number, optionalText, text } from './wire.schema.js';

/** The parts of StowPoint's answers that we read; stowpoint.openapi.yaml has them whole. */
export interface ShipmentOrder {
  id: string;
  externalId: string;
  warehouse: string;
  status: string;
  statusReason?: string;
  requestedShipDate?: string | null;
  shipTo?: ShipTo | null;
  lines: OrderLine[];
  packages: OrderPackage[];
  updatedAt: string;
}

export interface OrderLine {
  externalLineId: string;
  sku: string;
  gtin?: string;
  orderedQuantity: number;
  pickedQuantity: number | null;
  uom: string;
  /** Of pieces in no lot. */
  serials?: string[];
  lots: { lot: string; quantity: number; expiry?: string; serials?: string[] }[];
}

export interface OrderPackage {
  sscc: string;
  weightKg?: number;
  contents: {
    externalLineId: string;
    sku: string;
    quantity: number;
    uom: string;
    lot?: string;
    expiry?: string;
    serials?: string[];
  }[];
}

export interface ShipTo {
  name: string;
  street?: string;
  city: string;
  postalCode: string;
  region?: string;
  countryCode: string;
  gln?: string;
}

export interface NewShipmentOrder {
  externalId: string;
  orderReference: string;
  warehouse: string;
  requestedShipDate?: string;
  shipTo: ShipTo;
  lines: NewOrderLine[];
}

export interface NewOrderLine extends LineHandling {
  externalLineId: string;
  sku: string;
  gtin?: string;
  quantity: number;
  uom: string;
}

/** What the goods of a line ask of whoever picks, packs and loads them. */
export interface LineHandling {
  dangerousGoods?: { unNumber: string; hazardClass?: string; packingGroup?: string };
  temperature?: string;
}

export interface InventoryLevel {
  sku: string;
  warehouse: string;
  onHand: number;
  available: number;
  uom: string;
  asOf: string;
}

export interface ErrorBody {
  error: {
    code: string;
    message: string;
    details?: { field: string; code: string; message: string }[];
    existing?: Record<string, unknown>;
  };
}

export interface Page<T> {
  data: T[];
  nextCursor: string | null;
}

const serials = { type: 'array', nullable: true, items: text };
const day = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', nullable: true };

const shipmentOrder = {
  type: 'object',
  required: ['id', 'externalId', 'warehouse', 'status', 'lines', 'packages', 'updatedAt'],
  properties: {
    id: text,
    externalId: text,
    warehouse: text,
    status: text,
    statusReason: optionalText,
    requestedShipDate: optionalText,
    shipTo: {
      type: 'object',
      nullable: true,
      required: ['name', 'city', 'postalCode', 'countryCode'],
      properties: {
        name: text,
        street: optionalText,
        city: text,
        postalCode: text,
        region: optionalText,
        countryCode: text,
        gln: optionalText,
      },
    },
    updatedAt: text,
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['externalLineId', 'sku', 'orderedQuantity', 'pickedQuantity', 'uom', 'lots'],
        properties: {
          externalLineId: text,
          sku: text,
          gtin: optionalText,
          orderedQuantity: number,
          pickedQuantity: { type: 'number', nullable: true },
          uom: text,
          serials,
          lots: {
            type: 'array',
            items: {
              type: 'object',
              required: ['lot', 'quantity'],
              properties: { lot: text, quantity: number, expiry: day, serials },
            },
          },
        },
      },
    },
    packages: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sscc', 'contents'],
        properties: {
          sscc: text,
          weightKg: { type: 'number', nullable: true },
          contents: {
            type: 'array',
            items: {
              type: 'object',
              required: ['externalLineId', 'sku', 'quantity', 'uom'],
              properties: {
                externalLineId: text,
                sku: text,
                quantity: number,
                uom: text,
                lot: optionalText,
                expiry: day,
                serials,
              },
            },
          },
        },
      },
    },
  },
};

const inventoryLevel = {
  type: 'object',
  required: ['sku', 'warehouse', 'onHand', 'available', 'uom', 'asOf'],
  properties: { sku: text, warehouse: text, onHand: number, available: number, uom: text, asOf: text },
};

const page = (items: object) => ({
  type: 'object',
  required: ['data', 'nextCursor'],
  properties: { data: { type: 'array', items }, nextCursor: { type: 'string', nullable: true } },
});

export const isShipmentOrder = ajv.compile<ShipmentOrder>(shipmentOrder);
export const isShipmentOrderPage = ajv.compile<Page<ShipmentOrder>>(page(shipmentOrder));
export const isInventoryPage = ajv.compile<Page<InventoryLevel>>(page(inventoryLevel));
export const isWarehousePage = ajv.compile<Page<object>>(page({ type: 'object' }));

export const isErrorBody = ajv.compile<ErrorBody>({
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: text,
        message: { type: 'string' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'code', 'message'],
            properties: { field: text, code: text, message: { type: 'string' } },
          },
        },
        existing: { type: 'object' },
      },
    },
  },
});
