import type { ReceivedLine } from '../../entities/inbound-shipment.js';

/**
 * The warehouse took announced goods in: every announced line with what came of it, 0 included. Where goods come in several
 * receipts each tells what came with it.
 */
export interface InboundShipmentReceived {
  readonly inboundShipmentId: string;
  /** Partner id. */
  readonly supplier: string;
  /** GLN. */
  readonly warehouse: string;
  readonly lines: readonly ReceivedLine[];
  /** Comes besides what was received before, says who told it. */
  readonly further?: boolean;
  /** Why it varies, in the warehouse's words. */
  readonly reason?: string;
  /** Source of who told it under another id, of which a person says that it is this one. */
  readonly toldBy?: string;
}
