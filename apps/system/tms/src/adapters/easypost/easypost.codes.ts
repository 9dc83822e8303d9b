import type { MilestoneCode } from '#canonical';

/** A status that says it all, whatever its detail. https://docs.easypost.com/docs/trackers, `status` and `status_detail`. */
export const MILESTONE_BY_STATUS: Readonly<Record<string, MilestoneCode>> = {
  delivered: 'delivered',
  return_to_sender: 'returned',
};

/** Of a parcel under way, or that could not be delivered. Null: a scan that moves nothing here. */
export const MILESTONE_BY_DETAIL: Readonly<Record<string, MilestoneCode | null>> = {
  received_at_origin_facility: 'departed',
  departed_origin_facility: 'departed',
  departed_facility: 'departed',
  in_transit: 'departed',
  transferred_to_destination_carrier: 'departed',
  out_for_delivery: 'departed',
  // On the way from one place of the carrier to the next: an arrival is one where the goods are to go.
  arrived_at_facility: null,
  label_created: null,
  arrived_at_destination: 'arrived',
  received_at_destination_facility: 'arrived',
  arrived_at_pickup_location: 'arrived',
  address_correction: 'delayed',
  awaiting_information: 'delayed',
  delayed: 'delayed',
  held: 'delayed',
  lost: 'delayed',
  missorted: 'delayed',
  transit_exception: 'delayed',
  weather_delay: 'delayed',
  delivery_exception: 'delivery-attempted',
  damaged: 'damaged',
  refused: 'refused',
  return: 'returned',
};

/** Where its detail says nothing more. */
export const MILESTONE_OTHERWISE: Readonly<Record<string, MilestoneCode>> = {
  in_transit: 'departed',
  out_for_delivery: 'departed',
  available_for_pickup: 'arrived',
  failure: 'delivery-attempted',
};

/** Of a parcel that is not under way yet, or of whose way nothing is known. */
export const NOT_UNDER_WAY: ReadonlySet<string> = new Set(['unknown', 'pre_transit', 'cancelled', 'error']);

/** https://docs.easypost.com/docs/shipping-refund: of a carrier that bills what it scans there is nothing to pay back. */
export const TAKEN_BACK: ReadonlySet<string> = new Set(['submitted', 'refunded', 'not_applicable']);

/** https://docs.easypost.com/docs/errors. */
export const BOUGHT_ALREADY = 'SHIPMENT.POSTAGE.EXISTS';

/** The carrier may have done it, or is about to: nobody knows until the shipment is read again. */
export const UNCLEAR_ERRORS: ReadonlySet<string> = new Set([
  'SHIPMENT.POSTAGE.NO_RESPONSE',
  'SHIPMENT.POSTAGE.TIMED_OUT',
  'SHIPMENT.PURCHASE.IN_PROGRESS',
  'REFUND.NO_RESPONSE',
]);

/** A carrier that could not be asked: nothing was bought, and it may be asked again. */
export const TEMPORARY_ERRORS: ReadonlySet<string> = new Set(['SHIPMENT.RATES.UNAVAILABLE']);
