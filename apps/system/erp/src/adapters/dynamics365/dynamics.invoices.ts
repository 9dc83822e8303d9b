import type { LocalDate } from '#canonical';
import { translated } from '#platform/connections';
import { VendorError } from '#platform/http';
import { type CustomerInvoice, type EffectContext, periodClosed } from '../../erp.port.js';
import type { DynamicsConfig } from './config.js';
import type { DynamicsClient, Listing } from './dynamics.client.js';
import {
  isInvoice,
  isInvoicedItem,
  isOpenPeriod,
  isPeriod,
  isVendorInvoice,
  type WireOpenPeriod,
  type WirePeriod,
  type WireVendorInvoice,
} from './dynamics.wire.js';
import { translateInvoice } from './invoice.translator.js';
import { allOf, enumeration, keyed, literal } from './odata.query.js';
import { type CarrierInvoice, headerReferenceOf, vendorInvoiceOf } from './vendor-invoice.translator.js';

/** What is taken and not done is asked for once more; done in silence twice, it is refused. */
const TRIES = 2;

/** Invoices: those of carriers, which wait there to be posted, and what customers were billed. */
export class DynamicsInvoices {
  constructor(
    private readonly client: DynamicsClient,
    private readonly config: DynamicsConfig,
  ) {}

  async post(invoice: CarrierInvoice, { signal }: EffectContext): Promise<{ documentNumber: string }> {
    const operation = 'post-supplier-invoice';
    const documentNumber = headerReferenceOf(invoice);
    const [found, periods, open] = await this.client.three(
      operation,
      [this.#ofNumber(invoice), periodsOf(invoice.postingDate), openPeriods(this.config.company)],
      signal,
    );
    if (isOurs(found, documentNumber, invoice)) return { documentNumber };
    if (!periods.some((period) => isOpen(period, open)))
      throw periodClosed(`Dynamics 365 has no open period for ${invoice.postingDate}`);
    for (let tries = 0; tries < TRIES; tries++) {
      await this.#create(invoice, documentNumber, signal);
      if (await this.#isThere(documentNumber, signal)) return { documentNumber };
    }
    throw new VendorError(
      'rejected',
      `Dynamics 365 told twice of vendor invoice ${invoice.invoiceNumber}, and has none`,
    );
  }

  async ofCustomer(orderNumber: string): Promise<readonly CustomerInvoice[]> {
    const filter = allOf(this.#ofCompany(), `SalesOrderNumber eq ${literal(orderNumber)}`);
    const [invoices, ordered] = await this.client.both(
      'read-customer-invoices',
      {
        path: 'SalesInvoiceHeadersV4',
        query: { $filter: filter, $expand: 'SalesInvoiceLinesV4', $orderby: 'InvoiceNumber' },
        accepts: isInvoice,
      },
      {
        path: 'SalesOrderLines',
        query: { $filter: filter, $select: 'InventoryLotId,ItemNumber' },
        accepts: isInvoicedItem,
      },
    );
    if (ordered.length === 0) throw new VendorError('not-found', `Dynamics 365 knows no sales order ${orderNumber}`);
    return translated(() => invoices.map((invoice) => translateInvoice(invoice, ordered, this.config.units)));
  }

  /** An attempt that came late has our key: whoever is refused for it looks again. */
  async #create(invoice: CarrierInvoice, documentNumber: string, signal?: AbortSignal): Promise<void> {
    try {
      await this.client.create('post-supplier-invoice', vendorInvoiceOf(invoice, this.config), signal);
    } catch (error) {
      const refused = error instanceof VendorError && (error.kind === 'rejected' || error.kind === 'conflict');
      if (!refused || !(await this.#isThere(documentNumber, signal))) throw error;
    }
  }

  async #isThere(HeaderReference: string, signal?: AbortSignal): Promise<boolean> {
    const path = keyed('VendorInvoiceHeaders', { dataAreaId: this.config.company, HeaderReference });
    const read = { path, query: { $select: 'HeaderReference' }, accepts: isVendorInvoice };
    return (await this.client.one('post-supplier-invoice', read, signal)) !== null;
  }

  #ofNumber({ supplier, invoiceNumber }: CarrierInvoice): Listing<WireVendorInvoice> {
    const filter = allOf(
      this.#ofCompany(),
      `InvoiceAccount eq ${literal(supplier)}`,
      `InvoiceNumber eq ${literal(invoiceNumber)}`,
    );
    const select = 'HeaderReference,InvoiceNumber,InvoiceAccount,InvoiceDescription';
    return { path: 'VendorInvoiceHeaders', query: { $filter: filter, $select: select }, accepts: isVendorInvoice };
  }

  #ofCompany(): string {
    return `dataAreaId eq ${literal(this.config.company)}`;
  }
}

/**
 * Whether our invoice is among those of that number.
 * @throws VendorError `rejected` where only another's has it: of a shipment that was billed with this one, or entered by hand
 */
function isOurs(found: readonly WireVendorInvoice[], reference: string, { invoiceNumber }: CarrierInvoice): boolean {
  if (found.some(({ HeaderReference }) => HeaderReference === reference)) return true;
  const [other] = found;
  if (!other) return false;
  const of = other.InvoiceDescription ? ` (${other.InvoiceDescription})` : '';
  throw new VendorError('rejected', `Dynamics 365 has an invoice ${invoiceNumber} of this vendor already${of}`);
}

/** Of every calendar; which of them the company's ledger has, its open periods say. */
const periodsOf = (day: LocalDate): Listing<WirePeriod> => ({
  path: 'FiscalPeriods',
  query: {
    // Whatever time of the day a day is told as.
    $filter: allOf(`StartDate le ${day}T23:59:59Z`, `EndDate ge ${day}T00:00:00Z`),
    $select: 'Calendar,FiscalYear,PeriodName',
  },
  accepts: isPeriod,
});

const openPeriods = (company: string): Listing<WireOpenPeriod> => ({
  path: 'LedgerFiscalPeriods',
  query: {
    $filter: allOf(
      `LegalEntityId eq ${literal(company)}`,
      `PeriodStatus eq ${enumeration('FiscalPeriodStatus', 'Open')}`,
    ),
    $select: 'Calendar,YearName,PeriodName',
  },
  accepts: isOpenPeriod,
});

const isOpen = ({ Calendar, FiscalYear, PeriodName }: WirePeriod, open: readonly WireOpenPeriod[]): boolean =>
  open.some((each) => each.Calendar === Calendar && each.YearName === FiscalYear && each.PeriodName === PeriodName);
