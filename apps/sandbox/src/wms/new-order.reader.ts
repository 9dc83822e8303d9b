import { Ajv } from 'ajv';
import type { FloorBook, LineHandling } from './floor.book.js';
import { ApiRefusal, type ErrorDetail } from './stowpoint.wire.js';
import { POSTAL_CODES, piecesPer, SEED, WAREHOUSES } from './warehouse.table.js';

/** `NewShipmentOrder` of the published contract. */
export interface NewOrder {
  externalId: string;
  orderReference?: string;
  warehouse: string;
  requestedShipDate?: string;
  shipTo: Readonly<Record<string, unknown>> & { readonly postalCode: string; readonly countryCode: string };
  lines: (LineHandling & { externalLineId: string; sku: string; gtin?: string; quantity: number; uom: string })[];
}

const text = { type: 'string', minLength: 1 } as const;
const isNewOrder = new Ajv({ allErrors: true }).compile<NewOrder>({
  type: 'object',
  required: ['externalId', 'warehouse', 'shipTo', 'lines'],
  additionalProperties: false,
  properties: {
    externalId: { ...text, maxLength: 80 },
    orderReference: { ...text, maxLength: 80 },
    warehouse: text,
    requestedShipDate: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    shipTo: {
      type: 'object',
      required: ['name', 'city', 'postalCode', 'countryCode'],
      additionalProperties: false,
      properties: {
        name: text,
        street: text,
        city: text,
        postalCode: { type: 'string' },
        region: text,
        countryCode: { type: 'string', pattern: '^[A-Z]{2}$' },
        gln: text,
      },
    },
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['externalLineId', 'sku', 'quantity', 'uom'],
        additionalProperties: false,
        properties: {
          externalLineId: text,
          sku: text,
          gtin: text,
          quantity: { type: 'number', exclusiveMinimum: 0 },
          uom: text,
          dangerousGoods: {
            type: 'object',
            required: ['unNumber'],
            additionalProperties: false,
            properties: {
              unNumber: { type: 'string', pattern: '^UN[0-9]{4}$' },
              hazardClass: text,
              packingGroup: { enum: ['I', 'II', 'III'] },
            },
          },
          temperature: { enum: ['AMBIENT', 'CHILLED', 'FROZEN'] },
        },
      },
    },
  },
});

/** @throws ApiRefusal 422 that names every wrong field; `ITEM_UNKNOWN` when the account does not keep an item, `ADDRESS_UNKNOWN` when there is no such place */
export function readNewOrder(book: FloorBook, body: unknown): NewOrder {
  if (!isNewOrder(body)) {
    const details = (isNewOrder.errors ?? []).map(({ instancePath, message }) => ({
      field: fieldOf(instancePath),
      code: 'INVALID',
      message: message ?? 'is wrong',
    }));
    throw new ApiRefusal(422, 'VALIDATION_FAILED', 'the shipment order is wrong', { details });
  }
  if (!WAREHOUSES.some(({ code }) => code === body.warehouse)) {
    throw refusal('WAREHOUSE_UNKNOWN', [{ field: 'warehouse', message: `there is no warehouse ${body.warehouse}` }]);
  }
  const { postalCode, countryCode } = body.shipTo;
  if (POSTAL_CODES[countryCode]?.test(postalCode.replaceAll(/\s/g, '')) === false) {
    const message = `there is no postal code ${postalCode} in ${countryCode}`;
    throw refusal('ADDRESS_UNKNOWN', [{ field: 'shipTo.postalCode', message }]);
  }
  const unknown = body.lines.flatMap(({ sku }, index) =>
    isKept(book, sku) ? [] : [{ field: `lines[${index}].sku`, message: `item ${sku} is not kept in this account` }],
  );
  if (unknown.length > 0) throw refusal('ITEM_UNKNOWN', unknown);
  const wrongUnits = body.lines.flatMap(({ uom, sku }, index) =>
    piecesPer(sku, uom) === undefined
      ? [{ field: `lines[${index}].uom`, message: `${sku} is kept by the piece, not by ${uom}` }]
      : [],
  );
  if (wrongUnits.length > 0) throw refusal('UOM_MISMATCH', wrongUnits);
  return body;
}

const isKept = (book: FloorBook, sku: string): boolean =>
  SEED.some((item) => item.sku === sku) || book.allStock().some((stock) => stock.sku === sku);

function refusal(code: string, details: readonly Omit<ErrorDetail, 'code'>[]): ApiRefusal {
  const message = details.map((detail) => detail.message).join('; ');
  return new ApiRefusal(422, code, message, { details: details.map((detail) => ({ ...detail, code })) });
}

/** `/lines/0/sku` → `lines[0].sku` */
const fieldOf = (pointer: string): string =>
  pointer
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.') || 'body';
