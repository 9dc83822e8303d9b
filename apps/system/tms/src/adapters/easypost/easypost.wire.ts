import { Ajv } from 'ajv';

// The objects of https://docs.easypost.com/docs as far as they are read or sent here, and guards for those that arrive: what
// EasyPost sends is unknown until it passed one.

export interface NewAddress {
  name: string;
  street1?: string;
  city: string;
  state?: string;
  zip: string;
  country: string;
}

/** Inches and ounces, with one digit behind the point. */
export interface WireParcel {
  length?: number | null;
  width?: number | null;
  height?: number | null;
  weight: number;
}

export interface NewParcel {
  length?: number;
  width?: number;
  height?: number;
  weight: number;
}

export interface NewShipment {
  reference: string;
  from_address: NewAddress;
  to_address: NewAddress;
  parcel: NewParcel;
}

export interface WireAddress {
  name?: string | null;
  street1?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  country?: string | null;
}

export interface WireRate {
  id: string;
  carrier: string;
  service: string;
  /** Decimal. */
  rate: string;
  currency: string;
  delivery_days?: number | null;
  est_delivery_days?: number | null;
}

export interface WireTrackingDetail {
  status: string;
  status_detail?: string | null;
  message?: string | null;
  datetime?: string | null;
  tracking_location?: {
    city?: string | null;
    state?: string | null;
    country?: string | null;
    zip?: string | null;
  } | null;
}

export interface WireTracker {
  id: string;
  tracking_code: string;
  carrier: string;
  status: string;
  created_at?: string | null;
  /** Null of a tracker that somebody made by its number. */
  shipment_id?: string | null;
  est_delivery_date?: string | null;
  signed_by?: string | null;
  /** Oldest first: all of them, each time. */
  tracking_details: WireTrackingDetail[];
}

export interface WireShipment {
  id: string;
  created_at: string;
  reference?: string | null;
  to_address: WireAddress;
  parcel: WireParcel;
  rates: WireRate[];
  /** Why carriers gave no rate. */
  messages?: { carrier?: string | null; message?: unknown }[] | null;
  /** Null until it is bought. */
  selected_rate?: WireRate | null;
  tracking_code?: string | null;
  refund_status?: string | null;
  tracker?: WireTracker | null;
}

export interface WireEvent {
  id: string;
  /** `tracker.updated` */
  description: string;
  previous_attributes?: Record<string, unknown> | null;
  result?: unknown;
}

export interface FieldError {
  field?: string | null;
  message?: unknown;
}

export interface ErrorBody {
  error: { code: string; message: unknown; errors?: (FieldError | string)[] | null };
}

const ajv = new Ajv();

const text = { type: 'string', minLength: 1 } as const;
/** Others are read by some as another time than was meant. */
const moment = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$' } as const;
const optional = { type: ['string', 'null'] } as const;
const number = { type: ['number', 'null'] } as const;
const list = (items: object) => ({ type: 'array', items }) as const;
const nullable = (schema: object) => ({ ...schema, type: ['object', 'null'] }) as const;
const object = (required: Record<string, object>, others: Record<string, object> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...others },
});

const address = object(
  {},
  { name: optional, street1: optional, city: optional, state: optional, zip: optional, country: optional },
);
const rate = object(
  {
    id: text,
    carrier: text,
    service: text,
    rate: { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  },
  { delivery_days: number, est_delivery_days: number },
);
const location = object({}, { city: optional, state: optional, country: optional, zip: optional });
const detail = object(
  { status: text },
  { status_detail: optional, message: optional, datetime: optional, tracking_location: nullable(location) },
);
const tracker = object(
  { id: text, tracking_code: text, carrier: text, status: text, tracking_details: list(detail) },
  { created_at: optional, shipment_id: optional, est_delivery_date: optional, signed_by: optional },
);
const shipment = object(
  {
    id: text,
    created_at: moment,
    to_address: address,
    parcel: object({ weight: { type: 'number' } }, { length: number, width: number, height: number }),
    rates: list(rate),
  },
  {
    reference: optional,
    messages: { type: ['array', 'null'], items: object({}, { carrier: optional }) },
    selected_rate: nullable(rate),
    tracking_code: optional,
    refund_status: optional,
    tracker: nullable(tracker),
  },
);

const guard = <T>(schema: object) => ajv.compile<T>(schema);

export const isShipment = guard<WireShipment>(shipment);
export const isShipments = guard<{ shipments: WireShipment[]; has_more?: boolean | null }>(
  object({ shipments: list(shipment) }, { has_more: { type: ['boolean', 'null'] } }),
);
export const isTracker = guard<WireTracker>(tracker);
export const isEvent = guard<WireEvent>(
  object({ id: text, description: text }, { previous_attributes: { type: ['object', 'null'] } }),
);
export const isErrorBody = guard<ErrorBody>(
  object({
    error: object({ code: text, message: {} }, { errors: { type: ['array', 'null'] } }),
  }),
);
