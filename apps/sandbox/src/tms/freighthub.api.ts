import { type HubBook, type HubInvoice, HubRefusal } from './freighthub.records.js';
import { readNewDispute, readNewLoad, readNewTender } from './freighthub.requests.js';
import type { HubTokens } from './freighthub.tokens.js';
import { createLoad, disputeInvoice, findLoad, tenderLoad } from './hub.js';
import { quoteLane } from './tariff.js';

export interface HubRequest {
  readonly method: string;
  /** Below the vendor's base URL, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly authorization?: string;
  /** Parsed JSON. */
  readonly body: unknown;
}

export interface HubAnswer {
  readonly status: number;
  readonly body: object;
}

type Route = (book: HubBook, id: string, request: HubRequest) => HubAnswer;

const ok = (body: object): HubAnswer => ({ status: 200, body });
const created = (body: object): HubAnswer => ({ status: 201, body });
const list = <T>(item: T | undefined): T[] => (item === undefined ? [] : [item]);

/** FreightHub's resources: freighthub.openapi.yaml of its adapter is the contract. */
const ROUTES: readonly { readonly method: string; readonly path: RegExp; readonly route: Route }[] = [
  { method: 'GET', path: /^\/v1\/account$/, route: () => ok({ account: 'sandbox' }) },
  {
    method: 'POST',
    path: /^\/v1\/rate-quotes$/,
    route: (_book, _id, { body }) => ok({ quotes: quoteLane(readNewLoad(body)) }),
  },
  {
    method: 'GET',
    path: /^\/v1\/loads$/,
    route: (book, _id, { query }) => ok({ loads: list(book.loadByReference(query.reference ?? '')) }),
  },
  {
    method: 'POST',
    path: /^\/v1\/loads$/,
    route: (book, _id, { body }) => created(createLoad(book, readNewLoad(body))),
  },
  { method: 'GET', path: /^\/v1\/loads\/([^/]+)$/, route: (book, id) => ok(findLoad(book, id)) },
  {
    method: 'POST',
    path: /^\/v1\/loads\/([^/]+)\/tenders$/,
    route: (book, id, { body }) => created(tenderLoad(book, id, readNewTender(body))),
  },
  {
    method: 'GET',
    path: /^\/v1\/freight-invoices$/,
    route: (book, _id, { query }) =>
      ok({ freight_invoices: list<HubInvoice>(book.invoiceByNumber(query.scac ?? '', query.number ?? '')) }),
  },
  {
    method: 'POST',
    path: /^\/v1\/freight-invoices\/([^/]+)\/disputes$/,
    route: (book, id, { body }) => {
      const { lines, reference } = readNewDispute(body);
      return created(disputeInvoice(book, id, lines, reference));
    },
  },
];

/** Answers one call, refusals included; what it writes goes through the book. */
export function answer(book: HubBook, tokens: HubTokens, request: HubRequest): HubAnswer {
  if (!tokens.accepts(request.authorization, book.now())) return error(401, 'TOKEN_EXPIRED', 'a live token is needed');
  for (const { method, path, route } of ROUTES) {
    const match = method === request.method ? path.exec(request.path) : null;
    if (match) return guarded(() => route(book, decodeURIComponent(match[1] ?? ''), request));
  }
  return error(404, 'NOT_FOUND', `nothing at ${request.method} ${request.path}`);
}

/** Turns a refusal of the hub into its error answer. */
export function guarded(work: () => HubAnswer): HubAnswer {
  try {
    return work();
  } catch (refusal) {
    if (refusal instanceof HubRefusal) return error(refusal.status, refusal.code, refusal.message, refusal.more);
    throw refusal;
  }
}

export const error = (status: number, code: string, message: string, more: object = {}): HubAnswer => ({
  status,
  body: { error: { code, message, ...more } },
});
