import { isAside } from '#canonical';
import type { FreightInvoiceDto, SettlementDto } from './settlements/settlement.dto.js';
import { agreedTender, type InvoiceRecord, invoiceId, type ShipToSettleState, wordOf } from './ship-to-settle.state.js';

/** State as the API shows it: only what is named here leaves. */
export function toSettlement(state: ShipToSettleState): SettlementDto {
  const { settlementId, orderId, accrual, invoices, stage, remarks } = state;
  const tender = agreedTender(state);
  const settled = 'invoiceNumber' in stage && stage.name !== 'disputed' ? stage.invoiceNumber : undefined;
  const billed = invoices.find((each) => each.invoice.invoiceNumber === settled && !isAside(each))?.invoice.total;
  const posted = invoices.find(({ documentNumber }) => documentNumber !== undefined)?.invoice.total;
  return {
    id: settlementId,
    orderId,
    shipmentId: settlementId,
    state: wordOf(state),
    ...(tender && { carrier: tender.carrier, expected: { ...tender.rate.total } }),
    expectedCharges: tender ? tender.rate.charges.map((charge) => ({ ...charge })) : [],
    ...(billed && { billed: { ...billed } }),
    ...(posted && { posted: { ...posted } }),
    accrual: {
      state: accrual.name,
      ...('amount' in accrual && { amount: { ...accrual.amount } }),
      ...('documentNumber' in accrual && { documentNumber: accrual.documentNumber }),
      allocations: 'allocations' in accrual ? accrual.allocations.map((each) => ({ ...each })) : [],
    },
    invoices: invoices.map((record) => toFreightInvoice(state, record)),
    notes: [...remarks],
  };
}

export function toFreightInvoice({ settlementId }: ShipToSettleState, record: InvoiceRecord): FreightInvoiceDto {
  const { invoice, state, variances, allocations, documentNumber, aside } = record;
  const { invoiceNumber, carrier, shipmentId, pro, charges, total, invoiceDate, corrects } = invoice;
  const { credits, weighCertificate, pickedUpOn, deliveredTo } = invoice;
  return {
    id: invoiceId(invoice),
    settlementId,
    shipmentId,
    invoiceNumber,
    carrier,
    state,
    ...(pro && { pro }),
    charges: charges.map((charge) => ({ ...charge })),
    total: { ...total },
    invoiceDate,
    ...(corrects && { corrects }),
    ...(credits && { credits }),
    ...(weighCertificate && { weighCertificate }),
    ...(pickedUpOn && { pickedUpOn }),
    ...(deliveredTo && { deliveredTo: { ...deliveredTo } }),
    variances: variances.map((each) => ({ ...each })),
    allocations: allocations.map((each) => ({ ...each })),
    ...(documentNumber && { documentNumber }),
    ...(aside && { reason: aside }),
  };
}
