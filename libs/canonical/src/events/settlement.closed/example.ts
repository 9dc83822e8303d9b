import { aFreightInvoice, aRate, aShipment } from '../example.values.js';
import type { SettlementClosed } from './v1.event.js';

export const example: SettlementClosed = {
  settlementId: aShipment.shipmentId,
  expected: aRate.total,
  billed: aFreightInvoice.total,
};
