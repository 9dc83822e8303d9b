import { auditFreight, type FreightInvoice } from '#canonical';
import { allocateFreight } from './allocation.js';
import { type Plan, putInvoice } from './plan.js';
import { agreedTender, type InvoiceRecord, invoiceRecord, stuckCode } from './ship-to-settle.state.js';

const HOUR = 3_600_000;

/** An invoice came. The same one again is set aside; one that corrects a disputed one takes its place. */
export function receive(plan: Plan, invoice: FreightInvoice): void {
  const { state } = plan;
  const same = state.invoices.find((each) => isSame(each.invoice, invoice) && each.state !== 'duplicate');
  if (same) {
    duplicate(plan, invoice);
    return;
  }
  const corrected = correctedBy(plan, invoice);
  if (corrected) {
    adopt(plan, corrected, invoice);
    return;
  }
  const rival = state.invoices.find(({ state: word }) => word !== 'duplicate' && word !== 'adjusted');
  if (rival) {
    secondInvoice(plan, rival, invoice);
    return;
  }
  if (state.stage.name === 'closed') {
    unexpected(plan, invoice, 'its settlement was given up');
    return;
  }
  putInvoice(plan, { invoice, state: 'received', variances: [], allocations: [] });
  if (!state.proven) plan.note(`Invoice ${invoice.invoiceNumber} waits for the proof of delivery.`);
  if (!agreedTender(state)) plan.timer('tender-unknown', HOUR);
}

/** Same carrier and number, PRO and amount: it does not matter by which way or under which control numbers it came. */
function isSame(a: FreightInvoice, b: FreightInvoice): boolean {
  return (
    a.carrier === b.carrier &&
    a.invoiceNumber === b.invoiceNumber &&
    (a.pro ?? b.pro) === (b.pro ?? a.pro) &&
    a.total.amount === b.total.amount &&
    a.total.currency === b.total.currency
  );
}

function duplicate(plan: Plan, invoice: FreightInvoice): void {
  const { settlementId, orderId } = plan.state;
  plan.update({ invoices: [...plan.state.invoices, { invoice, state: 'duplicate', variances: [], allocations: [] }] });
  plan.emit({
    type: 'freight-invoice.duplicate',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber: invoice.invoiceNumber, carrier: invoice.carrier },
  });
  plan.note(`Invoice ${invoice.invoiceNumber} came again and is set aside.`);
}

/**
 * The invoice that this one replaces: one that is not approved yet and that it names; or the disputed one, when it comes
 * under its number with other amounts, or from the carrier that should have billed instead of it.
 */
function correctedBy({ state }: Plan, invoice: FreightInvoice): InvoiceRecord | null {
  const { stage, invoices } = state;
  const named = invoices.find(
    ({ invoice: { invoiceNumber, carrier }, state: word }) =>
      invoiceNumber === invoice.corrects && carrier === invoice.carrier && (word === 'received' || word === 'disputed'),
  );
  if (named) return named;
  if (stage.name !== 'disputed') return null;
  const disputed = invoiceRecord(state, stage.invoiceNumber);
  const { carrier, invoiceNumber } = disputed.invoice;
  const anew = invoice.carrier === carrier && invoice.invoiceNumber === invoiceNumber;
  const agreed = agreedTender(state)?.carrier;
  return anew || (carrier !== agreed && invoice.carrier === agreed) ? disputed : null;
}

function adopt(plan: Plan, corrected: InvoiceRecord, invoice: FreightInvoice): void {
  const number = corrected.invoice.invoiceNumber;
  const others = plan.state.invoices.filter((each) => each !== corrected);
  // Under the same number the old record must give way, or the number would name two invoices.
  const kept: InvoiceRecord[] = number === invoice.invoiceNumber ? [] : [{ ...corrected, state: 'adjusted' }];
  plan.update({
    invoices: [...others, ...kept, { invoice, state: 'received', variances: [], allocations: [] }],
    ...(plan.state.stage.name === 'disputed' && { stage: { name: 'awaiting-invoice' } }),
  });
  endDispute(plan, number, `Corrected by ${invoice.invoiceNumber}.`);
  plan.note(`Invoice ${invoice.invoiceNumber} corrects ${number}: audited again.`);
}

function secondInvoice(plan: Plan, rival: InvoiceRecord, invoice: FreightInvoice): void {
  const amountIsSame =
    rival.invoice.total.amount === invoice.total.amount && rival.invoice.total.currency === invoice.total.currency;
  if (
    rival.invoice.carrier === invoice.carrier &&
    amountIsSame &&
    rival.invoice.invoiceNumber !== invoice.invoiceNumber
  ) {
    duplicate(plan, invoice);
    return;
  }
  unexpected(plan, invoice, `${rival.invoice.invoiceNumber} is ${rival.state}`);
}

/** Whatever still hung on a dispute that is over. */
function endDispute(plan: Plan, invoiceNumber: string, how: string): void {
  const failed = stuckCode('dispute-freight-invoice');
  plan.update({ stuck: plan.state.stuck.filter(({ code }) => code !== failed) });
  for (const code of [`disputed:${invoiceNumber}`, `dispute-by-hand:${invoiceNumber}`, failed]) plan.close(code, how);
}

function unexpected(plan: Plan, invoice: FreightInvoice, because: string): void {
  plan.open({
    code: `second-invoice:${invoice.carrier}:${invoice.invoiceNumber}`,
    title: `A freight invoice that is not expected for ${plan.state.settlementId}`,
    detail: `${invoice.invoiceNumber} of ${invoice.carrier} came while ${because}; nothing was posted for it.`,
    owner: 'freight-audit',
    severity: 'medium',
    dueInMs: 3 * 24 * HOUR,
    actions: ['resolve', 'assign'],
    evidence: invoice,
  });
  plan.note(`Invoice ${invoice.invoiceNumber} is not expected: a person decides.`);
}

/** Audits what waits, once the accrual is settled and the delivery proven. */
export function auditWaiting(plan: Plan): void {
  const { state } = plan;
  const waiting = state.invoices.find((each) => each.state === 'received');
  const tender = agreedTender(state);
  if (state.stage.name !== 'awaiting-invoice' || !waiting || !state.proven || !tender) return;
  const { settlementId, orderId } = state;
  const { invoice } = waiting;
  const found = auditFreight(tender.rate, invoice);
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
    detail: variances.map(({ code, reason }) => `${code}: ${reason}`).join(', '),
    owner: 'freight-audit',
    severity: 'low',
    dueInMs: 5 * 24 * HOUR,
    actions: ['resolve', 'assign'],
    evidence: { invoice, variances },
  });
  plan.note(
    `Invoice ${invoice.invoiceNumber} differs from the tender (${variances.map(({ code, reason }) => `${code} ${reason}`).join(', ')}): disputed.`,
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
