import type { InboundNotice } from '../../entities/inbound-shipment.js';

/** A supplier announces goods that it sent. */
export interface InboundShipmentNotified {
  readonly inboundShipmentId: string;
  readonly notice: InboundNotice;
}
