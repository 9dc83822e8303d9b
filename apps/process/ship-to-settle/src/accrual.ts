import { allocateFreight } from './allocation.js';
import { askFuel } from './fuel.js';
import type { Plan } from './plan.js';
import { agreedTender } from './tenders.js';

/** Goods issued and a carrier agreed: the expected freight is accrued, on the day that the goods left and with its fuel. */
export function accrue(plan: Plan): void {
  const { state } = plan;
  const tender = agreedTender(state);
  const { goods, erp, orderNumber } = state;
  if (state.stage.name !== 'gathering' || !tender || !goods || !erp || !orderNumber) return;
  if (askFuel(plan, tender, goods.issuedOn)) return;
  const amount = tender.rate.total;
  const allocations = allocateFreight(amount, goods.lines, state.packages);
  plan.update({ stage: { name: 'accruing' }, accrual: { name: 'posting', amount, allocations } });
  plan.command({
    type: 'post-accrual',
    target: erp,
    payload: {
      erp,
      orderId: state.orderId,
      accrual: {
        reference: state.settlementId,
        orderNumber,
        carrier: tender.carrier,
        amount,
        allocations,
        postingDate: goods.issuedOn,
      },
    },
  });
  plan.note(`Expected freight of ${tender.carrier} is accrued on ${goods.issuedOn}.`);
}

/** @param booked its document, or why it is in no ledger: the cost is then known here alone until the invoice */
export function accrued(plan: Plan, booked: { readonly documentNumber: string } | { readonly offBook: string }): void {
  const { accrual, stage, erp } = plan.state;
  if (stage.name !== 'accruing' || accrual.name !== 'posting' || !erp) return;
  const { amount, allocations } = accrual;
  const documentNumber = 'documentNumber' in booked ? booked.documentNumber : undefined;
  plan.update({
    stage: { name: 'awaiting-invoice' },
    accrual: documentNumber
      ? { name: 'posted', amount, allocations, documentNumber }
      : { name: 'off-book', amount, allocations },
  });
  if ('offBook' in booked) {
    const remark = `${booked.offBook}: the expected freight is kept here and booked with the carrier's invoice.`;
    plan.update({ remarks: [...plan.state.remarks, remark] });
    plan.note(remark);
  }
  plan.emit({
    type: 'cost.accrued',
    subject: plan.state.settlementId,
    orderId: plan.state.orderId,
    data: { settlementId: plan.state.settlementId, erp, amount, ...(documentNumber && { documentNumber }) },
  });
}

/**
 * What was accrued is taken back, as a whole: what stays disputed is beyond what was expected, and what is still to come of
 * it is booked with its own invoice.
 * @returns whether there is anything to take back
 */
export function reverseAccrual(plan: Plan, invoiceNumber: string): boolean {
  const { accrual, erp, orderId, settlementId } = plan.state;
  if (accrual.name !== 'posted' || !erp) return false;
  plan.update({ stage: { name: 'reversing', invoiceNumber } });
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
  return true;
}
