import type { FulfilmentLine } from '../../entities/fulfilment.js';

/** The ERP posted the goods issue of a fulfilment: stock moved once. */
export interface GoodsIssued {
  readonly fulfilmentId: string;
  readonly shipmentId: string;
  readonly erp: string;
  readonly orderNumber: string;
  readonly deliveryNumber: string;
  readonly documentNumber?: string;
  readonly lines: readonly FulfilmentLine[];
}
