import { Ajv } from 'ajv';

// What is read or sent of UPS's OpenAPI documents (Rating, Shipping, Tracking, UPSTrackAlert), and guards for what arrives: it is
// unknown until it passed one. Written from XML once, a list of one may come as the object itself.

export type OneOrMany<T> = T | readonly T[];

/** Always a list. */
export function listOf<T>(value: OneOrMany<T> | null | undefined): readonly T[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

export interface NewAddress {
  readonly AddressLine: readonly string[];
  readonly City: string;
  readonly StateProvinceCode?: string;
  readonly PostalCode: string;
  readonly CountryCode: string;
}

export interface NewParty {
  readonly Name: string;
  readonly Address: NewAddress;
}

export interface Unit {
  readonly Code: string;
  readonly Description: string;
}

export interface NewMeasures {
  readonly Dimensions?: {
    readonly UnitOfMeasurement: Unit;
    readonly Length: string;
    readonly Width: string;
    readonly Height: string;
  };
  readonly PackageWeight: { readonly UnitOfMeasurement: Unit; readonly Weight: string };
}

export interface RateRequest {
  readonly Request: { readonly RequestOption: 'Shop' };
  readonly Shipment: {
    readonly Shipper: NewParty & { readonly ShipperNumber: string };
    readonly ShipTo: NewParty;
    readonly ShipmentRatingOptions: { readonly NegotiatedRatesIndicator: 'Y' };
    readonly DeliveryTimeInformation: { readonly PackageBillType: '03' };
    readonly Package: readonly (NewMeasures & { readonly PackagingType: Unit })[];
  };
}

interface Reference {
  readonly Value: string;
}

export interface ShipmentRequest {
  readonly Request: { readonly RequestOption: 'nonvalidate' };
  readonly Shipment: {
    readonly Shipper: NewParty & { readonly ShipperNumber: string };
    readonly ShipTo: NewParty;
    readonly PaymentInformation: {
      readonly ShipmentCharge: readonly {
        readonly Type: '01';
        readonly BillShipper: { readonly AccountNumber: string };
      }[];
    };
    readonly ShipmentRatingOptions: { readonly NegotiatedRatesIndicator: 'Y' };
    /** Of the shipment, unless it stays in the USA or in Puerto Rico. */
    readonly ReferenceNumber?: readonly Reference[];
    readonly Service: { readonly Code: string };
    readonly Package: readonly (NewMeasures & {
      readonly Packaging: Unit;
      readonly ReferenceNumber?: readonly Reference[];
    })[];
  };
  readonly LabelSpecification: {
    readonly LabelImageFormat: { readonly Code: 'GIF' };
    readonly HTTPUserAgent: string;
    readonly LabelStockSize: { readonly Height: string; readonly Width: string };
  };
}

export interface WireMoney {
  CurrencyCode: string;
  /** Decimal. */
  MonetaryValue: string;
}

export interface WireRatedShipment {
  Service: { Code: string; Description?: string | null };
  TotalCharges: WireMoney;
  /** What the account pays, where it has a contract. */
  NegotiatedRateCharges?: { TotalCharge: WireMoney } | null;
  TimeInTransit?: { ServiceSummary: { EstimatedArrival: { BusinessDaysInTransit: string } } } | null;
  GuaranteedDelivery?: { BusinessDaysInTransit?: string | null } | null;
}

export interface RateAnswer {
  RateResponse: { RatedShipment: OneOrMany<WireRatedShipment> };
}

export interface ShipAnswer {
  ShipmentResponse: {
    ShipmentResults: {
      ShipmentIdentificationNumber: string;
      PackageResults: OneOrMany<{ TrackingNumber: string }>;
    };
  };
}

export interface VoidAnswer {
  VoidShipmentResponse: { SummaryResult: { Status: { Code: string; Description?: string | null } } };
}

export interface WireLabel {
  TrackingNumber?: string | null;
  /** GIF, ZPL, PDF and others, in either case; Base64. */
  LabelImage?: { LabelImageFormat: { Code: string }; GraphicImage: string } | null;
}

export interface RecoveryAnswer {
  LabelRecoveryResponse: {
    ShipmentIdentificationNumber?: string | null;
    LabelResults?: OneOrMany<WireLabel> | null;
    /** Where several have the reference. */
    TrackingCandidate?: OneOrMany<{ TrackingNumber: string }> | null;
  };
}

export interface WireStatus {
  /** D, I, M, MV, U, X. */
  type?: string | null;
  /** Two characters. */
  code?: string | null;
  description?: string | null;
  /** Three digits: what customers are told. */
  statusCode?: string | null;
}

export interface WireActivity {
  /** At the place: YYYYMMDD and HHMMSS. */
  date?: string | null;
  time?: string | null;
  gmtDate?: string | null;
  gmtTime?: string | null;
  /** `-05:00` */
  gmtOffset?: string | null;
  location?: {
    address?: {
      city?: string | null;
      stateProvince?: string | null;
      country?: string | null;
      countryCode?: string | null;
      postalCode?: string | null;
    } | null;
  } | null;
  status?: WireStatus | null;
}

export interface WirePackage {
  trackingNumber: string;
  /** Newest first. */
  activity?: OneOrMany<WireActivity> | null;
  currentStatus?: WireStatus | null;
  deliveryInformation?: { receivedBy?: string | null } | null;
  referenceNumber?: OneOrMany<{ number?: string | null; type?: string | null }> | null;
}

interface Warning {
  code?: string | null;
  message?: string | null;
}

export interface TrackAnswer {
  trackResponse: {
    shipment?: OneOrMany<{ package?: OneOrMany<WirePackage> | null; warnings?: OneOrMany<Warning> | null }> | null;
  };
}

export interface SubscriptionAnswer {
  validTrackingNumbers?: readonly string[] | null;
  invalidTrackingNumbers?: readonly string[] | null;
}

/** What Track Alert tells of one scan. */
export interface WireAlert {
  trackingNumber: string;
  localActivityDate?: string | null;
  localActivityTime?: string | null;
  gmtActivityDate?: string | null;
  gmtActivityTime?: string | null;
  /** `-05.00` */
  gmtOffset?: string | null;
  activityLocation?: {
    city?: string | null;
    stateProvince?: string | null;
    country?: string | null;
    postalCode?: string | null;
  } | null;
  activityStatus: {
    type?: string | null;
    code?: string | null;
    description?: string | null;
    /** As `statusCode` of Track: in its examples, and not in its schema. */
    descriptionCode?: string | number | null;
  };
  /** Blank until it is delivered. */
  actualDeliveryDate?: string | null;
  receivedBy?: string | null;
}

export interface WireError {
  code: string;
  message?: string | null;
}

/** In an envelope as the documents have it, or bare. */
export interface ErrorBody {
  response?: { errors: WireError[] };
  errors?: WireError[];
}

const ajv = new Ajv({ allowUnionTypes: true });

const text = { type: 'string', minLength: 1 } as const;
const optional = { type: ['string', 'null'] } as const;
const object = (required: Record<string, object>, others: Record<string, object> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...others },
});
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const many = (items: object) => ({ anyOf: [{ type: 'array', items }, items] });

const money = object({
  CurrencyCode: { type: 'string', pattern: '^[A-Z]{3}$' },
  MonetaryValue: { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' },
});
const days = { type: 'string' } as const;
const ratedShipment = object(
  { Service: object({ Code: text }, { Description: optional }), TotalCharges: money },
  {
    NegotiatedRateCharges: orNull(object({ TotalCharge: money })),
    TimeInTransit: orNull(
      object({ ServiceSummary: object({ EstimatedArrival: object({ BusinessDaysInTransit: days }) }) }),
    ),
    GuaranteedDelivery: orNull(object({}, { BusinessDaysInTransit: optional })),
  },
);
const numbered = object({ TrackingNumber: text });
const labelImage = object({ LabelImageFormat: object({ Code: text }), GraphicImage: text });
const status = object({}, { type: optional, code: optional, description: optional, statusCode: optional });
const place = object(
  {},
  { city: optional, stateProvince: optional, country: optional, countryCode: optional, postalCode: optional },
);
const activity = object(
  {},
  {
    date: optional,
    time: optional,
    gmtDate: optional,
    gmtTime: optional,
    gmtOffset: optional,
    location: orNull(object({}, { address: orNull(place) })),
    status: orNull(status),
  },
);
const trackedPackage = object(
  { trackingNumber: text },
  {
    activity: orNull(many(activity)),
    currentStatus: orNull(status),
    deliveryInformation: orNull(object({}, { receivedBy: optional })),
    referenceNumber: orNull(many(object({}, { number: optional, type: optional }))),
  },
);
const warning = object({}, { code: optional, message: optional });
const error = object({ code: text }, { message: optional });
const errors = { type: 'array', items: error, minItems: 1 } as const;
const numbers = { type: ['array', 'null'], items: { type: 'string' } } as const;

const guard = <T>(schema: object) => ajv.compile<T>(schema);

export const isRateAnswer = guard<RateAnswer>(object({ RateResponse: object({ RatedShipment: many(ratedShipment) }) }));
export const isShipAnswer = guard<ShipAnswer>(
  object({
    ShipmentResponse: object({
      ShipmentResults: object({ ShipmentIdentificationNumber: text, PackageResults: many(numbered) }),
    }),
  }),
);
export const isVoidAnswer = guard<VoidAnswer>(
  object({
    VoidShipmentResponse: object({
      SummaryResult: object({ Status: object({ Code: text }, { Description: optional }) }),
    }),
  }),
);
export const isRecoveryAnswer = guard<RecoveryAnswer>(
  object({
    LabelRecoveryResponse: object(
      {},
      {
        ShipmentIdentificationNumber: optional,
        LabelResults: orNull(many(object({}, { TrackingNumber: optional, LabelImage: orNull(labelImage) }))),
        TrackingCandidate: orNull(many(numbered)),
      },
    ),
  }),
);
export const isTrackAnswer = guard<TrackAnswer>(
  object({
    trackResponse: object(
      {},
      {
        shipment: orNull(many(object({}, { package: orNull(many(trackedPackage)), warnings: orNull(many(warning)) }))),
      },
    ),
  }),
);
export const isSubscriptionAnswer = guard<SubscriptionAnswer>({
  anyOf: [
    object({ validTrackingNumbers: numbers }, { invalidTrackingNumbers: numbers }),
    object({ invalidTrackingNumbers: numbers }),
  ],
});
export const isAlert = guard<WireAlert>(
  object(
    {
      trackingNumber: text,
      activityStatus: object(
        {},
        {
          type: optional,
          code: optional,
          description: optional,
          descriptionCode: { type: ['string', 'number', 'null'] },
        },
      ),
    },
    {
      localActivityDate: optional,
      localActivityTime: optional,
      gmtActivityDate: optional,
      gmtActivityTime: optional,
      gmtOffset: optional,
      activityLocation: orNull(place),
      actualDeliveryDate: optional,
      receivedBy: optional,
    },
  ),
);
export const isErrorBody = guard<ErrorBody>({
  anyOf: [object({ response: object({ errors }) }), object({ errors })],
});
