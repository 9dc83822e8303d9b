import type { Accrual } from '#canonical';
import { VendorError } from '#platform/http';
import { type EffectContext, type PostingDates, periodClosed } from '../../erp.port.js';
import type { SapConfig } from './config.js';
import {
  accrualEnvelope,
  accrualWithReference,
  findAccrualRequest,
  formatJournalEntryId,
  parseConfirmation,
  parseJournalEntryId,
  readAccrualRequest,
  reversalEnvelope,
  reversalOf,
} from './journal-entry.translator.js';
import { type Entity, entityOf, etagOf } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { DUPLICATE_INVOICE, PERIOD_CLOSED } from './sap.codes.js';
import { rejected, unclear } from './sap.errors.js';
import {
  createInvoiceRequest,
  documentNumberOf,
  findInvoiceRequest,
  isBlocked,
  isOurs,
  type PayableInvoice,
  parseDocumentNumber,
  readInvoiceRequest,
  releaseRequest,
} from './supplier-invoice.translator.js';

const isPeriodClosed = (code: string | undefined): boolean => code !== undefined && PERIOD_CLOSED.has(code);

async function inOpenPeriod<T>(posting: Promise<T>): Promise<T> {
  try {
    return await posting;
  } catch (error) {
    throw error instanceof VendorError && isPeriodClosed(error.vendorCode) ? periodClosed(error.message, error) : error;
  }
}

/** Accruals, supplier invoices and their release. */
export class SapFinance {
  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
  ) {}

  async postAccrual(accrual: Accrual, context: EffectContext): Promise<{ documentNumber: string }> {
    if (context.mayHaveHappened) {
      const rows = await this.client.readAll(
        'post-accrual',
        findAccrualRequest(accrual.reference, this.config.companyCode),
      );
      const found = accrualWithReference(rows, accrual.reference);
      if (found) return { documentNumber: formatJournalEntryId(found) };
    }
    return this.#post('post-accrual', accrualEnvelope(accrual, this.config, new Date()), context);
  }

  async reverseAccrual(reference: string, documentNumber: string, dates: PostingDates, context: EffectContext) {
    const id = parseJournalEntryId(documentNumber);
    if (!id) throw rejected(`${documentNumber} is no journal entry of this system`);
    if (context.mayHaveHappened) {
      const reversal = reversalOf(await this.client.readAll('reverse-accrual', readAccrualRequest(id)));
      if (reversal) return { documentNumber: formatJournalEntryId(reversal) };
    }
    return this.#post('reverse-accrual', reversalEnvelope(reference, id, dates, this.config, new Date()), context);
  }

  async postSupplierInvoice(invoice: PayableInvoice, context: EffectContext): Promise<{ documentNumber: string }> {
    if (context.mayHaveHappened) {
      const found = await this.#findInvoice(invoice);
      if (found) return { documentNumber: documentNumberOf(found) };
    }
    try {
      const create = createInvoiceRequest(invoice, this.config);
      const data = await inOpenPeriod(this.client.send('post-supplier-invoice', create, { signal: context.signal }));
      return { documentNumber: documentNumberOf(entityOf(data)) };
    } catch (error) {
      // SAP's own duplicate check may know what we do not: an attempt of ours before a crash.
      if (!(error instanceof VendorError) || error.vendorCode !== DUPLICATE_INVOICE) throw error;
      const found = await this.#findInvoice(invoice);
      if (!found) throw error;
      return { documentNumber: documentNumberOf(found) };
    }
  }

  /** Taking away a block that is not there is no change: the state is read before and after. */
  async releasePayment(documentNumber: string, context: EffectContext): Promise<Record<string, never>> {
    const id = parseDocumentNumber(documentNumber);
    if (!id) throw rejected(`${documentNumber} is no supplier invoice of this system`);
    const before = await this.#readInvoice(id);
    if (!isBlocked(before)) return {};
    await this.client.send('release-payment', releaseRequest(id), { etag: etagOf(before), signal: context.signal });
    if (isBlocked(await this.#readInvoice(id))) {
      throw rejected(
        `SAP took the release of ${documentNumber} but the payment block is still set`,
        'payment-still-blocked',
      );
    }
    return {};
  }

  async #post(operation: string, envelope: string, { signal }: EffectContext): Promise<{ documentNumber: string }> {
    const answer = parseConfirmation(await this.client.postJournalEntry(operation, envelope, signal));
    if (!answer.posted) {
      const said = `${answer.code} ${answer.message}`.trim();
      if (answer.unclear) throw unclear(said);
      throw isPeriodClosed(answer.code) ? periodClosed(said) : rejected(said, answer.code);
    }
    if (answer.id.year === '' || answer.id.companyCode === '')
      throw unclear('SAP confirmed a journal entry without its key');
    return { documentNumber: formatJournalEntryId(answer.id) };
  }

  async #findInvoice(invoice: PayableInvoice): Promise<Entity | undefined> {
    const rows = await this.client.readAll(
      'post-supplier-invoice',
      findInvoiceRequest(invoice, this.config.companyCode),
    );
    return rows.find((row) => isOurs(row, invoice));
  }

  async #readInvoice(id: { document: string; year: string }): Promise<Entity> {
    const invoice = await this.client.readOne('read-supplier-invoice', readInvoiceRequest(id));
    if (!invoice) throw new VendorError('not-found', `SAP has no supplier invoice ${id.document} of ${id.year}`);
    return invoice;
  }
}
