import { type ChargeVariance, type FreightInvoice, formatMoney, parseScac } from '#canonical';
import { DISPUTE_REASON } from './freighthub.codes.js';
import type { NewDispute, WireFreightInvoice } from './freighthub.wire.js';
import { readable, toCharges } from './money.translator.js';

/** @throws Untranslatable for a carrier code that is no SCAC, or money that does not add up */
export function toFreightInvoice(wire: WireFreightInvoice): FreightInvoice {
  return {
    invoiceNumber: wire.number,
    carrier: readable(() => parseScac(wire.scac)),
    shipmentId: wire.reference,
    ...(wire.pro_number && { pro: wire.pro_number }),
    ...toCharges(wire),
    invoiceDate: wire.invoice_date,
    ...(wire.corrects && { corrects: wire.corrects }),
    ...(wire.credits && { credits: wire.credits }),
    ...(wire.weigh_certificate && { weighCertificate: wire.weigh_certificate }),
    ...(wire.picked_up_on && { pickedUpOn: wire.picked_up_on }),
    ...(wire.delivered_to && {
      deliveredTo: { postalCode: wire.delivered_to.postal_code, country: wire.delivered_to.country },
    }),
  };
}

export function toNewDispute(shipmentId: string, variances: readonly ChargeVariance[]): NewDispute {
  return {
    reference: shipmentId,
    lines: variances.map(({ code, expected, billed, reason, cause }) => ({
      code,
      // With reason CURRENCY the two differ; the line names what we expected.
      currency: expected.currency,
      expected: formatMoney(expected),
      billed: formatMoney(billed),
      reason: DISPUTE_REASON[cause ?? reason],
    })),
  };
}
