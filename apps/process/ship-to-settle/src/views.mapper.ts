import { type Money, subtractMoney } from '#canonical';
import { nextPayable } from './payables.js';
import { committed, isApproved, owed, settledInvoices } from './postings.js';
import type { FreightInvoiceDto, SettlementDto, SettlementPostingDto } from './settlements/settlement.dto.js';
import { type InvoiceRecord, invoiceId, type Posting, type ShipToSettleState, wordOf } from './ship-to-settle.state.js';
import { agreedTender } from './tenders.js';

/** State as the API shows it: only what is named here leaves. */
export function toSettlement(state: ShipToSettleState): SettlementDto {
  const { settlementId, orderId, accrual, invoices, postings, remarks } = state;
  const tender = agreedTender(state);
  const billed = settledInvoices(state).some(isApproved) ? owed(state) : null;
  const posted = bookedOf(state);
  const next = nextPayable(state);
  const accrued = 'amount' in accrual ? accrual.amount : null;
  return {
    id: settlementId,
    orderId,
    shipmentId: settlementId,
    state: wordOf(state),
    ...(tender && { carrier: tender.carrier, expected: { ...tender.rate.total } }),
    expectedCharges: tender ? tender.rate.charges.map((charge) => ({ ...charge })) : [],
    ...(billed && { billed: { ...billed } }),
    ...(posted && { posted: { ...posted } }),
    ...(posted && accrued?.currency === posted.currency && { difference: subtractMoney(posted, accrued) }),
    ...(next && { dueOn: next.dueOn }),
    postings: postings.map(toPosting),
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

function bookedOf({ postings }: ShipToSettleState): Money | null {
  return committed({ postings: postings.filter(({ documentNumber }) => documentNumber !== undefined) });
}

function toPosting(posting: Posting) {
  const { invoiceNumber, document, reference, amount, documentNumber, dueOn, released, releasedOn, payment } = posting;
  const state: SettlementPostingDto['state'] = documentNumber ? (released ? 'paid' : 'posted') : 'posting';
  return {
    invoiceNumber,
    document,
    reference,
    amount: { ...amount },
    ...(documentNumber && { documentNumber }),
    state,
    ...(dueOn && { dueOn }),
    ...(releasedOn && { releasedOn }),
    ...(payment && { paidOn: payment.paidOn, paymentDocument: payment.documentNumber }),
  };
}

export function toFreightInvoice({ settlementId }: ShipToSettleState, record: InvoiceRecord): FreightInvoiceDto {
  const { invoice, state, variances, allocations, documentNumber, aside, undisputed, withheld, rejected, supplement } =
    record;
  const { invoiceNumber, carrier, shipmentId, pro, charges, total, invoiceDate, corrects } = invoice;
  const { credits, weighCertificate, pickedUpOn, deliveredTo, statement } = invoice;
  const { attachedTo } = record;
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
    ...(statement && { statement: { ...statement, parts: statement.parts.map((each) => ({ ...each })) } }),
    variances: variances.map((each) => ({ ...each })),
    allocations: allocations.map((each) => ({ ...each })),
    ...(documentNumber && { documentNumber }),
    ...(aside && { reason: aside }),
    ...(rejected && { rejected }),
    ...(supplement && !aside && { supplement: true }),
    ...(attachedTo && { attachedTo }),
    ...(undisputed && { undisputed: { ...undisputed } }),
    ...(withheld && { withheld: { ...withheld } }),
  };
}
