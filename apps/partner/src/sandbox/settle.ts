import {
  auditFreight,
  billingOf,
  type CanonicalEvent,
  creditsOf,
  disputedWhole,
  type EventData,
  type FreightInvoice,
  isAside,
  lessCredits,
  rulesFor,
  type SettlementRulebook,
} from '#canonical';
import type { FreightInvoiceView, TenderView } from '#clients';
import type { ReportedFact } from '../facts/reported-fact.js';
import { invoiceId } from './sandbox.resource.js';

/** A carrier's invoice with what the sandbox knows of it. */
export interface Billing {
  readonly orderId: string | undefined;
  readonly invoice: FreightInvoice;
  /** That came for the shipment before, oldest first. */
  readonly known: readonly FreightInvoiceView[];
  readonly tender: TenderView | undefined;
  readonly rulebook?: SettlementRulebook | undefined;
}

export interface Settled {
  readonly invoices: readonly FreightInvoiceView[];
  readonly facts: readonly ReportedFact[];
}

/** Takes a carrier's invoice as the enterprise does: the same duplicates, corrections, tolerance and reasons. Pure. */
export function settle({ orderId, invoice, known, tender, rulebook = {} }: Billing): Settled {
  const { carrier, invoiceNumber, shipmentId } = invoice;
  const settlementId = `${shipmentId}-settlement`;
  const about = { subject: settlementId, ...(orderId && { orderId }) };
  const named = { settlementId, invoiceNumber, carrier };
  const view = (state: FreightInvoiceView['state'], more: Partial<FreightInvoiceView> = {}): FreightInvoiceView => ({
    ...invoice,
    id: invoiceId(carrier, invoiceNumber),
    settlementId,
    charges: [...invoice.charges],
    state,
    variances: [],
    allocations: [],
    ...more,
  });
  const records = known.map((each) => ({ invoice: each, state: each.state, aside: each.reason, view: each }));
  const billing = billingOf(records, invoice, { agreed: tender?.carrier, ended: false });
  if (billing.as === 'duplicate') {
    const { reason } = billing;
    return {
      invoices: [view('duplicate', { reason })],
      facts: [{ ...about, type: 'freight-invoice.duplicate', data: { ...named, reason } }],
    };
  }
  if (billing.as === 'credit') return credited(view('received'), billing.of.view, records, { about, tender, rulebook });
  const replaced =
    'of' in billing && billing.of
      ? [billing.of, ...(isAside(billing.of) ? [] : creditsOf(records, billing.of.invoice))].map((each) =>
          adjusted(each.view),
        )
      : [];
  if (billing.as === 'unexpected') {
    const { reason } = billing;
    const variances = disputedWhole(invoice);
    return {
      invoices: [...replaced, view('disputed', { variances, reason })],
      facts: [{ ...about, type: 'freight-invoice.disputed', data: { ...named, variances, reason } }],
    };
  }
  if (!tender) return { invoices: [...replaced, view('received')], facts: [] };
  const found = auditFreight(tender, invoice, { rules: rulesFor(rulebook, carrier) });
  if (found.result === 'variance') {
    const { variances } = found;
    return {
      invoices: [...replaced, view('disputed', { variances: [...variances] })],
      facts: [{ ...about, type: 'freight-invoice.disputed', data: { ...named, variances } }],
    };
  }
  return {
    invoices: [...replaced, view('approved')],
    facts: approval(about, { ...named, expected: found.expected, billed: found.billed }),
  };
}

/** A credit memo: what it credits may be right without it, or less than was approved, or nothing any more. */
function credited(
  memo: FreightInvoiceView,
  of: FreightInvoiceView,
  records: readonly { readonly invoice: FreightInvoiceView; readonly state: FreightInvoiceView['state'] }[],
  { about, tender, rulebook = {} }: Pick<Billing, 'tender' | 'rulebook'> & { readonly about: About },
): Settled {
  const credits = [...creditsOf(records, of).map(({ invoice }) => invoice), memo];
  const net = lessCredits(
    of,
    credits.map((invoice) => ({ invoice, state: invoice.state })),
  );
  const named = { settlementId: of.settlementId, invoiceNumber: of.invoiceNumber, carrier: of.carrier };
  if (of.state === 'approved') {
    const data = { ...named, invoiceNumber: memo.invoiceNumber, amount: memo.total };
    const facts: ReportedFact[] = [{ ...about, type: 'freight-invoice.approved', data }];
    const cancelled = net.total.amount === 0 ? [adjusted(of)] : [];
    return { invoices: [...cancelled, { ...memo, state: 'approved' }], facts };
  }
  if (net.total.amount === 0) return { invoices: [of, ...credits].map(adjusted), facts: [] };
  if (!tender || of.state !== 'disputed') return { invoices: [memo], facts: [] };
  const found = auditFreight(tender, net, { rules: rulesFor(rulebook, of.carrier) });
  if (found.result === 'variance') return { invoices: [{ ...of, variances: [...found.variances] }, memo], facts: [] };
  return {
    invoices: [of, ...credits].map((each) => ({ ...each, state: 'approved' })),
    facts: approval(about, { ...named, expected: found.expected, billed: found.billed }),
  };
}

type About = Pick<ReportedFact, 'subject' | 'orderId'>;

const adjusted = (view: FreightInvoiceView): FreightInvoiceView => ({ ...view, state: 'adjusted' });

const approval = (
  about: About,
  { expected, billed, ...named }: EventData['freight-invoice.matched'],
): ReportedFact[] => [
  { ...about, type: 'freight-invoice.matched', data: { ...named, expected, billed } },
  { ...about, type: 'freight-invoice.approved', data: { ...named, amount: billed } },
];

export const isInvoice = (event: CanonicalEvent): event is CanonicalEvent<'freight-invoice.received'> =>
  event.type === 'freight-invoice.received';
