/** What UPS keeps and answers, as far as it is simulated: members as in its OpenAPI documents. */
export interface UpsAddress {
  readonly AddressLine?: string | readonly string[];
  readonly City: string;
  readonly StateProvinceCode?: string;
  readonly PostalCode: string;
  readonly CountryCode: string;
}

export interface UpsParty {
  readonly Name: string;
  readonly Address: UpsAddress;
}

export interface UpsWeight {
  readonly UnitOfMeasurement: { readonly Code: string };
  /** Decimal. */
  readonly Weight: string;
}

/** What rates and labels are asked for with. */
export interface UpsOrder {
  readonly Shipper: UpsParty & { readonly ShipperNumber?: string };
  readonly ShipTo: UpsParty;
  readonly Service?: { readonly Code: string };
  readonly ReferenceNumber?: readonly { readonly Value: string }[];
  readonly Package: readonly {
    readonly PackageWeight: UpsWeight;
    readonly ReferenceNumber?: readonly { readonly Value: string }[];
  }[];
}

/** Something happened to a parcel. */
export interface UpsScan {
  readonly type: string;
  readonly code: string;
  /** Three digits. */
  readonly detail: string;
  readonly description: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Of the place: `+01:00`. */
  readonly offset: string;
  readonly where: UpsAddress;
}

export interface UpsParcel {
  readonly trackingNumber: string;
  /** First ours, by which it is found. */
  readonly references: readonly string[];
  /** Whether it has them, or its shipment. */
  readonly referencesOf: 'PACKAGE' | 'SHIPMENT';
  readonly service: string;
  readonly weight: UpsWeight;
  readonly from: UpsParty;
  readonly to: UpsParty;
  readonly voided: boolean;
  /** Whether Track Alert tells of it. */
  readonly followed: boolean;
  /** Oldest first. */
  readonly scans: readonly UpsScan[];
  readonly receivedBy: string | null;
}

/** UPS says no, in its own form. */
export class UpsRefusal extends Error {
  override readonly name = 'UpsRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
