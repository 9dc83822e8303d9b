import { timingSafeEqual } from 'node:crypto';
import type { BadDay, VendorAnswer, VendorRequest } from '../core/vendor.js';
import { billingService } from './billing.js';
import { customerReturnService } from './customer-return.service.js';
import { deliveryService } from './delivery.service.js';
import { answerSoap, JOURNAL_ENTRY_PATH, soapFault, soapRefusal } from './journal-entry.soap.js';
import { ledgerService } from './ledger.service.js';
import { materialDocumentService } from './material-document.service.js';
import { answerOData, JSON_HEADERS, type Service } from './odata.service.js';
import { productService } from './product.service.js';
import { purchaseOrderService } from './purchase-order.service.js';
import { returnsDeliveryService } from './returns-delivery.service.js';
import { salesOrderService } from './sales-order.service.js';
import type { SapBook } from './sap.book.js';
import { errorBody, noSuchResource, SapRefusal } from './sap.refusal.js';
import { FORGED, type SapSessions, wantsToken } from './sap.session.js';
import { stockService } from './stock.service.js';
import { supplierInvoiceService } from './supplier-invoice.service.js';

const ODATA = '/sap/opu/odata/sap/';
const SERVICES: ReadonlyMap<string, Service> = new Map(
  [
    salesOrderService,
    deliveryService,
    stockService,
    productService,
    billingService,
    purchaseOrderService,
    materialDocumentService,
    customerReturnService,
    returnsDeliveryService,
    supplierInvoiceService,
    ledgerService,
  ].map((service) => [`${service.namespace}${service.version ?? ''}`, service]),
);

interface User {
  readonly username: string;
  readonly password: string;
}

/** SAP's gateway: who may in, sessions and tokens, and which service is asked. */
export function answer(book: SapBook, sessions: SapSessions, user: User, request: VendorRequest): VendorAnswer {
  if (!isKnown(request.headers['authorization'], user)) return UNKNOWN_USER;
  if (isSoap(request)) {
    if (request.method !== 'POST') return { status: 405, headers: TEXT, body: 'Method not allowed' };
    return answerSoap(book, request.rawBody);
  }
  try {
    return answerService(book, sessions, request);
  } catch (error) {
    if (!(error instanceof SapRefusal)) throw error;
    if (error.code === FORGED)
      return { status: 403, headers: { ...TEXT, 'x-csrf-token': 'Required' }, body: error.message };
    return { status: error.status, headers: JSON_HEADERS, body: errorBody(error) };
  }
}

function answerService(book: SapBook, sessions: SapSessions, request: VendorRequest): VendorAnswer {
  const { path, query, headers, method } = request;
  if (!path.startsWith(ODATA)) throw noSuchResource(path);
  const [name = '', ...segments] = path.slice(ODATA.length).split('/').map(decoded);
  const service = SERVICES.get(name);
  if (!service) throw new SapRefusal(403, '/IWFND/MED/170', `No service found for namespace '', name '${name}'`);
  sessions.demandAuthorization(service.namespace);
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead) sessions.demand(name, headers);
  const root = `http://${headers['host'] ?? 'localhost'}/sap${ODATA}${name}`;
  const url = `${root}/${segments.map(encodeURIComponent).join('/')}?${query}`;
  const given = answerOData(service, book, { ...request, segments, root, url });
  return isRead && wantsToken(headers) ? { ...given, headers: { ...given.headers, ...sessions.open(name) } } : given;
}

/** How SAP looks when it fails; nothing was done. */
export function answerBadly(day: BadDay, request: VendorRequest): VendorAnswer {
  switch (day) {
    case 'rate-limit':
      return { status: 429, headers: TEXT, body: 'Too Many Requests' };
    case 'error':
      return isSoap(request)
        ? soapFault('soap-env:Server', 'Web service processing error; more details in the error log on provider side')
        : { status: 500, headers: JSON_HEADERS, body: errorBody(DUMP) };
    case 'ok-with-error':
      return okWithError(request);
  }
}

function okWithError(request: VendorRequest): VendorAnswer {
  if (isSoap(request)) return soapRefusal('SY/530', 'An exception was raised: the update task was terminated');
  if (request.method === 'GET') return { status: 200, headers: JSON_HEADERS, body: errorBody(DUMP) };
  const header = { code: DUMP.code, message: DUMP.message, severity: 'error', target: '', details: [] };
  return { status: 200, headers: { ...JSON_HEADERS, 'sap-message': JSON.stringify(header) }, body: { d: {} } };
}

const DUMP = { code: 'SY/530', message: 'An exception was raised: the update task was terminated' };
const TEXT = { 'content-type': 'text/plain; charset=utf-8' } as const;
const UNKNOWN_USER: VendorAnswer = {
  status: 401,
  headers: { ...TEXT, 'www-authenticate': 'Basic realm="SAP NetWeaver Application Server [S4H/100]"' },
  body: 'Logon failed',
};

const isSoap = ({ path }: VendorRequest): boolean => path === JOURNAL_ENTRY_PATH;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw noSuchResource(segment);
  }
}

function isKnown(authorization: string | undefined, { username, password }: User): boolean {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '') ?? [];
  const [given, expected] = [Buffer.from(encoded, 'base64'), Buffer.from(`${username}:${password}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
