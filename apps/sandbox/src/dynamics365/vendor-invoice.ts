import type { DynamicsBook } from './dynamics.book.js';
import { tagOf } from './dynamics.book.js';
import type { Row } from './dynamics.filter.js';
import { CATEGORIES, COMPANY, VENDORS, type VendorInvoice } from './dynamics.records.js';
import { DynamicsRefusal, malformed } from './dynamics.refusal.js';

const HEADER = new Set([
  'dataAreaId',
  'HeaderReference',
  'InvoiceNumber',
  'InvoiceAccount',
  'VendorAccount',
  'InvoiceDescription',
  'InvoiceDate',
  'Date',
  'Currency',
  'ImportedAmount',
]);
const LINE = new Set([
  'dataAreaId',
  'HeaderReference',
  'InvoiceLineNumber',
  'Currency',
  'InvoiceAccount',
  'ProcurementCategoryName',
  'ProcurementCategoryHierarchyName',
  'MainAccountDisplayValue',
  'LineDescription',
  'ReceiveNow',
  'UnitPrice',
  'NetAmount',
]);

export interface Creation {
  readonly collection: string;
  readonly entity: unknown;
}

/** Pending vendor invoices, all that are created together or none. @returns the entities as they are kept */
export function create(book: DynamicsBook, creations: readonly Creation[]): Row[] {
  const staged = new Map<string, VendorInvoice>();
  const made: Row[] = [];
  for (const { collection, entity } of creations) {
    if (collection === 'VendorInvoiceHeaders') {
      const header = headerOf(book, staged, entity);
      const reference = String(header['HeaderReference']);
      staged.set(reference, { reference, header, lines: [] });
      made.push(header);
    } else if (collection === 'VendorInvoiceLines') {
      const line = lineOf(entity);
      const reference = String(line['HeaderReference']);
      const invoice = staged.get(reference) ?? book.vendorInvoice(reference);
      if (!invoice) throw refused('VendorInvoiceLineEntity', `Vendor invoice header ${reference} does not exist.`);
      staged.set(reference, { ...invoice, lines: [...invoice.lines, line] });
      made.push(line);
    } else throw new DynamicsRefusal(405, `${collection} cannot be created here.`);
  }
  for (const invoice of staged.values()) {
    if (!book.vendorInvoice(invoice.reference))
      book.book.journal('supplier-invoice', String(invoice.header['InvoiceNumber']), invoice);
    book.book.put('vendor-invoices', invoice.reference, invoice);
  }
  return made;
}

function headerOf(book: DynamicsBook, staged: ReadonlyMap<string, VendorInvoice>, entity: unknown): Row {
  const given = membersOf(entity, HEADER, 'VendorInvoiceHeader');
  const reference = given['HeaderReference'] ?? String(book.book.nextNumber('header-reference', 1)).padStart(9, '0');
  const { InvoiceNumber: number, InvoiceAccount: account } = given;
  const refuse = (why: string) => refused('VendorInvoiceHeaderEntity', why);
  if (typeof number !== 'string' || number === '') throw refuse('Field Number must be filled in.');
  if (!VENDORS.some((vendor) => vendor === account))
    throw refuse(
      `The value '${String(account)}' in field 'Invoice account' is not found in the related table 'Vendors'.`,
    );
  if (typeof reference !== 'string' || reference.length > 20)
    throw refuse("The value in field 'Header reference' is longer than 20 characters.");
  if (staged.has(reference) || book.vendorInvoice(reference))
    throw refuse('Cannot create a record in Vendor invoice header. The record already exists.');
  const used = book.book
    .all<VendorInvoice>('vendor-invoices')
    .some(({ header }) => header['InvoiceNumber'] === number && header['InvoiceAccount'] === account);
  if (used) throw refuse(`Invoice number ${number} has already been used for the vendor ${account}.`);
  return {
    '@odata.etag': tagOf(1, reference),
    InvoiceDescription: '',
    ...given,
    dataAreaId: COMPANY,
    HeaderReference: reference,
    VendorInvoiceReviewStatus: 'Draft',
    IsOnHold: 'No',
  };
}

function lineOf(entity: unknown): Row {
  const given = membersOf(entity, LINE, 'VendorInvoiceLine');
  const { Currency: currency, ProcurementCategoryName: category, ReceiveNow, UnitPrice, NetAmount } = given;
  const refuse = (why: string) => refused('VendorInvoiceLineEntity', why);
  if (typeof currency !== 'string' || currency.length !== 3) throw refuse('Field Currency must be filled in.');
  if (!CATEGORIES.some((known) => known === category))
    throw refuse(`Procurement category '${String(category)}' does not exist.`);
  if (![ReceiveNow, UnitPrice, NetAmount].every((each) => typeof each === 'number'))
    throw malformed('Cannot convert a value to Edm.Decimal.');
  if (Math.abs(Number(ReceiveNow) * Number(UnitPrice) - Number(NetAmount)) > 0.005)
    throw refuse('The net amount is not that of quantity and price.');
  return { ...given, dataAreaId: COMPANY };
}

function membersOf(entity: unknown, known: ReadonlySet<string>, type: string): Record<string, unknown> {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity))
    throw malformed('An entity is an object.');
  const unknown = Object.keys(entity).find((name) => !known.has(name));
  if (unknown)
    throw malformed(`The property '${unknown}' does not exist on type 'Microsoft.Dynamics.DataEntities.${type}'.`);
  const members = entity as Record<string, unknown>;
  const company = members['dataAreaId'] ?? COMPANY;
  if (String(company).toLowerCase() !== COMPANY) throw refused(type, `Company ${String(company)} does not exist.`);
  return members;
}

const refused = (table: string, why: string): DynamicsRefusal =>
  new DynamicsRefusal(400, `Write failed for table row of type '${table}'. Infolog: Error: ${why}`);
