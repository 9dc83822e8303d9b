import { createHash } from 'node:crypto';
import { type Milestone, type MilestoneCode, parseProNumber, zonedOrAbsent } from '#canonical';
import { MILESTONE_BY_DETAIL, MILESTONE_BY_STATUS, MILESTONE_OTHERWISE, NOT_UNDER_WAY } from './easypost.codes.js';
import type { WireTracker, WireTrackingDetail } from './easypost.wire.js';

const TELLS_WHY: ReadonlySet<MilestoneCode> = new Set([
  'delayed',
  'delivery-attempted',
  'refused',
  'returned',
  'damaged',
]);

/** What a scan means; null of one that moves nothing here. */
export function toMilestone(detail: WireTrackingDetail, carrier?: string): Milestone | null {
  const code = codeOf(detail);
  if (!code) return null;
  const location = placeOf(detail);
  const occurredAt = location === undefined ? undefined : zonedOrAbsent(detail.datetime);
  return {
    code,
    ...(carrier && { carrier }),
    classifier: 'actual',
    ...(occurredAt && { occurredAt }),
    ...(location && { location }),
    ...(TELLS_WHY.has(code) && detail.message && { reason: detail.message }),
  };
}

function codeOf({ status, status_detail: detail }: WireTrackingDetail): MilestoneCode | null {
  const whole = told(MILESTONE_BY_STATUS, status);
  if (whole || NOT_UNDER_WAY.has(status)) return whole ?? null;
  const exact = detail ? told(MILESTONE_BY_DETAIL, detail) : undefined;
  return exact === undefined ? (told(MILESTONE_OTHERWISE, status) ?? null) : exact;
}

/** Words of scans that came after this adapter: neither what happened nor its detail is in a table. */
export const unknownScansOf = ({ tracking_details: details }: WireTracker): string[] => [
  ...new Set(details.filter((detail) => codeOf(detail) === null && !isKnown(detail)).map(({ status }) => status)),
];

const isKnown = ({ status, status_detail: detail }: WireTrackingDetail): boolean =>
  NOT_UNDER_WAY.has(status) ||
  Object.hasOwn(MILESTONE_OTHERWISE, status) ||
  Object.hasOwn(MILESTONE_BY_DETAIL, detail ?? '');

const told = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/**
 * Undefined where nobody told it. EasyPost knows the zone of a scan by its place; without one the carrier's wall clock
 * is told as if it were UTC (https://docs.easypost.com/docs/trackers), which could be any of 26 hours.
 */
function placeOf({ tracking_location: place }: WireTrackingDetail): string | undefined {
  const { city, state, country, zip } = place ?? {};
  const parts = [city ?? zip, state, country].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** The delivery scan is the carrier's proof, with a signature where one was asked for; undefined of what is not delivered. */
export function toProof(
  { signed_by: signedBy, tracking_details: details }: WireTracker,
  carrier?: string,
): Milestone | undefined {
  const delivery = details.findLast(({ status }) => status === 'delivered');
  const delivered = delivery && toMilestone(delivery, carrier);
  return delivered ? { ...delivered, code: 'pod', ...(signedBy && { signedBy }) } : undefined;
}

/** All that is known of its way, in the order in which it was told. */
export function toMilestones(tracker: WireTracker, carrier?: string): Milestone[] {
  const scans = tracker.tracking_details.flatMap((detail) => toMilestone(detail, carrier) ?? []);
  const proof = toProof(tracker, carrier);
  return proof ? [...scans, proof] : scans;
}

/** Undefined of a day alone, which EasyPost tells as its midnight. */
export function etaOf({ est_delivery_date: eta }: WireTracker): string | undefined {
  return eta && !/T00:00:00(\.0+)?Z$/.test(eta) ? zonedOrAbsent(eta) : undefined;
}

/** Each scan is told again with every later one: the same scan has the same name. */
export function nameOfScan({
  datetime,
  status,
  status_detail,
  message,
  tracking_location: place,
}: WireTrackingDetail): string {
  const scan = [datetime, status, status_detail, message, place?.city, place?.state, place?.country, place?.zip];
  return createHash('sha256').update(JSON.stringify(scan)).digest('hex').slice(0, 16);
}

/** Undefined of a tracking code that is no PRO number here: there are longer ones, with the postal code before them. */
export function proOf(code: string): string | undefined {
  try {
    return parseProNumber(code);
  } catch {
    return undefined;
  }
}
