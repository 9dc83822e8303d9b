import type { Operation, Schema } from './contracts.js';
import { PATCHES } from './editable-cases.js';
import type { Json } from './world.js';

/**
 * What the contract's own example of a body leaves open: values that only the world can say, or that only one request
 * may use. By operation id, over all versions; an operation that is not here is called with its example as it is.
 */
const BODIES: Readonly<Record<string, (example: Json, context: { unique: string; api: string }) => Json>> = {
  confirmFulfilment: () => ({ kind: 'accepted' }),
  confirmInboundShipment: () => ({ kind: 'arrived' }),
  invitePartner: (example, { unique }) => ({ ...example, id: `p-${unique}` }),
  invitePerson: (example, { unique }) => ({ ...example, username: `p-${unique}` }),
  invitePartnerPerson: (example, { unique }) => ({ ...example, username: `p-${unique}` }),
  proposeExceptionEdit: (example, { api }) => ({ ...example, patch: PATCHES[api] }),
  replayEvents: ({ from }) => ({ from }),
  startOrder: (_, { unique }) => ({ order: ORDER(unique) }),
  submitFreightInvoice: (example, { unique }) => ({
    ...example,
    invoiceNumber: unique.slice(0, 16),
    corrects: undefined,
    pro: undefined,
  }),
  notifyInboundShipment: ({ handlingUnits, ...example }, { unique }) => {
    const { purchaseOrderId, lineId, sku, quantity } = handlingUnits[0].contents[0];
    return {
      ...example,
      shipmentNumber: `ASN-${unique}`,
      handlingUnits: [
        { sscc: ssccOf(counted), contents: [{ purchaseOrderId, lineId, sku, quantity: { ...quantity, value: 1 } }] },
      ],
    };
  },
};

/** An order that no ERP has told of. */
const ORDER = (orderNumber: string) => ({
  source: { system: 'sap', id: orderNumber },
  orderNumber,
  customer: { id: '10100001' },
  currency: 'EUR',
  credit: 'approved',
  status: 'released',
  shipTo: { name: 'Nordwind', city: 'Hamburg', postalCode: '20457', country: 'DE' },
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 1, unit: 'EA' } }],
});

/** A Serial Shipping Container Code with its check digit (GS1 General Specifications 7.9). */
function ssccOf(serial: number): string {
  const digits = `34012345${String(serial).padStart(9, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

let counted = 0;
/** Not used before, in this run or another. */
export const unique = (): string => `${Date.now().toString(36)}${(counted++).toString(36).padStart(4, '0')}`;

/** A body that the operation takes, where its example is one. */
export function exampleBody(operation: Operation): Json {
  const example = operation.example ?? exampleOf(operation.body ?? {});
  const complete = BODIES[operation.operationId];
  return complete ? JSON.parse(JSON.stringify(complete(example, { unique: unique(), api: operation.api }))) : example;
}

/** The example of a schema: its own, or put together from those of its required members. */
export function exampleOf(schema: Schema, members: 'required' | 'all' = 'required'): Json {
  const { properties, required = [], items, example, examples, minItems = 0 } = schema;
  if (example !== undefined && !properties) return example;
  if (examples?.[0] !== undefined) return examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const [alternative] = schema.oneOf ?? schema.anyOf ?? [];
  if (alternative) return exampleOf(alternative, members);
  if (properties) {
    const wanted = Object.entries(properties).filter(([name]) => members === 'all' || required.includes(name));
    return Object.fromEntries(wanted.map(([name, inner]) => [name, exampleOf(inner, members)]));
  }
  if (items) return Array.from({ length: Math.max(1, minItems) }, () => exampleOf(items, members));
  return { integer: 1, number: 1, boolean: true, string: 'x', object: {} }[String([schema.type].flat()[0])];
}
