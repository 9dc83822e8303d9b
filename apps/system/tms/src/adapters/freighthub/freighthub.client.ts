import type { ConnectionConfig } from '#platform/config';
import { type CallRecorder, ClientCredentials, createHttpClient, type HttpClient, VendorError } from '#platform/http';
import type { FreightHubConfig } from './config.js';
import { EXISTS, TEMPORARY_ERRORS } from './freighthub.codes.js';
import {
  type ErrorBody,
  isAccount,
  isDispute,
  isErrorBody,
  isFreightInvoices,
  isLoad,
  isLoads,
  isQuotes,
  isTender,
  type Load,
  type NewDispute,
  type NewLoad,
  type NewTender,
  type Quote,
  type WireDispute,
  type WireFreightInvoice,
  type WireTender,
} from './freighthub.wire.js';

/** Statuses whose body has FreightHub's own words about what is wrong. */
const refusals: ReadonlySet<number> = new Set([400, 404, 409, 422]);

interface Call<T> {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  /** A POST without an effect. */
  readonly repeatable?: true;
  readonly signal?: AbortSignal;
  readonly accepts: (data: unknown) => data is T;
}

/** FreightHub over HTTP: authentication, and its errors as VendorErrors with `vendorCode`. */
export class FreightHubClient {
  private readonly http: HttpClient;

  constructor(connection: ConnectionConfig, config: FreightHubConfig, recorder?: CallRecorder) {
    const transport = {
      connection: connection.id,
      baseUrl: connection.baseUrl,
      timeoutMs: config.timeoutMs,
      concurrency: config.concurrency,
    };
    const authorize = new ClientCredentials(createHttpClient(transport), config, { path: '/oauth/token' });
    this.http = createHttpClient({ ...transport, authorize, ...(recorder && { recorder }) });
  }

  async quote(load: NewLoad): Promise<Quote[]> {
    const { quotes } = await this.call({
      operation: 'rate-shipment',
      method: 'POST',
      path: '/v1/rate-quotes',
      body: load,
      repeatable: true,
      accepts: isQuotes,
    });
    return quotes;
  }

  async findLoad(reference: string, signal?: AbortSignal): Promise<Load | null> {
    const { loads } = await this.call({
      operation: 'find-shipment',
      method: 'GET',
      path: '/v1/loads',
      query: { reference },
      accepts: isLoads,
      ...(signal && { signal }),
    });
    return loads.find((load) => load.reference === reference) ?? null;
  }

  /** The load that has the reference, also when it was there before. */
  createLoad(load: NewLoad, signal?: AbortSignal): Promise<Load> {
    return this.create('plan-shipment', '/v1/loads', load, { exists: EXISTS.load, accepts: isLoad }, signal);
  }

  /** The tender under that version, also when it was there before. */
  createTender(loadId: string, tender: NewTender, signal?: AbortSignal): Promise<WireTender> {
    const path = `/v1/loads/${encodeURIComponent(loadId)}/tenders`;
    return this.create('tender-shipment', path, tender, { exists: EXISTS.tender, accepts: isTender }, signal);
  }

  async findFreightInvoice(number: string, scac: string, signal?: AbortSignal): Promise<WireFreightInvoice | null> {
    const { freight_invoices } = await this.call({
      operation: 'read-freight-invoice',
      method: 'GET',
      path: '/v1/freight-invoices',
      query: { number, scac },
      accepts: isFreightInvoices,
      ...(signal && { signal }),
    });
    return freight_invoices.find((invoice) => invoice.number === number && invoice.scac === scac) ?? null;
  }

  /** The dispute of that invoice, also when it was there before. */
  createDispute(invoiceId: string, dispute: NewDispute, signal?: AbortSignal): Promise<WireDispute> {
    const path = `/v1/freight-invoices/${encodeURIComponent(invoiceId)}/disputes`;
    return this.create(
      'dispute-freight-invoice',
      path,
      dispute,
      { exists: EXISTS.dispute, accepts: isDispute },
      signal,
    );
  }

  async ping(): Promise<void> {
    await this.call({ operation: 'ping', method: 'GET', path: '/v1/account', accepts: isAccount });
  }

  private async create<T>(
    operation: string,
    path: string,
    body: unknown,
    { exists, accepts }: { exists: string; accepts: (data: unknown) => data is T },
    signal?: AbortSignal,
  ): Promise<T> {
    try {
      return await this.call({ operation, method: 'POST', path, body, accepts, ...(signal && { signal }) });
    } catch (error) {
      if (error instanceof VendorError && error.vendorCode === exists && isErrorBody(error.body)) {
        const { existing } = error.body.error;
        if (accepts(existing)) return existing;
      }
      throw error;
    }
  }

  private async call<T>({ accepts, ...request }: Call<T>): Promise<T> {
    const { status, data } = await this.http.request<unknown>({
      ...request,
      acceptStatus: (code) => (code >= 200 && code < 300) || refusals.has(code),
    });
    const hasEffect = request.method === 'POST' && !request.repeatable;
    if (isErrorBody(data)) throw toVendorError(status, data, hasEffect);
    if (status < 300 && accepts(data)) return data;
    throw unreadable(status, data, hasEffect);
  }
}

/** Also what a gateway reports inside a 200: there, a temporary error leaves open whether the call took effect. */
function toVendorError(status: number, body: ErrorBody, hasEffect: boolean): VendorError {
  const { code, message } = body.error;
  const details = { status, body, vendorCode: code };
  if (TEMPORARY_ERRORS.has(code)) return new VendorError(hasEffect ? 'unclear' : 'unavailable', message, details);
  if (status === 409) return new VendorError('conflict', message, details);
  if (status === 404) return new VendorError('not-found', message, details);
  return new VendorError('rejected', message, details);
}

/** An answer that is neither what was asked for nor an error in FreightHub's form; a create may have happened. */
function unreadable(status: number, body: unknown, hasEffect: boolean): VendorError {
  if (status === 404) return new VendorError('not-found', 'FreightHub does not have it', { status, body });
  if (status >= 400) return new VendorError('rejected', `FreightHub refused with ${status}`, { status, body });
  const message = `FreightHub answered ${status} with something that its contract does not know`;
  return new VendorError(hasEffect ? 'unclear' : 'garbage', message, { status, body });
}
