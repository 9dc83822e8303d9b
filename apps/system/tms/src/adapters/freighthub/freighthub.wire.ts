import { Ajv } from 'ajv';

// The shapes of freighthub.openapi.yaml as they arrive, and guards for them: what FreightHub sends is unknown until it passed one.

export interface WireParty {
  name: string;
  street?: string;
  city: string;
  postal_code: string;
  region?: string;
  country: string;
  gln?: string;
}

export interface WireCharge {
  code: string;
  description?: string | null;
  /** Decimal, signed. */
  amount: string;
  /** Decimal: what the charge was rated on. */
  rated_weight_kg?: string | null;
  /** In an invoice of a move: the one load that it is for. */
  reference?: string | null;
}

/** Goods that ask for more than room; `handling_units`: SSCCs of those that hold it. */
export interface WireCommodity {
  sku: string;
  quantity: string;
  uom: string;
  un_number?: string | null;
  hazard_class?: string | null;
  packing_group?: string | null;
  temperature?: string | null;
  handling_units?: string[] | null;
}

export interface NewLoad {
  reference: string;
  origin: WireParty;
  destination: WireParty;
  handling_units: { sscc: string; weight_kg?: string }[];
  commodities?: WireCommodity[];
  total_weight_kg: string;
  currency: string;
  requested_delivery_date?: string;
  pickup_date?: string;
}

export interface Quote {
  scac: string;
  carrier_name?: string | null;
  service_level: string;
  transit_days?: number | null;
  currency: string;
  charges: WireCharge[];
  total: string;
  minimum_charge?: string | null;
}

export interface NewTender {
  version: number;
  scac: string;
  service_level: string;
  currency: string;
  charges: WireCharge[];
  total: string;
  respond_by: string;
}

export interface WireTender {
  version: number;
  scac: string;
  status: string;
  reason?: string | null;
}

export interface WireMilestone {
  type: string;
  classifier: string;
  scac?: string | null;
  occurred_at?: string | null;
  location?: string | null;
  reason?: string | null;
  eta?: string | null;
  signed_by?: string | null;
}

export interface Load {
  id: string;
  reference: string;
  status: string;
  pro_number?: string | null;
  destination?: WireParty | null;
  requested_delivery_date?: string | null;
  commodities?: WireCommodity[] | null;
  tenders: WireTender[];
  milestones: WireMilestone[];
}

export interface WireDispute {
  id: string;
  /** Of the load that it is about; absent: of the invoice's own. */
  reference?: string | null;
}

export interface NewDispute {
  reference: string;
  lines: { code: string; currency: string; expected: string; billed: string; reason: string }[];
}

interface WireBilled {
  picked_up_on?: string | null;
  delivered_to?: { postal_code: string; country: string } | null;
}

/** A load of a move that is billed, with what was agreed for it. */
export interface WireBilledLoad extends WireBilled {
  reference: string;
  currency: string;
  charges: WireCharge[];
  total: string;
}

export interface WireFreightInvoice extends WireBilled {
  id: string;
  number: string;
  scac: string;
  reference: string;
  /** Of a move: all that it bills. */
  loads?: WireBilledLoad[] | null;
  pro_number?: string | null;
  currency: string;
  charges: WireCharge[];
  total: string;
  invoice_date: string;
  corrects?: string | null;
  credits?: string | null;
  weigh_certificate?: string | null;
  disputes: WireDispute[];
}

export interface WireEvent {
  id: string;
  type: string;
  sequence?: number | null;
  occurred_at?: string | null;
  load: { id: string; reference: string; pro_number?: string | null; scac?: string | null };
  /** The other loads that it happened to. */
  carried_with?: { id: string; reference: string }[] | null;
  data: Record<string, unknown>;
}

export interface TenderAnswer {
  version: number;
  scac: string;
  reason?: string | null;
}

export interface ErrorBody {
  error: { code: string; message: string; details?: { path: string; message: string }[]; existing?: unknown };
}

export interface TokenAnswer {
  access_token: string;
  expires_in: number;
}

const ajv = new Ajv();

const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const text = { type: 'string', minLength: 1 } as const;
const decimal = { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' } as const;
// Vendors write an absent value as null or leave it out; both mean the same.
const optional = { type: ['string', 'null'] } as const;
const list = (items: object) => ({ type: 'array', items }) as const;
const object = (required: Record<string, object>, others: Record<string, object> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...others },
});

const weight = { type: ['string', 'null'], pattern: '^[0-9]+(\\.[0-9]+)?$' } as const;
const charges = list(
  object({ code: text, amount: decimal }, { description: optional, rated_weight_kg: weight, reference: optional }),
);
const priced = { currency: { type: 'string', pattern: '^[A-Z]{3}$' }, charges, total: decimal };

const quote = object(
  { scac: text, service_level: text, ...priced },
  {
    carrier_name: optional,
    transit_days: { type: ['integer', 'null'] },
    minimum_charge: { type: ['string', 'null'], pattern: decimal.pattern },
  },
);
const tenderAnswer = { version: { type: 'integer', minimum: 1 }, scac: text };
const tender = object({ ...tenderAnswer, status: text }, { reason: optional });
const milestone = object(
  { type: text, classifier: text },
  { scac: optional, occurred_at: optional, location: optional, reason: optional, eta: optional, signed_by: optional },
);
const party = object(
  { name: text, city: text, postal_code: text, country: text },
  { street: optional, region: optional, gln: optional },
);
const commodity = object(
  { sku: text, quantity: decimal, uom: text },
  { un_number: optional, hazard_class: optional, packing_group: optional, temperature: optional },
);
const load = object(
  { id: text, reference: text, status: text, tenders: list(tender), milestones: list(milestone) },
  {
    pro_number: optional,
    destination: { ...party, type: ['object', 'null'] },
    requested_delivery_date: { type: ['string', 'null'], pattern: DAY },
    commodities: { ...list(commodity), type: ['array', 'null'] },
  },
);
const dispute = object({ id: text }, { reference: optional });
const billed = {
  picked_up_on: { type: ['string', 'null'], pattern: DAY },
  delivered_to: { ...object({ postal_code: text, country: text }), type: ['object', 'null'] },
};
const several = (items: object, maxItems: number) => ({ ...list(items), type: ['array', 'null'], maxItems });
const freightInvoice = object(
  {
    id: text,
    number: text,
    scac: text,
    reference: text,
    ...priced,
    invoice_date: { type: 'string', pattern: DAY },
    disputes: list(dispute),
  },
  {
    pro_number: optional,
    corrects: optional,
    credits: optional,
    weigh_certificate: optional,
    loads: several(object({ reference: text, ...priced }, billed), 200),
    ...billed,
  },
);

const guard = <T>(schema: object) => ajv.compile<T>(schema);

/** What may follow `Bearer` (RFC 6750 2.1). */
const bearerToken = { type: 'string', pattern: '^[A-Za-z0-9._~+/-]+=*$' } as const;
export const isTokenAnswer = guard<TokenAnswer>(object({ access_token: bearerToken, expires_in: { type: 'number' } }));
export const isQuotes = guard<{ quotes: Quote[] }>(object({ quotes: list(quote) }));
export const isLoad = guard<Load>(load);
export const isLoads = guard<{ loads: Load[] }>(object({ loads: list(load) }));
export const isTender = guard<WireTender>(tender);
export const isMilestone = guard<WireMilestone>(milestone);
export const isTenderAnswer = guard<TenderAnswer>(object(tenderAnswer, { reason: optional }));
export const isDispute = guard<WireDispute>(dispute);
export const isFreightInvoice = guard<WireFreightInvoice>(freightInvoice);
export const isFreightInvoices = guard<{ freight_invoices: WireFreightInvoice[] }>(
  object({ freight_invoices: list(freightInvoice) }),
);
export const isAccount = guard<{ account: string }>(object({ account: text }));
export const isEvent = guard<WireEvent>(
  object(
    {
      id: text,
      type: text,
      load: object({ id: text, reference: text }, { pro_number: optional, scac: optional }),
      data: { type: 'object' },
    },
    {
      sequence: { type: ['integer', 'null'] },
      occurred_at: optional,
      carried_with: several(object({ id: text, reference: text }), 199),
    },
  ),
);
export const isErrorBody = guard<ErrorBody>(
  object({
    error: object(
      { code: text, message: { type: 'string' } },
      {
        details: list(object({ path: { type: 'string' }, message: { type: 'string' } })),
        existing: { type: 'object' },
      },
    ),
  }),
);
