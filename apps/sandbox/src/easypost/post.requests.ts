import { Ajv } from 'ajv';
import { type NewPostShipment, PostRefusal } from './post.records.js';

const ajv = new Ajv({ allErrors: true });

const text = { type: 'string', minLength: 1 } as const;
const optional = { type: ['string', 'null'] } as const;
const positive = { type: 'number', exclusiveMinimum: 0 } as const;
const address = {
  type: 'object',
  required: ['name', 'city', 'zip', 'country'],
  properties: { name: text, street1: optional, city: text, state: optional, zip: text, country: text },
};
const isNewShipment = ajv.compile<NewPostShipment>({
  type: 'object',
  required: ['from_address', 'to_address', 'parcel'],
  properties: {
    reference: optional,
    from_address: address,
    to_address: address,
    parcel: {
      type: 'object',
      required: ['weight'],
      properties: { length: positive, width: positive, height: positive, weight: positive },
    },
  },
});

/** @throws PostRefusal 422 that names each member that is missing or wrong */
export function readNewShipment(body: unknown): NewPostShipment {
  const { shipment } = (body ?? {}) as { shipment?: unknown };
  if (!shipment)
    throw new PostRefusal(422, 'PARAMETER.REQUIRED', 'Missing required parameter.', [
      { field: 'shipment', message: 'cannot be blank' },
    ]);
  if (isNewShipment(shipment)) return shipment;
  const errors = (isNewShipment.errors ?? []).map(({ instancePath, params, message }) => ({
    field: [instancePath.slice(1).replaceAll('/', '.'), params['missingProperty']].filter(Boolean).join('.'),
    message: message ?? 'is invalid',
  }));
  throw new PostRefusal(
    422,
    'SHIPMENT.INVALID_PARAMS',
    'Unable to create shipment, one or more parameters were invalid.',
    errors,
  );
}

/** @throws PostRefusal 422 where no rate is named */
export function readRateId(body: unknown): string {
  const { rate } = (body ?? {}) as { rate?: { id?: unknown } };
  if (typeof rate?.id === 'string') return rate.id;
  throw new PostRefusal(422, 'PARAMETER.REQUIRED', 'Missing required parameter.', [
    { field: 'rate', message: 'cannot be blank' },
  ]);
}
