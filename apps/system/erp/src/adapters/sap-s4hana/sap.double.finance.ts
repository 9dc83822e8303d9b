import { XMLParser } from 'fast-xml-parser';
import type { EffectKind } from '../../conformance/erp.harness.js';
import type { ReceivedRequest, ScriptedAnswer } from '../../conformance/scripted-vendor.js';
import { error, many, one, type Row, rowsWith } from './sap.double.answers.js';
import { confirmationXml } from './sap.samples.js';

/** The ledger side of the double: supplier invoices and journal entries. */
export class FinanceBooks {
  readonly #invoices: Row[] = [];
  readonly #journal: Row[] = [];
  readonly #xml = new XMLParser({ removeNSPrefix: true, parseTagValue: false });

  constructor(
    private readonly effect: (committed: string) => void,
    private readonly next: () => number,
  ) {}

  invoices(number: string, filter: string): ScriptedAnswer {
    return number
      ? one(this.#invoices.find((row) => row['SupplierInvoice'] === number))
      : many(rowsWith(this.#invoices, filter));
  }

  entries = (filter: string): ScriptedAnswer => many(rowsWith(this.#journal, filter));

  invoice(json: Row): ScriptedAnswer {
    const same = (row: Row) => row['SupplierInvoiceIDByInvcgParty'] === json['SupplierInvoiceIDByInvcgParty'];
    if (this.#invoices.some(same)) return { status: 400, body: error('M8/462', 'Invoice document already exists') };
    const row: Row = { ...json, SupplierInvoice: String(5_105_600_000 + this.next()), FiscalYear: '2026' };
    this.#invoices.push(row);
    this.effect(`supplier-invoice ${json['SupplierInvoiceIDByInvcgParty']}`);
    return { status: 201, body: { d: row } };
  }

  release(number: string): ScriptedAnswer {
    const row = this.#invoices.find((invoice) => invoice['SupplierInvoice'] === number);
    if (!row) return { status: 404, body: error('404', 'not found') };
    row['PaymentBlockingReason'] = '';
    this.effect(`payment-release ${row['SupplierInvoiceIDByInvcgParty']}`);
    return one({ Release: { Success: true } });
  }

  #entryOf(request: ReceivedRequest): Row {
    return this.#xml.parse(request.body).Envelope.Body.JournalEntryBulkCreateRequest.JournalEntryCreateRequest
      .JournalEntry as Row;
  }

  kindOfEntry = (request: ReceivedRequest): EffectKind =>
    this.#entryOf(request)['ReversalReferenceDocument'] ? 'accrual-reversal' : 'accrual';

  postEntry(request: ReceivedRequest): ScriptedAnswer {
    const entry = this.#entryOf(request);
    const AccountingDocument = String(100_000_000 + this.next()).padStart(10, '0');
    const reversed = this.#journal.find((row) =>
      String(entry['ReversalReferenceDocument']).startsWith(String(row['AccountingDocument'])),
    );
    if (reversed)
      Object.assign(reversed, {
        IsReversed: true,
        ReverseDocument: AccountingDocument,
        ReverseDocumentFiscalYear: '2026',
      });
    const text = reversed?.['AccountingDocumentHeaderText'] ?? entry['DocumentHeaderText'];
    this.#journal.push({
      AccountingDocument,
      CompanyCode: '1010',
      FiscalYear: '2026',
      IsReversal: Boolean(reversed),
      IsReversed: false,
      AccountingDocumentHeaderText: text,
    });
    this.effect(`${reversed ? 'accrual-reversal' : 'accrual'} ${text}`);
    return { headers: { 'content-type': 'text/xml' }, body: confirmationXml({ document: AccountingDocument }) };
  }
}
