import { auditFreight, billingOf, disputedWhole, type FreightInvoice } from '#canonical';
import { allocateFreight } from './allocation.js';
import { type Plan, putInvoice } from './plan.js';
import { agreedTender, type InvoiceRecord, invoiceRecord, shippedFacts, stuckCode } from './ship-to-settle.state.js';

const HOUR = 3_600_000;

/** An invoice came. The same one again is set aside; one that corrects a disputed one takes its place. */
export function receive(plan: Plan, invoice: FreightInvoice): void {
  const { state } = plan;
  const ended = state.stage.name === 'closed';
  const billing = billingOf(state.invoices, invoice, { agreed: agreedTender(state)?.carrier, ended });
  switch (billing.as) {
    case 'duplicate':
      duplicate(plan, invoice, billing.reason);
      return;
    case 'correction':
      adopt(plan, billing.of, invoice);
      return;
    case 'unexpected':
      unexpected(plan, invoice, billing.reason, billing.of);
      return;
    case 'first':
      putInvoice(plan, { invoice, state: 'received', variances: [], allocations: [] });
      if (!state.proven) plan.note(`Invoice ${invoice.invoiceNumber} waits for the proof of delivery.`);
      if (!agreedTender(state)) plan.timer('tender-unknown', HOUR);
  }
}

function duplicate(plan: Plan, invoice: FreightInvoice, reason: string): void {
  const { settlementId, orderId, invoices } = plan.state;
  const record: InvoiceRecord = { invoice, state: 'duplicate', variances: [], allocations: [], aside: reason };
  plan.update({ invoices: [...invoices, record] });
  plan.emit({
    type: 'freight-invoice.duplicate',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber: invoice.invoiceNumber, carrier: invoice.carrier, reason },
  });
  plan.note(`Invoice ${invoice.invoiceNumber} is set aside: ${reason}`);
}

/** The records once another invoice has taken the place of one of them. */
function replaced({ state }: Plan, corrected: InvoiceRecord, invoice: FreightInvoice): InvoiceRecord[] {
  const others = state.invoices.filter((each) => each !== corrected);
  // Under the same number the old record must give way, or the number would name two invoices.
  return corrected.invoice.invoiceNumber === invoice.invoiceNumber
    ? others
    : [...others, { ...corrected, state: 'adjusted' }];
}

function adopt(plan: Plan, corrected: InvoiceRecord, invoice: FreightInvoice): void {
  const number = corrected.invoice.invoiceNumber;
  const record: InvoiceRecord = { invoice, state: 'received', variances: [], allocations: [] };
  plan.update({
    invoices: [...replaced(plan, corrected, invoice), record],
    ...(plan.state.stage.name === 'disputed' && { stage: { name: 'awaiting-invoice' } }),
  });
  endDispute(plan, number, `Corrected by ${invoice.invoiceNumber}.`);
  plan.note(`Invoice ${invoice.invoiceNumber} corrects ${number}: audited again.`);
}

/** Whatever still hung on a dispute that is over. */
function endDispute(plan: Plan, invoiceNumber: string, how: string): void {
  const failed = stuckCode('dispute-freight-invoice');
  plan.update({ stuck: plan.state.stuck.filter(({ code }) => code !== failed) });
  for (const code of [`disputed:${invoiceNumber}`, `dispute-by-hand:${invoiceNumber}`, failed]) plan.close(code, how);
}

/** The carrier is told that it is disputed as a whole; a person decides what becomes of it. */
function unexpected(plan: Plan, invoice: FreightInvoice, reason: string, corrected?: InvoiceRecord): void {
  const { settlementId, orderId, invoices } = plan.state;
  const { invoiceNumber, carrier } = invoice;
  const variances = disputedWhole(invoice);
  const record: InvoiceRecord = { invoice, state: 'disputed', variances, allocations: [], aside: reason };
  plan.update({ invoices: [...(corrected ? replaced(plan, corrected, invoice) : invoices), record] });
  if (corrected) plan.close(secondInvoice(corrected.invoice), `Corrected by ${invoiceNumber}.`);
  plan.emit({
    type: 'freight-invoice.disputed',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber, carrier, variances, reason },
  });
  plan.open({
    code: secondInvoice(invoice),
    title: `A freight invoice that is not expected for ${settlementId}`,
    detail: `${invoiceNumber} of ${carrier}: ${reason} Nothing was posted for it.`,
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 3 * 24 * HOUR,
    actions: ['resolve', 'assign'],
    evidence: invoice,
  });
  plan.note(`Invoice ${invoiceNumber} is not expected: a person decides.`);
}

const secondInvoice = ({ carrier, invoiceNumber }: FreightInvoice): string =>
  `second-invoice:${carrier}:${invoiceNumber}`;

/** Audits what waits, once the accrual is settled and the delivery proven. */
export function auditWaiting(plan: Plan): void {
  const { state } = plan;
  const waiting = state.invoices.find((each) => each.state === 'received');
  const tender = agreedTender(state);
  if (state.stage.name !== 'awaiting-invoice' || !waiting || !state.proven || !tender) return;
  const { settlementId, orderId } = state;
  const { invoice } = waiting;
  const { rules } = tender;
  const found = auditFreight(tender.rate, invoice, { shipped: shippedFacts(state), ...(rules && { rules }) });
  if (found.result === 'matched') {
    putInvoice(plan, { ...waiting, state: 'matched' });
    plan.emit({
      type: 'freight-invoice.matched',
      subject: settlementId,
      orderId,
      data: {
        settlementId,
        invoiceNumber: invoice.invoiceNumber,
        carrier: invoice.carrier,
        expected: found.expected,
        billed: found.billed,
      },
    });
    plan.note(`Invoice ${invoice.invoiceNumber} matches the tender.`);
    approve(plan, invoice.invoiceNumber);
    return;
  }
  const { variances } = found;
  putInvoice(plan, { ...waiting, state: 'disputed', variances });
  plan.update({ stage: { name: 'disputed', invoiceNumber: invoice.invoiceNumber } });
  plan.emit({
    type: 'freight-invoice.disputed',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber: invoice.invoiceNumber, carrier: invoice.carrier, variances },
  });
  plan.command({
    type: 'dispute-freight-invoice',
    target: state.tms,
    payload: {
      tms: state.tms,
      orderId,
      invoiceNumber: invoice.invoiceNumber,
      carrier: invoice.carrier,
      shipmentId: settlementId,
      variances,
    },
  });
  plan.open({
    code: `disputed:${invoice.invoiceNumber}`,
    title: `Invoice ${invoice.invoiceNumber} of ${invoice.carrier} is disputed`,
    detail: variances.map(({ code, reason, cause }) => `${code}: ${cause ?? reason}`).join(', '),
    owner: 'freight-audit',
    severity: 'low',
    dueInMs: 5 * 24 * HOUR,
    actions: ['resolve', 'assign'],
    evidence: { invoice, variances },
  });
  plan.note(
    `Invoice ${invoice.invoiceNumber} differs from the tender (${variances.map(({ code, reason, cause }) => `${code} ${cause ?? reason}`).join(', ')}): disputed.`,
  );
}

/** The invoice may be posted: it matched, or a person accepts it as billed. */
export function approve(plan: Plan, invoiceNumber: string): void {
  const { state } = plan;
  const { goods, erp, orderNumber, settlementId, orderId } = state;
  if (!goods || !erp || !orderNumber) return;
  const record = invoiceRecord(state, invoiceNumber);
  const { invoice } = record;
  endDispute(plan, invoiceNumber, 'The invoice is approved.');
  const allocations = allocateFreight(invoice.total, goods.lines, state.packages);
  putInvoice(plan, { ...record, state: 'approved', allocations });
  plan.update({ stage: { name: 'posting', invoiceNumber } });
  plan.emit({
    type: 'freight-invoice.approved',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber, carrier: invoice.carrier, amount: invoice.total },
  });
  plan.command({
    type: 'post-supplier-invoice',
    target: erp,
    payload: {
      erp,
      orderId,
      invoice: {
        invoiceNumber,
        settlementId,
        orderNumber,
        carrier: invoice.carrier,
        amount: invoice.total,
        allocations,
        documentDate: invoice.invoiceDate,
        postingDate: plan.now.slice(0, 10),
      },
    },
  });
}
