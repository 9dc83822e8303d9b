import type { Classifier, MilestoneCode, TemperatureClass, VarianceCause, VarianceReason } from '#canonical';
import type { ShipmentStatus } from '../../tms.port.js';

type TenderState = ShipmentStatus['tenders'][number]['state'];

export const TENDER_STATE_BY_STATUS: Readonly<Record<string, TenderState>> = {
  OPEN: 'open',
  ACCEPTED: 'accepted',
  DECLINED: 'rejected',
  WITHDRAWN: 'withdrawn',
};

/** Characters of the `reference` of a load. */
export const LONGEST_REFERENCE = 120;
/** Of a `quantity`. */
export const DECIMALS = 3;

export const MILESTONE_BY_TYPE: Readonly<Record<string, MilestoneCode>> = {
  PICKED_UP: 'picked-up',
  DEPARTED: 'departed',
  DELAYED: 'delayed',
  ETA_CHANGED: 'eta-changed',
  ARRIVED: 'arrived',
  DELIVERY_ATTEMPTED: 'delivery-attempted',
  REFUSED: 'refused',
  RETURNED: 'returned',
  DAMAGED: 'damaged',
  DELIVERED: 'delivered',
  POD_AVAILABLE: 'pod',
};

export const CLASSIFIER_BY_CODE: Readonly<Record<string, Classifier>> = {
  PLANNED: 'planned',
  ESTIMATED: 'estimated',
  ACTUAL: 'actual',
};

export const TEMPERATURE_CODE: Readonly<Record<TemperatureClass, string>> = {
  ambient: 'AMBIENT',
  chilled: 'CHILLED',
  frozen: 'FROZEN',
};

export const DISPUTE_REASON: Readonly<Record<VarianceReason | VarianceCause, string>> = {
  amount: 'AMOUNT',
  'unplanned-charge': 'UNPLANNED_CHARGE',
  'missing-charge': 'MISSING_CHARGE',
  'minimum-charge': 'MINIMUM_CHARGE',
  reweigh: 'REWEIGH',
  accessorial: 'ACCESSORIAL',
  // It has no word for what another invoice bills.
  'duplicate-charge': 'UNPLANNED_CHARGE',
  currency: 'CURRENCY',
  carrier: 'CARRIER',
  consignee: 'CONSIGNEE',
  'service-date': 'SERVICE_DATE',
};

/** Error codes that carry what is there already, so that a create that came twice has its answer. */
export const EXISTS = { load: 'LOAD_EXISTS', tender: 'TENDER_EXISTS', dispute: 'DISPUTE_EXISTS' } as const;

/** Error codes inside a 2xx, and of 5xx, that mean "again later". */
export const TEMPORARY_ERRORS: ReadonlySet<string> = new Set(['INTERNAL_ERROR', 'TEMPORARILY_UNAVAILABLE', 'TIMEOUT']);
