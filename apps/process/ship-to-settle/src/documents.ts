import type { FreightInvoice } from '#canonical';
import type { InvoiceRecord, ShipToSettleState } from './ship-to-settle.state.js';

/** One document of a carrier's. Others may have come under its number before: each may be disputed, and each dispute may fail. */
export interface CarrierDocument {
  readonly carrier: string;
  readonly invoiceNumber: string;
  /** Counts those of its number; absent of the first. */
  readonly version?: number;
}

export const documentOf = ({ invoice: { carrier, invoiceNumber }, version }: InvoiceRecord): CarrierDocument => ({
  carrier,
  invoiceNumber,
  ...(version && { version }),
});

/** What of a case's code tells it. */
export const codeOf = ({ carrier, invoiceNumber, version }: CarrierDocument): string =>
  [carrier, invoiceNumber, ...(version ? [version] : [])].join(':');

export const isDocument = (record: InvoiceRecord, document: CarrierDocument): boolean =>
  codeOf(documentOf(record)) === codeOf(document);

/** Of a document that comes now. A duplicate is no other one. */
export function versionOf(
  { invoices }: ShipToSettleState,
  { carrier, invoiceNumber }: FreightInvoice,
): Pick<InvoiceRecord, 'version'> {
  const before = invoices.filter(
    ({ state, invoice }) =>
      state !== 'duplicate' && invoice.carrier === carrier && invoice.invoiceNumber === invoiceNumber,
  );
  return before.length > 0 ? { version: 1 + Math.max(...before.map(({ version = 1 }) => version)) } : {};
}

const SET_ASIDE = 'second-invoice:';

/** The case of one that is set aside. */
export const secondInvoice = (record: InvoiceRecord): string => `${SET_ASIDE}${codeOf(documentOf(record))}`;
export const isSecondInvoice = (code: string): boolean => code.startsWith(SET_ASIDE);

const UNDOING = 'undo-supplement:';

/** The case of a supplement that somebody wants taken back. */
export const undoCase = (record: InvoiceRecord): string => `${UNDOING}${codeOf(documentOf(record))}`;
export const isUndoing = (code: string): boolean => code.startsWith(UNDOING);
