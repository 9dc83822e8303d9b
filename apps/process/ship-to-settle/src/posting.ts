import { type Plan, putInvoice } from './plan.js';
import { invoiceRecord } from './ship-to-settle.state.js';

/** The supplier invoice is in the books: what was accrued for it is taken back, then its payment is released. */
export function invoicePosted(plan: Plan, documentNumber: string): void {
  const { stage, erp, settlementId, orderId, accrual } = plan.state;
  if (stage.name !== 'posting' || !erp) return;
  const { invoiceNumber } = stage;
  const record = invoiceRecord(plan.state, invoiceNumber);
  putInvoice(plan, { ...record, state: 'posted', documentNumber });
  plan.emit({
    type: 'cost.posted',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber, erp, documentNumber, amount: record.invoice.total },
  });
  plan.note(`Invoice ${invoiceNumber} is posted as ${documentNumber}.`);
  plan.update({ stage: { name: 'reversing', invoiceNumber, documentNumber } });
  if (accrual.name !== 'posted') {
    releasePayment(plan);
    return;
  }
  plan.command({
    type: 'reverse-accrual',
    target: erp,
    payload: {
      erp,
      orderId,
      reference: settlementId,
      documentNumber: accrual.documentNumber,
      postingDate: plan.now.slice(0, 10),
    },
  });
}

export function accrualReversed(plan: Plan): void {
  const { accrual, stage } = plan.state;
  if (stage.name !== 'reversing') return;
  if (accrual.name === 'posted') plan.update({ accrual: { ...accrual, name: 'reversed' } });
  plan.note('The accrual is taken back.');
  releasePayment(plan);
}

function releasePayment(plan: Plan): void {
  const { stage, erp, orderId } = plan.state;
  if (stage.name !== 'reversing' || !erp) return;
  const { invoiceNumber, documentNumber } = stage;
  plan.update({ stage: { name: 'releasing', invoiceNumber, documentNumber } });
  plan.command({ type: 'release-payment', target: erp, payload: { erp, orderId, documentNumber, invoiceNumber } });
}

/** @param byErp the ERP has no release of payments: it pays by its own run, and nothing is left to do here */
export function paymentReleased(plan: Plan, byErp = false): void {
  const { stage, settlementId, orderId, accrual } = plan.state;
  if (stage.name !== 'releasing') return;
  const { invoiceNumber } = stage;
  const record = invoiceRecord(plan.state, invoiceNumber);
  const { total, carrier } = record.invoice;
  if (byErp) {
    const remark = 'The ERP has no release of payments: it pays by its own run.';
    plan.update({ remarks: [...plan.state.remarks, remark] });
    plan.note(remark);
  } else {
    putInvoice(plan, { ...record, state: 'paid' });
    plan.emit({
      type: 'payment.released',
      subject: settlementId,
      orderId,
      data: { settlementId, invoiceNumber, carrier, amount: total },
    });
  }
  plan.update({ stage: { name: 'closed', invoiceNumber, paymentReleased: !byErp } });
  plan.emit({
    type: 'settlement.closed',
    subject: settlementId,
    orderId,
    data: { settlementId, expected: accrual.name === 'none' ? total : accrual.amount, billed: total },
  });
  plan.note('The settlement is closed.');
}
