import { type Address, isSamePlace, requirementsInWords, type ShipmentRequest } from '#canonical';
import { TAKEN_BACK } from './easypost.codes.js';
import type { NewAddress, NewShipment, WireAddress, WireShipment } from './easypost.wire.js';
import { toParcel } from './parcel.translator.js';

/** Why EasyPost cannot be asked to carry it; undefined where it can. */
export function unfitReason({ shipmentId, packages, commodities = [] }: ShipmentRequest): string | undefined {
  if (packages.length > 1) return `${shipmentId} has ${packages.length} packages: EasyPost ships each parcel by itself`;
  const dangerous = commodities.find(({ hazmat }) => hazmat);
  if (dangerous) return `EasyPost cannot be told of dangerous goods ${requirementsInWords(dangerous)}`;
  const cold = commodities.find(({ temperature }) => temperature && temperature !== 'ambient');
  return cold && `EasyPost cannot be told that goods are to be kept ${cold.temperature}`;
}

/** Our shipment as EasyPost's. */
export const toNewShipment = (reference: string, request: ShipmentRequest): NewShipment => ({
  reference,
  from_address: toNewAddress(request.from),
  to_address: toNewAddress(request.to),
  parcel: toParcel(request),
});

const toNewAddress = ({ name, street, city, region, postalCode, country }: Address): NewAddress => ({
  name,
  ...(street && { street1: street }),
  city,
  ...(region && { state: region }),
  zip: postalCode,
  country,
});

export const isBought = ({ selected_rate: rate }: WireShipment): boolean => Boolean(rate);

/** Its label was given back, or is about to be. */
export const isTakenBack = ({ refund_status: status }: WireShipment): boolean => TAKEN_BACK.has(status ?? '');

/** What it was made with otherwise than is asked for now. */
export function otherwiseIn(there: WireShipment, asked: ShipmentRequest): string[] {
  // A label is written in the carrier's spelling: what is left of the address then is its country and postal code.
  const same = isBought(there) ? isMuchTheSamePlace : isSamePlace;
  return [
    ...(same(toAddress(there.to_address), asked.to) ? [] : ['destination']),
    ...(there.parcel.weight === toParcel(asked).weight ? [] : ['weight']),
  ];
}

const toAddress = ({ name, street1, city, state, zip, country }: WireAddress): Address => ({
  name: name ?? '',
  ...(street1 && { street: street1 }),
  city: city ?? '',
  ...(state && { region: state }),
  postalCode: zip ?? '',
  country: country ?? '',
});

function isMuchTheSamePlace(there: Address, asked: Address): boolean {
  const [one, other] = [plain(there.postalCode), plain(asked.postalCode)];
  // USPS adds four digits to a ZIP code.
  const samePostalCode = one.startsWith(other) || other.startsWith(one);
  return samePostalCode && there.country === asked.country;
}

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
