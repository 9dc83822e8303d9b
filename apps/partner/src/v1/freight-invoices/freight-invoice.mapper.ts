import type { FreightInvoiceView } from '#clients';
import { madeOnce } from '#platform/lasting';
import type { FreightInvoiceViewDto } from './freight-invoice-view.dto.js';

/** What a carrier sees of its invoice. */
export const toView = madeOnce((view: FreightInvoiceView): FreightInvoiceViewDto => {
  const { id, state, variances, invoiceNumber, shipmentId, invoiceDate, charges, total } = view;
  const { pro, corrects, credits, weighCertificate, pickedUpOn, deliveredTo, reason, withheld, statement } = view;
  return {
    id,
    state,
    variances: variances.map((variance) => ({
      ...variance,
      expected: { ...variance.expected },
      billed: { ...variance.billed },
    })),
    invoiceNumber,
    shipmentId,
    invoiceDate,
    charges: charges.map((charge) => ({ ...charge, amount: { ...charge.amount } })),
    total: { ...total },
    ...(pro && { pro }),
    ...(corrects && { corrects }),
    ...(credits && { credits }),
    ...(weighCertificate && { weighCertificate }),
    ...(pickedUpOn && { pickedUpOn }),
    ...(deliveredTo && { deliveredTo: { ...deliveredTo } }),
    ...(statement && { statement: toStatement(statement) }),
    ...(reason && { reason }),
    ...(withheld && { withheld: { ...withheld } }),
  };
});

const toStatement = ({ number, total, parts, elsewhere }: NonNullable<FreightInvoiceView['statement']>) => ({
  number,
  total: { ...total },
  parts: parts.map((part) => ({ shipmentId: part.shipmentId, total: { ...part.total } })),
  ...(elsewhere && { elsewhere: { ...elsewhere } }),
});
