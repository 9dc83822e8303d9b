import { createHash } from 'node:crypto';
import { type Milestone, type MilestoneCode, type ZonedInstant, zonedOrAbsent } from '#canonical';
import { MILESTONE_BY_DETAIL, MILESTONE_BY_TYPE, VOIDED_DETAIL, VOIDED_TYPE } from './ups.codes.js';
import { listOf, type WireActivity, type WireAlert, type WirePackage, type WireStatus } from './ups.wire.js';

/** What happened to a parcel at one moment, whoever tells it: Track of all of them, Track Alert of each. */
export interface Scan {
  readonly type: string;
  readonly code: string;
  /** What customers are told of it; undefined where that is no number. */
  readonly detail?: number;
  readonly description?: string;
  readonly occurredAt?: ZonedInstant;
  readonly location?: string;
}

const TELLS_WHY: ReadonlySet<MilestoneCode> = new Set([
  'delayed',
  'delivery-attempted',
  'refused',
  'returned',
  'damaged',
]);

export function scanOf({ status, location, ...times }: WireActivity): Scan {
  const { city, stateProvince, country, countryCode, postalCode } = location?.address ?? {};
  const { statusCode: detail, ...told } = status ?? {};
  const at = placeOf([city || postalCode, stateProvince, countryCode || country]);
  return scan(told, detail, at, timeOf(times));
}

export function scanIn(alert: WireAlert): Scan {
  const { city, stateProvince, country, postalCode } = alert.activityLocation ?? {};
  const { descriptionCode: detail, ...told } = alert.activityStatus;
  const at = placeOf([city || postalCode, stateProvince, country]);
  const occurredAt = timeOf({
    date: alert.localActivityDate,
    time: alert.localActivityTime,
    gmtDate: alert.gmtActivityDate,
    gmtTime: alert.gmtActivityTime,
    gmtOffset: alert.gmtOffset,
  });
  // A parcel that is on its vehicle is of type D in Track Alert as well: it is delivered where it has the day of it.
  const delivered = detail === undefined && told.type === 'D' && alert.actualDeliveryDate;
  return scan(told, delivered ? DELIVERED : detail, at, occurredAt);
}

const DELIVERED = 11;

function scan(
  { type, code, description }: WireStatus,
  detail: string | number | null | undefined,
  location: string | undefined,
  occurredAt: ZonedInstant | undefined,
): Scan {
  const number = /^\d+$/.test(String(detail ?? '')) ? Number(detail) : undefined;
  return {
    type: type ?? '',
    code: code ?? '',
    ...(number !== undefined && { detail: number }),
    ...(description && { description }),
    ...(occurredAt && { occurredAt }),
    ...(location && { location }),
  };
}

function placeOf(parts: readonly (string | null | undefined)[]): string | undefined {
  const told = parts.filter(Boolean);
  return told.length > 0 ? told.join(', ') : undefined;
}

type Times = Pick<WireActivity, 'date' | 'time' | 'gmtDate' | 'gmtTime' | 'gmtOffset'>;

/**
 * The moment, with the offset of its place: as UPS says it, or by how far the clock of the place is from Greenwich's. Undefined of a
 * clock of which nobody knows where it hangs.
 */
export function timeOf({ date, time, gmtDate, gmtTime, gmtOffset }: Times): ZonedInstant | undefined {
  const [local, utc] = [wallClock(date, time), wallClock(gmtDate, gmtTime)];
  const [, sign, hours, minutes] = /^([+-])(\d\d)[:.](\d\d)$/.exec(gmtOffset ?? '') ?? [];
  const told = hours && minutes ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : undefined;
  if (local === undefined) {
    if (utc === undefined) return undefined;
    return told === undefined ? written(utc, 0) : written(utc + told * MINUTE_MS, told);
  }
  const apart = utc === undefined ? undefined : (local - utc) / MINUTE_MS;
  const offset = told ?? apart;
  // Offsets are quarters of an hour, and of a day less than one: other clocks do not belong together.
  return offset !== undefined && offset % 15 === 0 && Math.abs(offset) < 24 * 60 ? written(local, offset) : undefined;
}

const MINUTE_MS = 60_000;

/** YYYYMMDD and HHMMSS, whose zeros and colons come and go; undefined of what is no time of day. */
function wallClock(date: string | null | undefined, time: string | null | undefined): number | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(date ?? '') ?? [];
  const digits = time ? time.replaceAll(':', '').padStart(6, '0') : '';
  const [, hour, minute, second] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  if (!year || !hour) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}

function written(wall: number, offset: number): ZonedInstant | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  const apart = Math.abs(offset);
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.floor(apart / 60))}:${two(apart % 60)}`;
  return zonedOrAbsent(`${new Date(wall).toISOString().slice(0, 19)}${zone}`);
}

/** What a scan means; null of one that moves nothing here, and of one that nobody knows. */
export function toMilestone(told: Scan, carrier: string): Milestone | null {
  const code = codeOf(told);
  if (!code) return null;
  const { description, occurredAt, location } = told;
  return {
    code,
    carrier,
    classifier: 'actual',
    ...(occurredAt && { occurredAt }),
    ...(location && { location }),
    ...(TELLS_WHY.has(code) && description && { reason: description }),
  };
}

/** Undefined of a scan of a kind that came after this adapter. */
function codeOf({ type, detail }: Scan): MilestoneCode | null | undefined {
  const exact = detail === undefined ? undefined : MILESTONE_BY_DETAIL.get(detail);
  if (exact !== undefined) return exact;
  return Object.hasOwn(MILESTONE_BY_TYPE, type) ? MILESTONE_BY_TYPE[type] : undefined;
}

/** In UPS's words; undefined of one that is known. */
export const unknownIn = (told: Scan): string | undefined =>
  codeOf(told) === undefined ? told.code || told.type || told.description || 'a scan without a word' : undefined;

export const isVoid = ({ type, detail }: Scan): boolean => type === VOIDED_TYPE || detail === VOIDED_DETAIL;

export const isVoided = ({ currentStatus }: WirePackage): boolean => isVoid(scanOf({ status: currentStatus ?? null }));

/** Oldest first. */
export const scansOf = ({ activity }: WirePackage): Scan[] => listOf(activity).map(scanOf).reverse();

/** Its label was bought then, by the first that was told of it. */
export const boughtAt = (parcel: WirePackage): ZonedInstant | undefined =>
  scansOf(parcel).find(({ type }) => type === 'M')?.occurredAt;

/** The delivery scan is the carrier's proof, with whoever took it where that is told; undefined of what is not delivered. */
export function toProof(told: Scan, carrier: string, receivedBy: string | null | undefined): Milestone | undefined {
  const delivered = toMilestone(told, carrier);
  return delivered?.code === 'delivered'
    ? { ...delivered, code: 'pod', ...(receivedBy && { signedBy: receivedBy }) }
    : undefined;
}

/** All that is known of its way, in the order in which it happened. */
export function toMilestones(parcel: WirePackage, carrier: string): Milestone[] {
  const scans = scansOf(parcel);
  const proof = scans.map((told) => toProof(told, carrier, parcel.deliveryInformation?.receivedBy)).find(Boolean);
  return [...scans.flatMap((told) => toMilestone(told, carrier) ?? []), ...(proof ? [proof] : [])];
}

/** Each scan may be told again: the same one has the same name. */
export function nameOfScan({ type, code, detail, occurredAt, location }: Scan): string {
  const told = JSON.stringify([type, code, detail, occurredAt, location]);
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}
