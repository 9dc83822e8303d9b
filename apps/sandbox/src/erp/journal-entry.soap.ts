import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import type { VendorAnswer } from '../core/vendor.js';
import { type NewEntry, postEntry, reverseEntry } from './ledger.js';
import { alpha } from './odata.service.js';
import { isBody } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import type { AccountingDocument } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';

/** Endpoint of "Journal Entry - Post (Synchronous)". */
export const JOURNAL_ENTRY_PATH = '/sap/bc/srt/scs_ext/sap/journalentrycreaterequestconfi';

const XML = { 'content-type': 'text/xml; charset=utf-8' } as const;
const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'Item' || name === 'JournalEntryCreateRequest',
});
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });

type Element = Readonly<Record<string, unknown>>;

/**
 * JournalEntryCreateRequestConfirmation_In: each request of the message is posted or refused by itself, and the answer is
 * 200 either way; only a message that cannot be read at all is a SOAP fault.
 */
export function answerSoap(book: SapBook, rawBody: Buffer): VendorAnswer {
  const requests = requestsIn(rawBody.toString('utf8'));
  if (!requests)
    return soapFault('soap-env:Client', 'SOAP:1.008 Deserialization failed: the message is not understood');
  return { status: 200, headers: XML, body: confirmation(requests.map((request) => post(book, request))) };
}

export function soapFault(code: string, text: string): VendorAnswer {
  return {
    status: 500,
    headers: XML,
    body: enveloped({ 'soap-env:Fault': { faultcode: code, faultstring: { '@xml:lang': 'en', '#text': text } } }),
  };
}

/** What SAP says when it has accepted the message and posted nothing. */
export const soapRefusal = (code: string, message: string): VendorAnswer => ({
  status: 200,
  headers: XML,
  body: confirmation([refused('', code, message)]),
});

function requestsIn(xml: string): readonly Element[] | undefined {
  let parsed: unknown;
  try {
    parsed = parser.parse(xml, true);
  } catch {
    return undefined;
  }
  const bulk = childOf(childOf(childOf(parsed, 'Envelope'), 'Body'), 'JournalEntryBulkCreateRequest');
  const requests = bulk?.['JournalEntryCreateRequest'];
  return Array.isArray(requests) && requests.every(isBody) ? requests : undefined;
}

function post(book: SapBook, request: Element): object {
  const id = textOf(childOf(request, 'MessageHeader'), 'ID');
  const entry = childOf(request, 'JournalEntry');
  try {
    const document = textOf(entry, 'ReversalReferenceDocument') ? reverse(book, entry) : accrue(book, entry);
    return posted(id, document);
  } catch (error) {
    if (error instanceof SapRefusal) return refused(id, error.code, error.message);
    throw error;
  }
}

function accrue(book: SapBook, entry: Element | undefined): AccountingDocument {
  const document = postEntry(book, newEntry(entry));
  book.journal('accrual', document.headerText, {
    document: document.number,
    postingDate: document.postingDay,
    items: document.items.map(({ glAccount, amount, currency, assignment }) => ({
      glAccount,
      amount,
      currency,
      assignment,
    })),
  });
  return document;
}

function reverse(book: SapBook, entry: Element | undefined): AccountingDocument {
  const [, number = '', companyCode = '', year = ''] =
    /^(.{10})(.{4})(\d{4})$/.exec(textOf(entry, 'ReversalReferenceDocument')) ?? [];
  if (!textOf(entry, 'ReversalReason'))
    throw new SapRefusal(400, 'F5/408', 'Enter a reason for reversal', 'ReversalReason');
  const { original, reversal } = reverseEntry(
    book,
    { number: alpha(number), companyCode, year },
    dayIn(entry, 'PostingDate'),
  );
  book.journal('accrual-reversal', original.headerText, {
    document: reversal.number,
    reverses: original.number,
    postingDate: reversal.postingDay,
  });
  return reversal;
}

function newEntry(entry: Element | undefined): NewEntry {
  const items = entry?.['Item'];
  const headerText = textOf(entry, 'DocumentHeaderText');
  if (headerText.length > 25)
    throw new SapRefusal(400, 'RW/609', 'DocumentHeaderText is longer than 25', 'DocumentHeaderText');
  if (textOf(entry, 'AccountingDocumentType') !== 'SA')
    throw new SapRefusal(400, 'F5/814', `Document type ${textOf(entry, 'AccountingDocumentType')} is not defined`);
  return {
    companyCode: textOf(entry, 'CompanyCode'),
    type: 'SA',
    headerText,
    documentDay: dayIn(entry, 'DocumentDate'),
    postingDay: dayIn(entry, 'PostingDate'),
    items: (Array.isArray(items) ? items : []).filter(isBody).map((item: Element, index) => ({
      item: String(index + 1),
      glAccount: textOf(item, 'GLAccount'),
      amount: amountOf(item),
      currency: currencyOf(item),
      assignment: textOf(item, 'AssignmentReference').slice(0, 18),
      text: textOf(item, 'DocumentItemText').slice(0, 50),
      costCenter: textOf(childOf(item, 'AccountAssignment'), 'CostCenter'),
    })),
  };
}

/** The sign stands in the amount; the indicator must agree with it. */
function amountOf(item: Element): string {
  const amount = textOf(item, 'AmountInTransactionCurrency');
  if (!/^-?\d+(\.\d+)?$/.test(amount)) throw new SapRefusal(400, 'RW/602', `Amount '${amount}' is not a number`);
  if (textOf(item, 'DebitCreditCode') !== (amount.startsWith('-') ? 'H' : 'S'))
    throw new SapRefusal(400, 'F5/803', 'Debit/credit indicator and sign of the amount disagree');
  return amount;
}

function currencyOf(item: Element): string {
  const amount = childOf(item, 'AmountInTransactionCurrency');
  const currency = amount?.['@currencyCode'];
  if (typeof currency !== 'string' || currency === '')
    throw new SapRefusal(400, 'RW/603', 'Currency of the amount is missing');
  return currency;
}

function dayIn(entry: Element | undefined, name: string): string {
  const day = textOf(entry, name);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new SapRefusal(400, 'RW/608', `${name} '${day}' is not a date`);
  return day;
}

const posted = (id: string, { number, companyCode, year }: AccountingDocument): object => {
  const padded = number.padStart(10, '0');
  return entryOf(id, padded, companyCode, year, [
    ['605(RW)', '1', `Document posted successfully: BKPFF ${padded}${companyCode}${year} S4HCLNT100`],
  ]);
};

/** A first line that only says that there is an error, then the reason. */
function refused(id: string, code: string, message: string): object {
  const [messageClass = '', number = ''] = code.split('/');
  return entryOf(id, '0000000000', '', '0000', [
    ['609(RW)', '3', 'Error in document: BKPFF $ S4HCLNT100'],
    [`${number}(${messageClass})`, '3', message],
  ]);
}

const entryOf = (
  id: string,
  document: string,
  companyCode: string,
  year: string,
  log: readonly (readonly [string, string, string])[],
): object => ({
  MessageHeader: { ReferenceID: id },
  JournalEntryCreateConfirmation: {
    AccountingDocument: document,
    CompanyCode: companyCode,
    FiscalYear: year,
  },
  Log: {
    MaximumLogItemSeverityCode: log.at(-1)?.[1] ?? '1',
    Item: log.map(([TypeID, SeverityCode, Note]) => ({ TypeID, SeverityCode, Note })),
  },
});

const confirmation = (confirmations: readonly object[]): string =>
  enveloped({
    'n0:JournalEntryBulkCreateConfirmation': {
      '@xmlns:n0': 'http://sap.com/xi/SAPSCORE/SFIN',
      JournalEntryCreateConfirmation: confirmations,
    },
  });

const enveloped = (body: object): string =>
  builder.build({
    'soap-env:Envelope': {
      '@xmlns:soap-env': 'http://schemas.xmlsoap.org/soap/envelope/',
      'soap-env:Header': '',
      'soap-env:Body': body,
    },
  });

function childOf(parent: unknown, name: string): Element | undefined {
  const child = isBody(parent) ? parent[name] : undefined;
  return isBody(child) ? child : undefined;
}

function textOf(parent: Element | undefined, name: string): string {
  const value = parent?.[name];
  if (isBody(value)) return String(value['#text'] ?? '').trim();
  return typeof value === 'string' ? value.trim() : '';
}
