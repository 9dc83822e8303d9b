import type { MilestoneCode } from '#canonical';

type Meaning = MilestoneCode | null;

const each = (meaning: Meaning, ...codes: readonly number[]): [number, Meaning][] =>
  codes.map((code) => [code, meaning]);

/**
 * What customers are told of a scan: `statusCode` of Track, `descriptionCode` of Track Alert. Appendix of the Tracking API, Status/Description
 * Codes (https://developer.ups.com/api/reference/tracking/appendix). Null: it moves nothing here.
 */
export const MILESTONE_BY_DETAIL: ReadonlyMap<number, Meaning> = new Map([
  // On the way, out for delivery, handed on; a parcel that its carrier has has left.
  ...each('departed', 5, 6, 10, 21, 25, 37, 38, 39, 47, 57, 71, 72, 73, 74, 78, 87, 89, 91, 137, 146),
  ...each('departed', 158, 159, 160, 162, 164, 165, 167, 168, 169),
  // Where it is to be fetched.
  ...each('arrived', 17, 40, 144, 161),
  ...each('delivered', 11, 26),
  ...each('delivery-attempted', 22, 23, 24, 60, 61, 62, 66, 69, 145),
  ...each('refused', 64),
  ...each('returned', 33, 34, 35, 36, 67, 81),
  ...each('damaged', 59, 149),
  // Held, missed, stopped by weather or customs, without an address, lost.
  ...each('delayed', 13, 19, 20, 29, 30, 32, 46, 48, 49, 50, 51, 52, 53, 55, 58, 68, 76, 83, 85, 86, 90),
  ...each('delayed', 123, 124, 125, 126, 132, 139, 147),
  // Labels, and what was asked for or changed about a delivery.
  ...each(null, 0, 3, 7, 12, 14, 16, 18, 27, 28, 41, 42, 43, 44, 45, 54, 56, 63, 65, 70, 75, 77, 79, 80, 82, 84, 88),
  ...each(null, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113),
  ...each(null, 114, 115, 116, 117, 118, 119, 120, 121, 122, 127, 128, 129, 130, 131, 133, 134, 135, 136, 138, 140),
  ...each(null, 141, 142, 143, 148, 153, 154, 155, 156, 157, 163, 166),
]);

/** Package Activity Types of the same appendix, where nothing more exact is known: a label, a void and a new date move nothing. */
export const MILESTONE_BY_TYPE: Readonly<Record<string, Meaning>> = {
  I: 'departed',
  P: 'departed',
  X: 'delayed',
  M: null,
  MV: null,
  U: null,
  NA: null,
};

/** Of a scan, and of a parcel as it stands: the label was given back. */
export const VOIDED_TYPE = 'MV';
export const VOIDED_DETAIL = 7;

/** Label Recovery has no label of that reference. */
export const NO_LABEL: ReadonlySet<string> = new Set(['9801031', '300007']);
/** The label of that reference was given back. */
export const VOIDED_LABEL: ReadonlySet<string> = new Set(['9801040', '300033']);
/** More than one label has that reference. */
export const SEVERAL_LABELS: ReadonlySet<string> = new Set(['300001', '300035']);
/** A void of what is void already. */
export const VOIDED_ALREADY = '190117';

/** Its own trouble, and none of the request's: it may be asked again. */
export const TEMPORARY_ERRORS: ReadonlySet<string> = new Set(['10004', '10429', '20001', '190001', '300000', 'VSS100']);

/** In a 200 of Track: there is nothing of that number or reference. */
export const NOT_TRACKED = /not found/i;
