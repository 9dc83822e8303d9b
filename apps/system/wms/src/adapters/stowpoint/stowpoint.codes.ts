import type { TemperatureClass } from '#canonical';
import type { ProblemCode } from '#platform/errors';
import type { FulfilmentStatus } from '../../wms.port.js';

/** UN/ECE Rec 20 → StowPoint; both columns unique, so that a unit comes back as it was sent. */
export const UOM_BY_REC20: Readonly<Record<string, string>> = {
  EA: 'EACH',
  C62: 'UNIT',
  H87: 'PIECE',
  CS: 'CASE',
  PK: 'PACK',
  PF: 'PALLET',
  KGM: 'KILOGRAM',
  MTR: 'METRE',
  LTR: 'LITRE',
};

/** Characters of `externalId` and `orderReference`. */
export const LONGEST_REFERENCE = 80;

export const REC20_BY_UOM: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(UOM_BY_REC20).map(([rec20, uom]) => [uom, rec20]),
);

export const TEMPERATURE_CODE: Readonly<Record<TemperatureClass, string>> = {
  ambient: 'AMBIENT',
  chilled: 'CHILLED',
  frozen: 'FROZEN',
};

export const STATE_BY_STATUS: Readonly<Record<string, FulfilmentStatus['state']>> = {
  NEW: 'released',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
  PICKING: 'picking',
  PICKED: 'picked',
  SHORT_PICKED: 'short',
  PACKED: 'packed',
  LOADED: 'loaded',
  SHIPPED: 'shipped',
  CANCELLED: 'cancelled',
};

/** What StowPoint refuses for business reasons, in the words of our problem registry. Any other code is `vendor-rejected`. */
export const PROBLEM_BY_ERROR: Readonly<Record<string, ProblemCode>> = {
  ITEM_UNKNOWN: 'unknown-item',
  EXTERNAL_ID_CONFLICT: 'conflict',
  NOT_FOUND: 'not-found',
};

/** The one refusal that is an answer: picking went too far. */
export const CANCELLATION_TOO_LATE = 'CANCELLATION_TOO_LATE';

/** Error codes that mean "again later", also when they come inside a 200. */
export const TEMPORARY_ERRORS: ReadonlySet<string> = new Set(['INTERNAL_ERROR', 'TEMPORARILY_UNAVAILABLE', 'TIMEOUT']);
