import { Ajv } from 'ajv';
import { type UpsOrder, UpsRefusal } from './ups.records.js';

const ajv = new Ajv({ allErrors: true });

const text = { type: 'string', minLength: 1 } as const;
const object = (required: Record<string, object>, others: Record<string, object> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...others },
});
const upTo = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength }) as const;

const party = object(
  {
    Name: upTo(35),
    Address: object({ City: upTo(30), PostalCode: upTo(9), CountryCode: { type: 'string', pattern: '^[A-Z]{2}$' } }),
  },
  { ShipperNumber: text },
);
const references = { type: 'array', items: object({ Value: upTo(35) }) } as const;
const parcel = object(
  {
    PackageWeight: object({
      UnitOfMeasurement: object({ Code: { enum: ['LBS', 'KGS'] } }),
      Weight: { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$', maxLength: 6 },
    }),
  },
  { ReferenceNumber: references },
);
const order = object(
  { Shipper: party, ShipTo: party, Package: { type: 'array', minItems: 1, items: parcel } },
  { Service: object({ Code: upTo(3) }), ReferenceNumber: references },
);

const isRate = ajv.compile<{ RateRequest: { Shipment: UpsOrder } }>(
  object({ RateRequest: object({ Shipment: order }) }),
);
const isShipment = ajv.compile<{ ShipmentRequest: { Shipment: UpsOrder & { Service: { Code: string } } } }>(
  object({ ShipmentRequest: object({ Shipment: { ...order, required: [...order.required, 'Service'] } }) }),
);
const isRecovery = ajv.compile<{
  LabelRecoveryRequest: { ReferenceValues: { ReferenceNumber: { Value: string }; ShipperNumber: string } };
}>(
  object({
    LabelRecoveryRequest: object({
      ReferenceValues: object({ ReferenceNumber: object({ Value: upTo(35) }), ShipperNumber: text }),
    }),
  }),
);
const isSubscription = ajv.compile<{ locale: string; trackingNumberList: readonly string[] }>(
  object({ locale: text, trackingNumberList: { type: 'array', minItems: 1, maxItems: 100, items: text } }),
);

const wrong = (code: string, message: string) => new UpsRefusal(400, code, message);

/** @throws UpsRefusal 400 */
export function readRate(body: unknown): UpsOrder {
  if (isRate(body)) return body.RateRequest.Shipment;
  throw wrong('10002', 'The XML document is well formed but the document is not valid');
}

/** @throws UpsRefusal 400 */
export function readShipment(body: unknown): UpsOrder & { readonly Service: { readonly Code: string } } {
  if (isShipment(body)) return body.ShipmentRequest.Shipment;
  throw wrong('10002', 'The XML document is well formed but the document is not valid');
}

/** @throws UpsRefusal 400 */
export function readRecovery(body: unknown): { reference: string; shipper: string } {
  if (!isRecovery(body))
    throw wrong('9801005', 'Either tracking number or combination of reference plus shipper number required');
  const { ReferenceNumber: reference, ShipperNumber: shipper } = body.LabelRecoveryRequest.ReferenceValues;
  return { reference: reference.Value, shipper };
}

/** @throws UpsRefusal 400 */
export function readSubscription(body: unknown): readonly string[] {
  if (isSubscription(body)) return body.trackingNumberList;
  throw wrong('VSS000', 'Invalid request and The Subscription request has been rejected.');
}
