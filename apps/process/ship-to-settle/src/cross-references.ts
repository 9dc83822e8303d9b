import { type CrossReference, isAside } from '#canonical';
import { invoiceId, invoicesById, type ShipToSettleState } from './ship-to-settle.state.js';

/** What the systems of a settlement call it and its invoices. */
export function crossReferences(state: ShipToSettleState): CrossReference[] {
  const { settlementId, erp, accrual, postings, invoices } = state;
  const ofErp = (kind: CrossReference['kind'], entity: string, value: string | undefined): CrossReference[] =>
    erp && value ? [{ system: erp, kind, value, entity }] : [];
  const idOf = (document: string): string[] => {
    const record = invoices.find((each) => each.invoice.invoiceNumber === document && !isAside(each));
    return record ? [invoiceId(record.invoice)] : [];
  };
  return [
    ...ofErp('accrual', settlementId, 'documentNumber' in accrual ? accrual.documentNumber : undefined),
    ...ofErp('accrual-reversal', settlementId, 'reversal' in accrual ? accrual.reversal : undefined),
    ...[...invoicesById(state)].flatMap(([entity, { invoice }]): CrossReference[] => [
      { system: invoice.carrier, kind: 'carrier-invoice', value: invoice.invoiceNumber, entity },
      ...(invoice.pro
        ? [{ system: invoice.carrier, kind: 'pro', value: invoice.pro, entity: settlementId } as const]
        : []),
    ]),
    ...postings.flatMap(({ document, reference, documentNumber }) =>
      idOf(document).flatMap((entity) => [
        ...ofErp('supplier-invoice', entity, documentNumber),
        ...ofErp('supplier-invoice-reference', entity, documentNumber && reference),
      ]),
    ),
  ];
}
