import { Ajv } from 'ajv';
import { HubRefusal } from './freighthub.records.js';

/** An amount as people write it: decimal text, a number, or minor units with their currency. */
export type AnyAmount = string | number | { readonly amount: number; readonly currency?: string };

/** What a person at the control surface may say beside the verb. */
export interface CarrierOverrides {
  /** Tender version that the answer is to; the last one by default. */
  readonly version?: number;
  readonly scac?: string;
  readonly reason?: string;
  /** Text as it shall go out; null leaves the time away. */
  readonly occurredAt?: string | null;
  readonly classifier?: 'PLANNED' | 'ESTIMATED' | 'ACTUAL';
  readonly location?: string;
  readonly eta?: string;
  readonly signedBy?: string;
  /** With `combine`: the other shipments of the move. */
  readonly with?: readonly string[];
  /** How often the very same event is told. */
  readonly times?: number;
  readonly charges?: readonly {
    readonly code: string;
    readonly amount: AnyAmount;
    readonly description?: string;
    readonly ratedWeightKg?: number;
    /** Of a move: the one shipment that it is for. */
    readonly shipmentId?: string;
  }[];
  /** The invoice's total; the base charge bears the difference. */
  readonly amount?: AnyAmount;
  /** Every charge times this. */
  readonly factor?: number;
  readonly currency?: string;
  readonly number?: string;
  readonly corrects?: string;
  /** A credit memo of that invoice: its charges are negative. */
  readonly credits?: string;
  readonly weighCertificate?: string;
  readonly pickedUpOn?: string;
  readonly deliveredTo?: { readonly postalCode: string; readonly country: string };
  readonly invoiceDate?: string;
}

const day = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } as const;
const text = { type: 'string', minLength: 1, maxLength: 200 } as const;
const amount = {
  anyOf: [
    { type: 'string', pattern: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$' },
    { type: 'number' },
    { type: 'object', required: ['amount'], properties: { amount: { type: 'integer' }, currency: text } },
  ],
} as const;

const isOverrides = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<CarrierOverrides>({
  type: 'object',
  properties: {
    version: { type: 'integer', minimum: 1 },
    scac: { type: 'string', pattern: '^[A-Z]{2,4}$' },
    reason: text,
    occurredAt: { type: ['string', 'null'] },
    classifier: { enum: ['PLANNED', 'ESTIMATED', 'ACTUAL'] },
    location: text,
    eta: text,
    signedBy: text,
    with: { type: 'array', minItems: 1, maxItems: 50, items: text },
    times: { type: 'integer', minimum: 1, maximum: 100 },
    charges: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['code', 'amount'],
        properties: {
          code: text,
          amount,
          description: text,
          ratedWeightKg: { type: 'number', minimum: 0 },
          shipmentId: text,
        },
      },
    },
    amount,
    factor: { type: 'number', exclusiveMinimum: 0 },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    // SAP keeps 16 characters of a supplier's invoice number.
    number: { type: 'string', pattern: '^[0-9A-Za-z./-]{1,16}$' },
    corrects: text,
    credits: text,
    weighCertificate: text,
    pickedUpOn: day,
    deliveredTo: {
      type: 'object',
      required: ['postalCode', 'country'],
      properties: { postalCode: text, country: { type: 'string', pattern: '^[A-Z]{2}$' } },
    },
    invoiceDate: day,
  },
});

/** @throws HubRefusal 422 that says which member is wrong */
export function readOverrides(body: unknown): CarrierOverrides {
  const given = body ?? {};
  if (isOverrides(given)) return given;
  const details = (isOverrides.errors ?? []).map(({ instancePath, message }) => ({
    path: instancePath,
    message: message ?? 'is wrong',
  }));
  throw new HubRefusal(422, 'INVALID', 'the overrides are not understood', { details });
}
