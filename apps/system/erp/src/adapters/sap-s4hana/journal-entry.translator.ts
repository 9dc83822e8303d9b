import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { type Accrual, formatMoney } from '#canonical';
import type { PostingDates } from '../../erp.port.js';
import { cut, fitting } from './field-limits.js';
import { MalformedAnswer } from './malformed-answer.js';
import { type Entity, literal, type ODataRequest, requiredText, text } from './odata.codec.js';
import { BROKE_OFF, SERVICES } from './sap.codes.js';

export interface AccrualPosting {
  readonly companyCode: string;
  readonly freightExpenseAccount: string;
  readonly accrualAccount: string;
  readonly costCenter?: string;
  readonly journalUser: string;
  readonly reversalReason: string;
}

/** Our name of an accounting document: number, company code and fiscal year are its key in SAP. */
export interface JournalEntryId {
  readonly document: string;
  readonly companyCode: string;
  readonly year: string;
}

export type JournalEntryAnswer =
  | { readonly posted: true; readonly id: JournalEntryId }
  | {
      readonly posted: false;
      readonly code: string;
      readonly message: string;
      /** SAP broke off without saying what it had done. */
      readonly unclear?: true;
    };

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });
const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreAttributes: true,
  processEntities: true,
});

/**
 * "Journal Entry - Post (Synchronous)", JournalEntryCreateRequestConfirmation_In
 * (https://api.sap.com/api/JOURNALENTRYCREATEREQUESTCONFI): expense by order line against one accrued liability.
 */
export function accrualEnvelope(accrual: Accrual, posting: AccrualPosting, now: Date): string {
  const expense = accrual.allocations
    .filter(({ amount }) => amount.amount !== 0)
    .map(({ amount, lineId }) =>
      item(posting.freightExpenseAccount, amount, accrual, `${accrual.orderNumber}/${lineId}`, posting.costCenter),
    );
  const liability = item(
    posting.accrualAccount,
    { ...accrual.amount, amount: -accrual.amount.amount },
    accrual,
    accrual.orderNumber,
  );
  return envelope(accrual.reference, now, {
    ...header(posting, accrual),
    DocumentHeaderText: fitting('DocumentHeaderText', accrual.reference),
    Item: [...expense, liability].map((entry, index) => ({ ReferenceDocumentItem: String(index + 1), ...entry })),
  });
}

/** A reversal names the document; SAP copies its lines with the signs turned. */
export function reversalEnvelope(
  reference: string,
  id: JournalEntryId,
  dates: PostingDates,
  posting: AccrualPosting,
  now: Date,
): string {
  return envelope(reference, now, {
    ...header(posting, dates),
    ReversalReason: posting.reversalReason,
    ReversalReferenceDocument: `${id.document.padStart(10, '0')}${id.companyCode}${id.year}`,
  });
}

const header = (posting: AccrualPosting, { postingDate, documentDate }: PostingDates) => ({
  OriginalReferenceDocumentType: 'BKPFF',
  BusinessTransactionType: 'RFBU',
  AccountingDocumentType: 'SA',
  CreatedByUser: posting.journalUser,
  CompanyCode: posting.companyCode,
  DocumentDate: documentDate ?? postingDate,
  PostingDate: postingDate,
});

function item(account: string, amount: Accrual['amount'], accrual: Accrual, words: string, costCenter?: string) {
  return {
    GLAccount: account,
    // The sign is in the amount as well as in the indicator.
    AmountInTransactionCurrency: { '@currencyCode': amount.currency, '#text': formatMoney(amount) },
    DebitCreditCode: amount.amount < 0 ? 'H' : 'S',
    DocumentItemText: cut('DocumentItemText', `Expected freight ${words}`),
    AssignmentReference: fitting('AssignmentReference', accrual.orderNumber),
    ...(costCenter && { AccountAssignment: { CostCenter: costCenter } }),
  };
}

function envelope(reference: string, now: Date, entry: Readonly<Record<string, unknown>>): string {
  const MessageHeader = { ID: reference, CreationDateTime: now.toISOString() };
  // The schema is a sequence: the order of elements is part of the message.
  const JournalEntry = Object.fromEntries(
    ELEMENT_ORDER.filter((name) => name in entry).map((name) => [name, entry[name]]),
  );
  const document = {
    'soapenv:Envelope': {
      '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
      '@xmlns:sfin': 'http://sap.com/xi/SAPSCORE/SFIN',
      'soapenv:Header': '',
      'soapenv:Body': {
        'sfin:JournalEntryBulkCreateRequest': {
          MessageHeader,
          JournalEntryCreateRequest: { MessageHeader, JournalEntry },
        },
      },
    },
  };
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build(document)}`;
}

const ELEMENT_ORDER = [
  'OriginalReferenceDocumentType',
  'BusinessTransactionType',
  'AccountingDocumentType',
  'DocumentHeaderText',
  'ReversalReason',
  'ReversalReferenceDocument',
  'CreatedByUser',
  'CompanyCode',
  'DocumentDate',
  'PostingDate',
  'Item',
];

/** SAP answers 200 also when it posted nothing: then the number is zeros or blank and the log's severity is 3. */
export function parseConfirmation(xml: string): JournalEntryAnswer {
  const body = step(step(read(xml), 'Envelope'), 'Body');
  const fault = step(body, 'Fault');
  if (fault) {
    const code = textOf(fault, 'faultcode') || 'soap-fault';
    // SOAP 1.1, 4.4.1: of class Client the message itself is wrong; any other fault is the server's.
    const ours = /(?:^|:)Client\b/.test(code);
    return { posted: false, code, message: textOf(fault, 'faultstring'), ...(!ours && { unclear: true }) };
  }
  const confirmation = step(step(body, 'JournalEntryBulkCreateConfirmation'), 'JournalEntryCreateConfirmation');
  const entry = step(confirmation, 'JournalEntryCreateConfirmation');
  if (!confirmation || !entry) throw new MalformedAnswer('the answer holds no journal entry confirmation');
  const document = textOf(entry, 'AccountingDocument');
  const log = step(confirmation, 'Log');
  if (document !== '' && !/^0+$/.test(document) && textOf(log, 'MaximumLogItemSeverityCode') !== '3') {
    return {
      posted: true,
      id: { document, companyCode: textOf(entry, 'CompanyCode'), year: textOf(entry, 'FiscalYear') },
    };
  }
  const errors = entriesOf(log).filter((line) => textOf(line, 'SeverityCode') === '3');
  // The first line only says "Error in document"; the reason comes after it.
  const telling = errors.filter((line) => !textOf(line, 'Note').startsWith('Error in document'));
  const said = telling.length > 0 ? telling : errors;
  const code = textOf(said[0], 'TypeID');
  return {
    posted: false,
    code,
    message: said.map((line) => textOf(line, 'Note')).join('; '),
    ...(code === BROKE_OFF_IN_LOG && { unclear: true }),
  };
}

/** A log writes number and class the other way round. */
const BROKE_OFF_IN_LOG = BROKE_OFF.replace(/^(\w+)\/(\d+)$/, '$2($1)');

function read(xml: string): Entity {
  try {
    return parser.parse(xml) as Entity;
  } catch (error) {
    throw new MalformedAnswer(`the answer is not XML: ${String(error)}`);
  }
}

const isObject = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const step = (from: Entity | undefined, name: string): Entity | undefined => {
  const value = from?.[name];
  return isObject(value) ? value : undefined;
};

const entriesOf = (log: Entity | undefined): readonly Entity[] => {
  const items = log?.['Item'];
  return (Array.isArray(items) ? items : [items]).filter(isObject);
};

const textOf = (from: Entity | undefined, name: string): string => {
  const value = from?.[name];
  return typeof value === 'string' ? value.trim() : isObject(value) ? String(value['#text'] ?? '').trim() : '';
};

/** One name of one document: SOAP writes the number with its leading zeros, OData without. */
export const formatJournalEntryId = ({ document, companyCode, year }: JournalEntryId): string =>
  `${document.padStart(10, '0')}-${companyCode}-${year}`;

export function parseJournalEntryId(documentNumber: string): JournalEntryId | null {
  const match = /^([0-9A-Z]{1,10})-([0-9A-Z]{4})-([0-9]{4})$/.exec(documentNumber);
  return match ? { document: String(match[1]), companyCode: String(match[2]), year: String(match[3]) } : null;
}

/** https://api.sap.com/api/API_OPLACCTGDOCITEMCUBE_SRV: the lines of a document that carries our reference in its header text. */
export const findAccrualRequest = (reference: string, companyCode: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.accountingItems,
  path: 'A_OperationalAcctgDocItemCube',
  query: {
    $filter: `CompanyCode eq ${literal(companyCode)} and AccountingDocumentHeaderText eq ${literal(fitting('DocumentHeaderText', reference))}`,
  },
});

export const readAccrualRequest = (id: JournalEntryId): ODataRequest => ({
  method: 'GET',
  service: SERVICES.accountingItems,
  path: 'A_OperationalAcctgDocItemCube',
  query: {
    $filter: `CompanyCode eq ${literal(id.companyCode)} and AccountingDocument eq ${literal(id.document)} and FiscalYear eq ${literal(id.year)}`,
  },
});

/** One accrual of ours in SAP's books. */
export interface PostedAccrual {
  readonly id: JournalEntryId;
  readonly isReversed: boolean;
}

/**
 * The accruals with our reference, oldest first. Reversals and supplier invoices can carry the same text: an accrual is
 * of our type and reverses nothing.
 */
export function accrualsWithReference(rows: readonly Entity[], reference: string): readonly PostedAccrual[] {
  const lines = rows.filter(
    (line) =>
      text(line, 'AccountingDocumentHeaderText') === reference &&
      line['IsReversal'] !== true &&
      ['', 'SA'].includes(text(line, 'AccountingDocumentType')),
  );
  const documents = Map.groupBy(lines, (line) => formatJournalEntryId(idOf(line)));
  return [...documents.values()]
    .map((of) => ({ id: idOf(of[0] as Entity), isReversed: reversalOf(of) !== undefined }))
    .sort((a, b) => (formatJournalEntryId(a.id) < formatJournalEntryId(b.id) ? -1 : 1));
}

export const idOf = (line: Entity): JournalEntryId => ({
  document: requiredText(line, 'AccountingDocument'),
  companyCode: requiredText(line, 'CompanyCode'),
  year: requiredText(line, 'FiscalYear'),
});

export function reversalOf(rows: readonly Entity[]): JournalEntryId | undefined {
  const row = rows.find((line) => line['IsReversed'] === true && text(line, 'ReverseDocument') !== '');
  return (
    row && {
      document: text(row, 'ReverseDocument'),
      companyCode: requiredText(row, 'CompanyCode'),
      year: text(row, 'ReverseDocumentFiscalYear') || requiredText(row, 'FiscalYear'),
    }
  );
}
