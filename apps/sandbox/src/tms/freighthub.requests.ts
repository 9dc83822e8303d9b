import { Ajv, type ValidateFunction } from 'ajv';
import { HubRefusal, type NewHubLoad, type NewHubTender } from './freighthub.records.js';

const ajv = new Ajv({ allErrors: true });
const text = { type: 'string', minLength: 1, maxLength: 200 } as const;
const decimal = { type: 'string', pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$' } as const;
const weight = { type: 'string', pattern: '^[0-9]{1,9}(\\.[0-9]{1,3})?$' } as const;
const currency = { type: 'string', pattern: '^[A-Z]{3}$' } as const;
const object = (required: Record<string, object>, others: Record<string, object> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...others },
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items, maxItems: 1000 });

const DISPUTE_REASONS = [
  'AMOUNT',
  'UNPLANNED_CHARGE',
  'MISSING_CHARGE',
  'MINIMUM_CHARGE',
  'REWEIGH',
  'ACCESSORIAL',
  'CURRENCY',
  'CARRIER',
  'CONSIGNEE',
  'SERVICE_DATE',
];

const party = object(
  {
    name: text,
    city: text,
    postal_code: { type: 'string', maxLength: 20 },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
  },
  { street: text, region: text, gln: { type: 'string', pattern: '^[0-9]{13}$' } },
);
const charges = {
  ...list(object({ code: text, amount: decimal }, { description: text })),
  minItems: 1,
};

const commodity = object(
  { sku: text, quantity: weight, uom: { ...text, maxLength: 3 } },
  {
    un_number: { type: 'string', pattern: '^UN[0-9]{4}$' },
    hazard_class: { type: 'string', pattern: '^[1-9](\\.[1-6][A-S]?)?$' },
    packing_group: { enum: ['I', 'II', 'III'] },
    temperature: { enum: ['AMBIENT', 'CHILLED', 'FROZEN'] },
    handling_units: list({ type: 'string', pattern: '^[0-9]{18}$' }),
  },
);

const day = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } as const;

const isNewLoad = ajv.compile<NewHubLoad>(
  object(
    {
      reference: { ...text, maxLength: 120 },
      origin: party,
      destination: party,
      handling_units: list(object({ sscc: { type: 'string', pattern: '^[0-9]{18}$' } }, { weight_kg: weight })),
      total_weight_kg: weight,
      currency,
    },
    { commodities: list(commodity), requested_delivery_date: day, pickup_date: day, accessorials: list(text) },
  ),
);
const isNewTender = ajv.compile<NewHubTender>(
  object({
    version: { type: 'integer', minimum: 1 },
    scac: { type: 'string', pattern: '^[A-Z]{2,4}$' },
    service_level: text,
    currency,
    charges,
    total: decimal,
    respond_by: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})$' },
  }),
);
const isNewDispute = ajv.compile<{ reference: string; lines: unknown[] }>(
  object({
    reference: text,
    lines: {
      ...list(
        object({
          code: text,
          currency,
          expected: decimal,
          billed: decimal,
          reason: { enum: DISPUTE_REASONS },
        }),
      ),
      minItems: 1,
    },
  }),
);

export const readNewLoad = (body: unknown): NewHubLoad => read(isNewLoad, body);
export const readNewTender = (body: unknown): NewHubTender => read(isNewTender, body);
export const readNewDispute = (body: unknown): { reference: string; lines: unknown[] } => read(isNewDispute, body);

/** @throws HubRefusal 422 that names every member that is wrong */
function read<T>(accepts: ValidateFunction<T>, body: unknown): T {
  if (accepts(body)) return body;
  const details = (accepts.errors ?? []).map(({ instancePath, message }) => ({
    path: instancePath.slice(1).replaceAll('/', '.'),
    message: message ?? 'is wrong',
  }));
  throw new HubRefusal(422, 'INVALID', 'the request does not follow the contract', { details });
}
