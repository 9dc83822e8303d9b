import type { VendorBook } from '../core/vendor.js';
import type { UpsAddress, UpsParcel, UpsScan } from './ups.records.js';

/** What a person at the control surface may say beside the verb. */
export interface Told {
  readonly reason?: string;
  /** ISO 8601 with an offset. */
  readonly occurredAt?: string;
  readonly signedBy?: string;
  /** How often the very same event is told. */
  readonly times?: number;
}

interface Kind {
  readonly type: string;
  readonly code: string;
  readonly detail: string;
  readonly description: string;
  readonly at: 'from' | 'to';
}

/** Types, codes and what customers are told: Appendix of the Tracking API. */
const KINDS = {
  manifest: {
    type: 'M',
    code: 'MP',
    detail: '003',
    description: 'Shipper created a label, UPS has not received the package yet.',
    at: 'from',
  },
  void: { type: 'MV', code: 'VP', detail: '007', description: 'Shipment information voided.', at: 'from' },
  depart: { type: 'I', code: 'DP', detail: '005', description: 'Departed from Facility', at: 'from' },
  delay: { type: 'X', code: '1B', detail: '046', description: 'Package is delayed in transit.', at: 'from' },
  arrive: { type: 'I', code: 'ZP', detail: '040', description: 'Ready for customer pickup', at: 'to' },
  attempt: { type: 'X', code: '48', detail: '022', description: 'The receiver was not available.', at: 'to' },
  refuse: { type: 'X', code: 'A7', detail: '064', description: 'The receiver refused the delivery.', at: 'to' },
  return: { type: 'X', code: '7B', detail: '035', description: 'Returning to sender', at: 'to' },
  damage: { type: 'X', code: '45', detail: '059', description: 'Your package was damaged in transit.', at: 'from' },
  deliver: { type: 'D', code: 'FS', detail: '011', description: 'Delivered', at: 'to' },
} as const satisfies Record<string, Kind>;

export type Happening = keyof typeof KINDS;

export const VERBS = [
  'depart',
  'delay',
  'arrive',
  'attempt',
  'refuse',
  'return',
  'damage',
  'deliver',
  'pod',
  'tell',
] as const;
export type Verb = (typeof VERBS)[number];

/** Clocks of places, the whole year. */
const OFFSETS: Readonly<Record<string, string>> = { DE: '+01:00', US: '-05:00' };

export function scanOf(
  book: VendorBook,
  parcel: Pick<UpsParcel, 'from' | 'to'>,
  happening: Happening,
  told: Told,
): UpsScan {
  const { at, description, ...kind } = KINDS[happening];
  const where = parcel[at].Address;
  const moment = told.occurredAt ? new Date(told.occurredAt) : new Date(book.now());
  return {
    ...kind,
    description: told.reason ?? description,
    at: moment.toISOString(),
    offset: /[+-]\d\d:\d\d$/.exec(told.occurredAt ?? '')?.[0] ?? OFFSETS[where.CountryCode] ?? '+00:00',
    where,
  };
}

/** Something happens to a parcel. */
export function track(book: VendorBook, parcel: UpsParcel, verb: Verb, told: Told): UpsParcel {
  if (verb === 'tell') return parcel;
  const receivedBy = told.signedBy ?? parcel.to.Name.toUpperCase();
  if (verb === 'pod') return { ...parcel, receivedBy };
  const scans = [...parcel.scans, scanOf(book, parcel, verb, told)];
  return { ...parcel, scans, ...(told.signedBy && { receivedBy }) };
}

interface Clocks {
  readonly date: string;
  readonly time: string;
  readonly gmtDate: string;
  readonly gmtTime: string;
}

/** YYYYMMDD and HHMMSS, at the place and in Greenwich. */
function clocksOf({ at, offset }: UpsScan): Clocks {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const apart = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const [date, time] = split(new Date(Date.parse(at) + apart));
  const [gmtDate, gmtTime] = split(new Date(at));
  return { date, time, gmtDate, gmtTime };
}

function split(at: Date): [string, string] {
  const text = at.toISOString();
  return [text.slice(0, 10).replaceAll('-', ''), text.slice(11, 19).replaceAll(':', '')];
}

const addressOf = ({ City, StateProvinceCode, PostalCode, CountryCode }: UpsAddress): object => ({
  city: City.toUpperCase(),
  ...(StateProvinceCode && { stateProvince: StateProvinceCode }),
  postalCode: PostalCode,
  country: CountryCode,
  countryCode: CountryCode,
});

const statusOf = ({ type, code, detail, description }: UpsScan): object => ({
  type,
  code,
  description,
  statusCode: detail,
});

/** `trackResponse` of parcels, or the warning of what is not there: with 200 all the same. */
export function trackResponse(inquiryNumber: string, parcels: readonly UpsParcel[]): object {
  const nothing = { inquiryNumber, warnings: [{ code: 'TW0001', message: 'Tracking Information Not Found' }] };
  const found = { inquiryNumber, package: parcels.map(packageOf) };
  return { trackResponse: { shipment: [parcels.length > 0 ? found : nothing] } };
}

function packageOf(parcel: UpsParcel): object {
  const { trackingNumber, scans, from, to, references, referencesOf, weight, receivedBy } = parcel;
  const last = scans.at(-1);
  const delivered = scans.findLast(({ type }) => type === 'D');
  return {
    trackingNumber,
    // Newest first.
    activity: scans
      .map((scan) => ({
        ...clocksOf(scan),
        gmtOffset: scan.offset,
        location: { address: addressOf(scan.where) },
        status: statusOf(scan),
      }))
      .reverse(),
    ...(last && { currentStatus: statusOf(last) }),
    deliveryDate: delivered ? [{ type: 'DEL', date: clocksOf(delivered).date }] : [],
    ...(receivedBy && { deliveryInformation: { receivedBy } }),
    packageAddress: [
      { type: 'ORIGIN', name: from.Name, address: addressOf(from.Address) },
      { type: 'DESTINATION', name: to.Name, address: addressOf(to.Address) },
    ],
    packageCount: 1,
    referenceNumber: references.map((number) => ({ type: referencesOf, number })),
    service: { code: '518', description: 'UPS', levelCode: '011' },
    weight: { unitOfMeasurement: weight.UnitOfMeasurement.Code, weight: weight.Weight },
  };
}

/** Track Alert about what happened last, if the parcel is followed. */
export function tell(book: VendorBook, parcel: UpsParcel, copies = 1): void {
  const scan = parcel.scans.at(-1);
  if (!parcel.followed || !scan) return;
  const { date, time, gmtDate, gmtTime } = clocksOf(scan);
  const { City, StateProvinceCode, PostalCode, CountryCode } = scan.where;
  const { type, code, description, detail } = scan;
  const alert = {
    trackingNumber: parcel.trackingNumber,
    localActivityDate: date,
    localActivityTime: time,
    activityLocation: {
      city: City.toUpperCase(),
      ...(StateProvinceCode && { stateProvince: StateProvinceCode }),
      ...(/^\d{5}$/.test(PostalCode) && { postalCode: PostalCode }),
      country: CountryCode,
    },
    activityStatus: { type, code, description, descriptionCode: detail },
    gmtActivityDate: gmtDate,
    gmtActivityTime: gmtTime,
    gmtOffset: scan.offset.replace(':', '.'),
    ...(type === 'D' && { actualDeliveryDate: date, actualDeliveryTime: time }),
    ...(parcel.receivedBy && { receivedBy: parcel.receivedBy }),
  };
  book.tell(parcel.trackingNumber, { body: JSON.stringify(alert), copies });
}
