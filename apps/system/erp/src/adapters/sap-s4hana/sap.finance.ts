import type { Accrual } from '#canonical';
import { clock } from '#platform/clock';
import { VendorError } from '#platform/http';
import { type EffectContext, type PostingDates, periodClosed } from '../../erp.port.js';
import type { SapConfig } from './config.js';
import {
  accrualEnvelope,
  accrualsWithReference,
  findAccrualRequest,
  formatJournalEntryId,
  type JournalEntryId,
  type PostedAccrual,
  parseConfirmation,
  parseJournalEntryId,
  readAccrualRequest,
  reversalEnvelope,
  reversalOf,
} from './journal-entry.translator.js';
import { type Entity, etagOf } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { DUPLICATE_INVOICE, PERIOD_CLOSED } from './sap.codes.js';
import { rejected, TRIES, unclear } from './sap.errors.js';
import { madeOnce } from './sap.made-once.js';
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
    const swept = () => this.#sweptAccrual(accrual, context);
    const make = () => this.#post('post-accrual', accrualEnvelope(accrual, this.config, clock.date()), context);
    const posted = await madeOnce({ swept, make, lateCommitMs: this.config.lateCommitMs }, context);
    if (!posted) throw unclear(`SAP told of a journal entry for ${accrual.reference}, and none is to be found`);
    return { documentNumber: formatJournalEntryId(posted) };
  }

  /** Whatever carries the reference is reversed, so that nothing of it is left even where it was posted twice. */
  async reverseAccrual(reference: string, documentNumber: string, dates: PostingDates, context: EffectContext) {
    const id = parseJournalEntryId(documentNumber);
    if (!id) throw rejected(`${documentNumber} is no journal entry of this system`);
    const there = context.mayHaveHappened ? await this.#reversal(id) : undefined;
    if (!there) await this.#reverse(reference, id, dates, context);
    const reversal = there ?? (await this.#reversal(id));
    if (!reversal) throw unclear(`SAP told of a reversal of ${documentNumber}, and none is to be found`);
    const all = await this.#accruals(reference);
    for (const double of all.filter((each) => formatJournalEntryId(each.id) !== formatJournalEntryId(id)))
      if (!double.isReversed) await this.#reverse(reference, double.id, dates, context);
    return { documentNumber: formatJournalEntryId(reversal) };
  }

  async postSupplierInvoice(invoice: PayableInvoice, context: EffectContext): Promise<{ documentNumber: string }> {
    if (context.mayHaveHappened) {
      const found = await this.#findInvoice(invoice);
      if (found) return { documentNumber: documentNumberOf(found) };
    }
    const create = createInvoiceRequest(invoice, this.config);
    const refusal = await inOpenPeriod(
      this.client.send('post-supplier-invoice', create, { signal: context.signal }),
    ).then(
      () => undefined,
      (error: unknown) => {
        // SAP's own duplicate check may know what we do not: an attempt of ours before a crash.
        if (!(error instanceof VendorError) || error.vendorCode !== DUPLICATE_INVOICE) throw error;
        return error;
      },
    );
    const posted = await this.#findInvoice(invoice);
    if (posted) return { documentNumber: documentNumberOf(posted) };
    throw refusal ?? unclear(`SAP told of a new invoice ${invoice.invoiceNumber}, and none is to be found`);
  }

  /** Taking away a block that is not there is no change: the state is read before and after. */
  async releasePayment(documentNumber: string, context: EffectContext): Promise<Record<string, never>> {
    const id = parseDocumentNumber(documentNumber);
    if (!id) throw rejected(`${documentNumber} is no supplier invoice of this system`);
    let invoice = await this.#readInvoice(id);
    for (let tries = 0; isBlocked(invoice); tries++) {
      if (tries === TRIES)
        throw rejected(
          `SAP took the release of ${documentNumber} but the payment block is still set`,
          'payment-still-blocked',
        );
      await this.client.send('release-payment', releaseRequest(id), { etag: etagOf(invoice), signal: context.signal });
      invoice = await this.#readInvoice(id);
    }
    return {};
  }

  /**
   * SAP keeps our reference, but not unique: an attempt that it committed after it was looked up is a second posting, and
   * is reversed on the day of the first.
   * @returns the one that stands
   */
  async #sweptAccrual(accrual: Accrual, context: EffectContext): Promise<JournalEntryId | undefined> {
    const { reference } = accrual;
    const all = await this.#accruals(reference);
    const kept = all.find(({ isReversed }) => !isReversed) ?? all[0];
    for (const double of all)
      if (double !== kept && !double.isReversed) await this.#reverse(reference, double.id, accrual, context);
    return kept?.id;
  }

  /** A refusal may only mean that it is reversed already. */
  async #reverse(reference: string, id: JournalEntryId, dates: PostingDates, context: EffectContext): Promise<void> {
    try {
      await this.#post('reverse-accrual', reversalEnvelope(reference, id, dates, this.config, clock.date()), context);
    } catch (error) {
      if (!(error instanceof VendorError) || error.kind !== 'rejected' || !(await this.#reversal(id))) throw error;
    }
  }

  async #accruals(reference: string): Promise<readonly PostedAccrual[]> {
    const find = findAccrualRequest(reference, this.config.companyCode);
    return accrualsWithReference(await this.client.readAll('find-accrual', find), reference);
  }

  async #reversal(id: JournalEntryId): Promise<JournalEntryId | undefined> {
    return reversalOf(await this.client.readAll('reverse-accrual', readAccrualRequest(id)));
  }

  async #post(operation: string, envelope: string, { signal }: EffectContext): Promise<void> {
    const answer = parseConfirmation(await this.client.postJournalEntry(operation, envelope, signal));
    if (!answer.posted) {
      const said = `${answer.code} ${answer.message}`.trim();
      if (answer.unclear) throw unclear(said);
      throw isPeriodClosed(answer.code) ? periodClosed(said) : rejected(said, answer.code);
    }
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
