import {
  auditFreight,
  billingOf,
  type CanonicalEvent,
  disputedWhole,
  type FreightInvoice,
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
  const replaced = 'of' in billing && billing.of ? [{ ...billing.of.view, state: 'adjusted' as const }] : [];
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
  const { expected, billed } = found;
  return {
    invoices: [...replaced, view('approved')],
    facts: [
      { ...about, type: 'freight-invoice.matched', data: { ...named, expected, billed } },
      { ...about, type: 'freight-invoice.approved', data: { ...named, amount: invoice.total } },
    ],
  };
}

export const isInvoice = (event: CanonicalEvent): event is CanonicalEvent<'freight-invoice.received'> =>
  event.type === 'freight-invoice.received';
