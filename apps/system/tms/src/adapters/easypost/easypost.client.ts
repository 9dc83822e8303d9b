import type { ConnectionConfig } from '#platform/config';
import { type CallRecorder, createHttpClient, type HttpClient, VendorError } from '#platform/http';
import type { EasyPostConfig } from './config.js';
import { TEMPORARY_ERRORS, UNCLEAR_ERRORS } from './easypost.codes.js';
import {
  type ErrorBody,
  type FieldError,
  isErrorBody,
  isShipment,
  isShipments,
  type NewShipment,
  type WireShipment,
} from './easypost.wire.js';

/** Statuses whose body has EasyPost's own words about what is wrong. */
const refusals: ReadonlySet<number> = new Set([400, 402, 403, 404, 405, 409, 422]);

/** Most of a page (https://docs.easypost.com/docs/pagination), and of pages that are read to find one shipment. */
const PAGE = 100;
const MOST_PAGES = 20;
/** Two makings of one shipment are attempts at the same command, and those are minutes apart. */
const AROUND_MS = 30 * 60_000;

interface Call<T> {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Record<string, string | number | undefined>;
  readonly body?: unknown;
  /** A POST that binds nobody. */
  readonly repeatable?: true;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly accepts: (data: unknown) => data is T;
}

/** EasyPost over HTTP: authentication, and its errors as VendorErrors with `vendorCode`. */
export class EasyPostClient {
  private readonly http: HttpClient;

  constructor(connection: ConnectionConfig, config: EasyPostConfig, recorder?: CallRecorder) {
    // The key is the user, and there is no password: https://docs.easypost.com/docs/authentication.
    const authorization = `Basic ${Buffer.from(`${config.apiKey}:`).toString('base64')}`;
    this.http = createHttpClient({
      connection: connection.id,
      baseUrl: connection.baseUrl,
      timeoutMs: config.timeoutMs,
      concurrency: config.concurrency,
      authorize: { headers: () => Promise.resolve({ authorization }) },
      ...(recorder && { recorder }),
    });
  }

  /** A shipment with its rates. Without a reference that anybody looks for it binds nobody, so it may be made twice. */
  rate(shipment: NewShipment): Promise<WireShipment> {
    return this.make('rate-shipment', shipment, { repeatable: true });
  }

  create(shipment: NewShipment, signal?: AbortSignal): Promise<WireShipment> {
    return this.make('plan-shipment', shipment, signal && { signal });
  }

  private make(
    operation: string,
    shipment: NewShipment,
    more?: Pick<Call<WireShipment>, 'repeatable' | 'signal'>,
  ): Promise<WireShipment> {
    return this.call({
      operation,
      method: 'POST',
      path: '/shipments',
      body: { shipment },
      accepts: isShipment,
      ...more,
    });
  }

  /** By our reference. EasyPost keeps references, and does not keep them unique: of several it is one. */
  async find(reference: string, signal?: AbortSignal): Promise<WireShipment | null> {
    const there = await this.read('find-shipment', reference, signal && { signal });
    return there?.reference === reference ? there : null;
  }

  /** By EasyPost's id. @param timeoutMs less than the connection's, where somebody waits for the answer */
  get(id: string, timeoutMs?: number): Promise<WireShipment | null> {
    return this.read('read-shipment', id, timeoutMs === undefined ? {} : { timeoutMs });
  }

  private async read(
    operation: string,
    id: string,
    more?: Pick<Call<WireShipment>, 'timeoutMs' | 'signal'>,
  ): Promise<WireShipment | null> {
    const path = `/shipments/${encodeURIComponent(id)}`;
    try {
      return await this.call({ operation, method: 'GET', path, accepts: isShipment, ...more });
    } catch (error) {
      if (error instanceof VendorError && error.kind === 'not-found') return null;
      throw error;
    }
  }

  /**
   * A bought shipment with the reference that was made about then. The list has no question by reference: what was bought at
   * that time is read, page by page.
   * @param at such as when another one with the reference was made
   */
  async findBought(reference: string, at: string, signal?: AbortSignal): Promise<WireShipment | null> {
    let before: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const { shipments, has_more: more } = await this.call({
        operation: 'find-bought-shipment',
        method: 'GET',
        path: '/shipments',
        query: {
          purchased: 'true',
          page_size: PAGE,
          start_datetime: new Date(Date.parse(at) - AROUND_MS).toISOString(),
          end_datetime: new Date(Date.parse(at) + AROUND_MS).toISOString(),
          before_id: before,
        },
        accepts: isShipments,
        ...(signal && { signal }),
      });
      const bought = shipments.find((each) => each.reference === reference && each.selected_rate);
      if (bought) return bought;
      before = shipments.at(-1)?.id;
      if (!more || !before) return null;
    }
    throw new VendorError('unavailable', `EasyPost lists too many shipments to find ${reference} among them`);
  }

  /** @returns the shipment with what was bought for it */
  buy(id: string, rateId: string, signal?: AbortSignal): Promise<WireShipment> {
    return this.call({
      operation: 'tender-shipment',
      method: 'POST',
      path: `/shipments/${encodeURIComponent(id)}/buy`,
      body: { rate: { id: rateId } },
      accepts: isShipment,
      ...(signal && { signal }),
    });
  }

  /** Gives its label back. Asked again, what became of it is the answer. */
  refund(id: string, signal?: AbortSignal): Promise<WireShipment> {
    return this.call({
      operation: 'withdraw-tender',
      method: 'POST',
      path: `/shipments/${encodeURIComponent(id)}/refund`,
      body: {},
      accepts: isShipment,
      ...(signal && { signal }),
    });
  }

  async ping(): Promise<void> {
    const query = { page_size: 1 };
    await this.call({ operation: 'ping', method: 'GET', path: '/shipments', query, accepts: isShipments });
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

function toVendorError(status: number, body: ErrorBody, hasEffect: boolean): VendorError {
  const { code } = body.error;
  const message = inWords(body);
  const details = { status, body, vendorCode: code };
  if (UNCLEAR_ERRORS.has(code)) return new VendorError('unclear', message, details);
  // Inside a 2xx it leaves open whether the call took effect.
  if (status < 300) return new VendorError(hasEffect ? 'unclear' : 'unavailable', message, details);
  if (TEMPORARY_ERRORS.has(code)) return new VendorError('unavailable', message, details);
  // An empty balance is no carrier's no: it waits until somebody fills it.
  if (status === 402) return new VendorError('unavailable', message, details);
  if (status === 403) return new VendorError('auth', message, details);
  if (status === 404) return new VendorError('not-found', message, details);
  if (status === 409) return new VendorError('conflict', message, details);
  return new VendorError('rejected', message, details);
}

/** `Missing required parameter.; shipment cannot be blank`. Its message may be a list or an object as well, its errors plain text. */
function inWords({ error: { code, message, errors } }: ErrorBody): string {
  const whole = typeof message === 'string' ? message : JSON.stringify(message);
  const parts = (errors ?? []).map((each) => (typeof each === 'string' ? each : fieldInWords(each)));
  return [`${whole || code}`, ...parts.filter(Boolean)].join('; ');
}

function fieldInWords({ field, message }: FieldError): string {
  const told = typeof message === 'string' ? message : JSON.stringify(message ?? '');
  return [field, told].filter(Boolean).join(' ');
}

/** An answer that is neither what was asked for nor an error in EasyPost's form; what was to be made may have been. */
function unreadable(status: number, body: unknown, hasEffect: boolean): VendorError {
  if (status === 404) return new VendorError('not-found', 'EasyPost does not have it', { status, body });
  if (status >= 400) return new VendorError('rejected', `EasyPost refused with ${status}`, { status, body });
  const message = `EasyPost answered ${status} with something that its documentation does not know`;
  return new VendorError(hasEffect ? 'unclear' : 'garbage', message, { status, body });
}
