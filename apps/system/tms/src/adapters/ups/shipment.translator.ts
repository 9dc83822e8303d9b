import { type Address, type ShipmentRequest as Request, requirementsInWords, type Tender } from '#canonical';
import { fitting } from '#platform/connections';
import { toMeasures } from './parcel.translator.js';
import type { NewAddress, NewParty, RateRequest, ShipmentRequest } from './ups.wire.js';

/** Characters that a field takes, of the label (Shipping.yaml, ShipTo and ShipTo_Address). */
const LINE = 35;
const MOST_LINES = 3;
const CITY = 30;
const STATE = 5;
const POSTAL_CODE = 9;

const PACKAGE = { Code: '02', Description: 'Package' } as const;

/** Within one of these a parcel has the references, elsewhere its shipment (Shipping.yaml, Shipment_ReferenceNumber). */
const REFERENCES_OF_PARCELS: ReadonlySet<string> = new Set(['US', 'PR']);

/** Why UPS cannot be asked to carry it; undefined where it can. */
export function unfitReason({ shipmentId, packages, commodities = [] }: Request): string | undefined {
  if (packages.length > 1)
    return `${shipmentId} has ${packages.length} packages: a label here is of one parcel, and each is a shipment by itself`;
  const dangerous = commodities.find(({ hazmat }) => hazmat);
  if (dangerous) return `UPS is told of no dangerous goods ${requirementsInWords(dangerous)}`;
  const cold = commodities.find(({ temperature }) => temperature && temperature !== 'ambient');
  return cold && `UPS is not told that goods are to be kept ${cold.temperature}`;
}

/** What each service would ask. */
export const toRateRequest = (request: Request, accountNumber: string): RateRequest => ({
  // Required by the published schema, which does not say what it holds: the path says it.
  Request: { RequestOption: 'Shop' },
  Shipment: {
    Shipper: { ...toRatedParty(request.from, 'from'), ShipperNumber: accountNumber },
    ShipTo: toRatedParty(request.to, 'to'),
    ShipmentRatingOptions: { NegotiatedRatesIndicator: 'Y' },
    // Of goods, and not of documents.
    DeliveryTimeInformation: { PackageBillType: '03' },
    Package: [{ PackagingType: PACKAGE, ...toMeasures(request) }],
  },
});

/** A label for it. The account that ships it is at the place that it ships from, and pays. */
export function toShipmentRequest(reference: string, tender: Tender, accountNumber: string): ShipmentRequest {
  const { from, to, rate } = tender;
  const references = [{ Value: reference }, { Value: termsOf(tender) }];
  const ofParcel = from.country === to.country && REFERENCES_OF_PARCELS.has(from.country);
  return {
    // Without a check of the address: UPS says so where it cannot deliver.
    Request: { RequestOption: 'nonvalidate' },
    Shipment: {
      Shipper: { ...toParty(from, 'from'), ShipperNumber: accountNumber },
      ShipTo: toParty(to, 'to'),
      PaymentInformation: { ShipmentCharge: [{ Type: '01', BillShipper: { AccountNumber: accountNumber } }] },
      ShipmentRatingOptions: { NegotiatedRatesIndicator: 'Y' },
      ...(!ofParcel && { ReferenceNumber: references }),
      Service: { Code: rate.service },
      Package: [{ Packaging: PACKAGE, ...toMeasures(tender), ...(ofParcel && { ReferenceNumber: references }) }],
    },
    LabelSpecification: {
      LabelImageFormat: { Code: 'GIF' },
      HTTPUserAgent: 'Mozilla/4.5',
      LabelStockSize: { Height: '6', Width: '4' },
    },
  };
}

/**
 * The second `ReferenceNumber` of a label: what was ordered, so that a repeat that would order something else is known. `11 120.5KGS
 * DE-80331`, 29 characters at most.
 */
export function termsOf(tender: Tender): string {
  const { PackageWeight: weighed } = toMeasures(tender);
  const { rate, to } = tender;
  return `${rate.service} ${weighed.Weight}${weighed.UnitOfMeasurement.Code} ${to.country}-${to.postalCode}`;
}

/** Countries whose codes UPS wants bare: 5 or 9 digits, `A1A1A1` (Shipping.yaml, ShipTo_Address). */
const BARE_CODES: ReadonlySet<string> = new Set(['US', 'PR', 'CA']);
const compact = (country: string, postalCode: string): string =>
  BARE_CODES.has(country) ? postalCode.replace(/[\s-]/g, '') : postalCode;

function toParty({ name, ...address }: Address, pointer: 'from' | 'to'): NewParty {
  const field = (member: string, vendorName: string) => ({
    vendor: 'UPS',
    name: vendorName,
    pointer: `/${pointer}/${member}`,
  });
  const { street, city, region, postalCode, country } = address;
  const wire: NewAddress = {
    AddressLine: linesOf(street ?? '', pointer),
    City: fitting(city, CITY, field('city', 'City')),
    ...(region && { StateProvinceCode: fitting(region, STATE, field('region', 'StateProvinceCode')) }),
    PostalCode: fitting(compact(country, postalCode), POSTAL_CODE, field('postalCode', 'PostalCode')),
    CountryCode: country,
  };
  return { Name: fitting(name, LINE, field('name', 'Name')), Address: wire };
}

/** Rating takes states of two letters alone (Rating.yaml, Shipper_Address), and no rate depends on another one. */
function toRatedParty(address: Address, pointer: 'from' | 'to'): NewParty {
  const { Name, Address: wire } = toParty(address, pointer);
  const { StateProvinceCode: state, ...rest } = wire;
  return { Name, Address: { ...rest, ...(state?.length === 2 && { StateProvinceCode: state }) } };
}

/**
 * A street in lines that are printed whole, broken between words.
 * @throws ProblemError `validation-failed` for what does not fit into three of them
 */
export function linesOf(street: string, pointer: 'from' | 'to'): string[] {
  const broken: string[] = [];
  for (const word of street.split(/\s+/).filter(Boolean)) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  const rest = broken.slice(MOST_LINES - 1).join(' ');
  const field = { vendor: 'UPS', name: 'AddressLine', pointer: `/${pointer}/street` };
  return [...broken.slice(0, MOST_LINES - 1), rest].filter(Boolean).map((line) => fitting(line, LINE, field));
}
