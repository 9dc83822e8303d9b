/** What EasyPost keeps and answers, as far as it is simulated: members as in recorded traffic of the real one. */
export interface PostAddress {
  readonly name: string;
  readonly street1?: string | null;
  readonly city: string;
  readonly state?: string | null;
  readonly zip: string;
  readonly country: string;
}

export interface NewPostShipment {
  readonly reference?: string | null;
  readonly from_address: PostAddress;
  readonly to_address: PostAddress;
  readonly parcel: {
    readonly length?: number;
    readonly width?: number;
    readonly height?: number;
    readonly weight: number;
  };
}

export interface PostRate {
  readonly id: string;
  readonly object: 'Rate';
  readonly carrier: string;
  readonly service: string;
  readonly rate: string;
  readonly currency: string;
  readonly delivery_days: number;
  readonly est_delivery_days: number;
  readonly shipment_id: string;
}

export interface PostScan {
  readonly object: 'TrackingDetail';
  readonly message: string;
  readonly description: string;
  readonly status: string;
  readonly status_detail: string;
  readonly datetime: string;
  readonly source: string;
  readonly carrier_code: string;
  readonly tracking_location: {
    readonly object: 'TrackingLocation';
    readonly city: string | null;
    readonly state: string | null;
    readonly country: string | null;
    readonly zip: string | null;
  };
}

export interface PostTracker {
  readonly id: string;
  readonly object: 'Tracker';
  readonly mode: 'test';
  readonly tracking_code: string;
  readonly status: string;
  readonly status_detail: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly signed_by: string | null;
  readonly est_delivery_date: string | null;
  readonly shipment_id: string;
  readonly carrier: string;
  readonly tracking_details: readonly PostScan[];
}

export interface PostShipment extends NewPostShipment {
  readonly id: string;
  readonly object: 'Shipment';
  readonly mode: 'test';
  readonly created_at: string;
  readonly updated_at: string;
  readonly status: string;
  readonly reference: string | null;
  readonly messages: readonly { readonly carrier: string; readonly type: 'rate_error'; readonly message: string }[];
  readonly rates: readonly PostRate[];
  readonly selected_rate: PostRate | null;
  readonly tracking_code: string | null;
  readonly tracker: PostTracker | null;
  readonly refund_status: string | null;
}

/** EasyPost says no, in its own form. */
export class PostRefusal extends Error {
  override readonly name = 'PostRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly { readonly field: string; readonly message: string }[] = [],
  ) {
    super(message);
  }
}
