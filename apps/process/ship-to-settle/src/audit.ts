import { auditFreight, type FreightAudit, type FreightInvoice, subtractMoney } from '#canonical';
import { heldAgainstShipment } from './invoice.claims.js';
import { approve, settleOn } from './paying.js';
import { type Plan, putInvoice } from './plan.js';
import { chargesBilled, committed, currentInvoice, netOf, settledInvoices } from './postings.js';
import { ofKind } from './ship-to-settle.cases.js';
import { type InvoiceRecord, invoiceId, shippedFacts } from './ship-to-settle.state.js';
import { tellCarrier } from './telling.js';
import { agreedTender } from './tenders.js';

type Variance = Extract<FreightAudit, { result: 'variance' }>;

/** Audits what waits, once the accrual is settled and the delivery proven. */
export function auditWaiting(plan: Plan): void {
  const { state } = plan;
  const waiting = currentInvoice(state);
  if (state.stage.name !== 'awaiting-invoice' || waiting?.state !== 'received' || !state.proven) return;
  const found = audit(plan, waiting);
  if (!found) return;
  heldAgainstShipment(plan, waiting);
  if (found.result === 'matched') match(plan, waiting, found);
  else dispute(plan, waiting, found);
}

/** Additional charges, of which a person said that they are none of a duplicate: what was tendered is settled already. */
export function auditSupplement(plan: Plan, supplement: InvoiceRecord): void {
  const found = audit(plan, supplement);
  if (!found) return;
  heldAgainstShipment(plan, supplement);
  if (found.result === 'matched') match(plan, supplement, found);
  else dispute(plan, supplement, found);
}

/** A credit memo came for what is disputed: it may be all that was. */
export function auditAnew(plan: Plan, disputed: InvoiceRecord): void {
  const found = audit(plan, disputed);
  if (!found) return;
  if (found.result === 'matched') {
    match(plan, disputed, found);
    return;
  }
  putDisputed(plan, disputed, found);
  plan.note(`Still disputed: ${inWords(found)}.`);
  settleOn(plan);
}

function audit({ state }: Plan, record: InvoiceRecord): FreightAudit | null {
  const tender = agreedTender(state);
  if (!tender) return null;
  const { rate, rules } = tender;
  const net = netOf(state, record);
  const booked = committed(state);
  if (booked && booked.currency !== net.total.currency) return otherCurrency(net, booked);
  return auditFreight(rate, net, {
    shipped: shippedFacts(state),
    ...(rules && { rules }),
    others: settledInvoices(state)
      .filter(({ invoice }) => invoiceId(invoice) !== invoiceId(record.invoice))
      .flatMap((each) => chargesBilled(state, each)),
    supplement: record.supplement !== undefined,
  });
}

/** A part is paid: what takes its place cannot be in another currency. */
const otherCurrency = ({ total }: FreightInvoice, expected: FreightInvoice['total']): Variance => ({
  result: 'variance',
  variances: [{ code: 'TOTAL', expected, billed: total, reason: 'currency' }],
  undisputed: null,
});

function match(plan: Plan, record: InvoiceRecord, found: Extract<FreightAudit, { result: 'matched' }>): void {
  const { settlementId, orderId } = plan.state;
  const { invoiceNumber, carrier } = record.invoice;
  if (record.state === 'received') putInvoice(plan, { ...record, state: 'matched' });
  plan.emit({
    type: 'freight-invoice.matched',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber, carrier, expected: found.expected, billed: found.billed },
  });
  plan.note(`Invoice ${invoiceNumber} matches ${record.supplement ? 'what was agreed' : 'the tender'}.`);
  approve(plan, record.supplement);
}

/** What nobody disputes is paid at once where the carrier's rule says so. */
function putDisputed(plan: Plan, record: InvoiceRecord, { variances, undisputed }: Variance): void {
  const { state } = plan;
  const { undisputed: _, withheld: __, ...kept } = record;
  const { total } = netOf(state, record);
  const pays = agreedTender(state)?.rules?.payUndisputed === true && undisputed !== null && undisputed.amount > 0;
  putInvoice(plan, {
    ...kept,
    state: 'disputed',
    variances,
    ...(undisputed && { undisputed }),
    ...(pays && { withheld: subtractMoney(total, undisputed) }),
  });
}

function dispute(plan: Plan, record: InvoiceRecord, found: Variance): void {
  const { settlementId, orderId } = plan.state;
  const { invoice } = record;
  const { invoiceNumber, carrier } = invoice;
  const { variances, undisputed } = found;
  putDisputed(plan, record, found);
  plan.emit({
    type: 'freight-invoice.disputed',
    subject: settlementId,
    orderId,
    data: { settlementId, invoiceNumber, carrier, variances },
  });
  tellCarrier(plan, record, variances);
  plan.open({
    code: `disputed:${invoiceNumber}`,
    title: `Invoice ${invoiceNumber} of ${carrier} is disputed`,
    detail: variances.map(({ code, reason, cause }) => `${code}: ${cause ?? reason}`).join(', '),
    ...ofKind('disputed'),
    actions: ['resolve', 'assign', ...(undisputed ? (['abandon'] as const) : [])],
    evidence: { invoice, variances },
  });
  plan.note(`Invoice ${invoiceNumber} differs from the tender (${inWords(found)}): disputed.`);
  settleOn(plan);
}

const inWords = ({ variances }: Variance): string =>
  variances.map(({ code, reason, cause }) => `${code} ${cause ?? reason}`).join(', ');
