import type { VendorBook } from '../core/vendor.js';
import type { HubBook, HubInvoice, HubLoad } from './freighthub.records.js';

const LOADS = 'loads';
const INVOICES = 'invoices';
/** Ranges start where those of a grown account stand. */
const FIRST_NUMBER = { load: 10_001, pro: 1_000_001, invoice: 100_001, event: 100_001, dispute: 100_001 } as const;

/** The hub's book in the sandbox's store. */
export function hubBook(book: VendorBook): HubBook {
  const numberOf = (scac: string, number: string) => `${scac}/${number}`;
  return {
    now: () => book.now(),
    load: (id) => book.get<HubLoad>(LOADS, id),
    loadByReference: (reference) => book.find<HubLoad>(LOADS, 'reference', reference)[0],
    saveLoad: (load) => book.put(LOADS, load.id, load, { reference: load.reference }),
    invoice: (id) => book.get<HubInvoice>(INVOICES, id),
    invoiceByNumber: (scac, number) => book.find<HubInvoice>(INVOICES, 'number', numberOf(scac, number))[0],
    invoicesOf: (loadId) => book.find<HubInvoice>(INVOICES, 'load', loadId),
    saveInvoice: (invoice) =>
      book.put(INVOICES, invoice.id, invoice, {
        number: numberOf(invoice.scac, invoice.number),
        load: invoice.load_id,
      }),
    nextNumber: (series) => book.nextNumber(series, FIRST_NUMBER[series]),
    journal: (kind, businessKey, payload) => book.journal(kind, businessKey, payload),
    tell: (event, copies) => book.tell(event.load.id, { id: event.id, body: JSON.stringify(event), copies }),
    plan: (afterHours, plan) => book.plan(afterHours, plan),
  };
}
