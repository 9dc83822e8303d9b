import { auditFreight, type CanonicalEvent, type EventData, type FreightInvoice } from '#canonical';
import type { FreightInvoiceView, TenderView } from '#clients';
import type { ReportedFact } from '../facts/reported-fact.js';
import { invoiceId } from './sandbox.resource.js';

/** A carrier's invoice with what the sandbox knows of it. */
export interface Billing {
  readonly orderId: string | undefined;
  readonly invoice: FreightInvoice;
  /** Under the same number. */
  readonly known: FreightInvoiceView | undefined;
  /** The one that it says it corrects. */
  readonly corrected: FreightInvoiceView | undefined;
  readonly tender: TenderView | undefined;
}

export interface Settled {
  readonly invoices: readonly FreightInvoiceView[];
  readonly facts: readonly ReportedFact[];
}

/** Audits a carrier's invoice as the enterprise does: same tolerance, same reasons. Pure. */
export function settle({ orderId, invoice, known, corrected, tender }: Billing): Settled {
  const { carrier, invoiceNumber, shipmentId } = invoice;
  const settlementId = `${shipmentId}-settlement`;
  const about = { subject: settlementId, ...(orderId && { orderId }) };
  const named = { settlementId, invoiceNumber, carrier };
  if (known && known.state !== 'disputed')
    return { invoices: [], facts: [{ ...about, type: 'freight-invoice.duplicate', data: named }] };
  const view = (state: FreightInvoiceView['state'], variances: FreightInvoiceView['variances'] = []) => ({
    ...invoice,
    id: invoiceId(carrier, invoiceNumber),
    settlementId,
    state,
    variances,
    allocations: [],
  });
  const replaced =
    corrected && corrected.state === 'disputed' && corrected.invoiceNumber !== invoiceNumber
      ? [{ ...corrected, state: 'adjusted' as const }]
      : [];
  const rate = tender && {
    carrier: tender.carrier,
    service: tender.service,
    charges: tender.charges,
    total: tender.total,
  };
  if (!rate) return { invoices: [view('received')], facts: [] };
  const found = auditFreight(rate, invoice);
  if (found.result === 'variance') {
    const data = { ...named, variances: found.variances };
    return {
      invoices: [...replaced, view('disputed', found.variances)],
      facts: [{ ...about, type: 'freight-invoice.disputed', data }],
    };
  }
  return {
    invoices: [...replaced, view('approved')],
    facts: [
      {
        ...about,
        type: 'freight-invoice.matched',
        data: { ...named, expected: found.expected, billed: found.billed } as EventData['freight-invoice.matched'],
      },
      {
        ...about,
        type: 'freight-invoice.approved',
        data: { ...named, amount: invoice.total } as EventData['freight-invoice.approved'],
      },
    ],
  };
}

export const isInvoice = (event: CanonicalEvent): event is CanonicalEvent<'freight-invoice.received'> =>
  event.type === 'freight-invoice.received';
