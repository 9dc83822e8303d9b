import type { ConnectionConfig } from '#platform/config';
import { type CallRecorder, createHttpClient, type HttpClient, VendorError } from '#platform/http';
import { nextCursorOf } from '../../next.cursor.js';
import type { StowPointConfig } from './config.js';
import { TEMPORARY_ERRORS } from './stowpoint.codes.js';
import {
  type ErrorBody,
  type InventoryLevel,
  isErrorBody,
  isInventoryPage,
  isShipmentOrder,
  isShipmentOrderPage,
  isWarehousePage,
  type NewShipmentOrder,
  type Page,
  type ShipmentOrder,
} from './stowpoint.wire.js';

const ORDERS = '/api/v2/shipment-orders';
const LARGEST_PAGE = 200;

/** Statuses whose body has StowPoint's own words about what is wrong. */
const refusals: ReadonlySet<number> = new Set([400, 404, 409, 422]);

interface Call<T> {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Record<string, string | number | undefined>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly accepts: (data: unknown) => data is T;
}

/** StowPoint over HTTP: authentication, paging, and its errors as VendorErrors with `vendorCode`. */
export class StowPointClient {
  private readonly http: HttpClient;

  constructor(connection: ConnectionConfig, config: StowPointConfig, recorder?: CallRecorder) {
    const headers: Record<string, string> = config.accessToken
      ? { authorization: `Bearer ${config.accessToken}` }
      : { 'x-api-key': config.apiKey ?? '' };
    this.http = createHttpClient({
      connection: connection.id,
      baseUrl: connection.baseUrl,
      timeoutMs: config.timeoutMs,
      concurrency: config.concurrency,
      authorize: { headers: async () => headers },
      ...(recorder && { recorder }),
    });
  }

  createOrder(order: NewShipmentOrder, signal?: AbortSignal): Promise<ShipmentOrder> {
    return this.call({
      operation: 'release-fulfilment',
      method: 'POST',
      path: ORDERS,
      body: order,
      accepts: isShipmentOrder,
      ...(signal && { signal }),
    });
  }

  async findOrder(externalId: string, signal?: AbortSignal): Promise<ShipmentOrder | null> {
    const page = await this.call<Page<ShipmentOrder>>({
      operation: 'find-fulfilment',
      method: 'GET',
      path: ORDERS,
      query: { externalId },
      accepts: isShipmentOrderPage,
      ...(signal && { signal }),
    });
    return page.data.find((order) => order.externalId === externalId) ?? null;
  }

  cancelOrder(id: string, reason: string, signal?: AbortSignal): Promise<ShipmentOrder> {
    return this.call({
      operation: 'cancel-fulfilment',
      method: 'POST',
      path: `${ORDERS}/${encodeURIComponent(id)}/cancellation`,
      body: { reason },
      accepts: isShipmentOrder,
      ...(signal && { signal }),
    });
  }

  async listInventory(
    query: { sku?: string; warehouse?: string },
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<Page<InventoryLevel>> {
    const page = await this.call<Page<InventoryLevel>>({
      operation: 'read-inventory',
      method: 'GET',
      path: '/api/v2/inventory',
      query: { ...query, limit: Math.min(limit, LARGEST_PAGE), cursor },
      accepts: isInventoryPage,
    });
    return { ...page, nextCursor: nextCursorOf(page.nextCursor, cursor, 'StowPoint’s inventory') };
  }

  async ping(): Promise<void> {
    await this.call({
      operation: 'ping',
      method: 'GET',
      path: '/api/v2/warehouses',
      query: { limit: 1 },
      accepts: isWarehousePage,
    });
  }

  private async call<T>({ accepts, ...request }: Call<T>): Promise<T> {
    const { status, data } = await this.http.request<unknown>({
      ...request,
      acceptStatus: (code) => (code >= 200 && code < 300) || refusals.has(code),
    });
    if (isErrorBody(data)) throw toVendorError(status, data, request.method);
    if (status < 300 && accepts(data)) return data;
    throw unreadable(status, data, request.method);
  }
}

/** Also what a gateway reports inside a 200: there, a temporary error leaves open whether a POST took effect. */
function toVendorError(status: number, body: ErrorBody, method: Call<unknown>['method']): VendorError {
  const { code, message } = body.error;
  const details = { status, body, vendorCode: code };
  if (TEMPORARY_ERRORS.has(code))
    return new VendorError(method === 'POST' ? 'unclear' : 'unavailable', message, details);
  if (status === 409) return new VendorError('conflict', message, details);
  if (status === 404) return new VendorError('not-found', message, details);
  return new VendorError('rejected', message, details);
}

/** An answer that is neither what was asked for nor an error in StowPoint's form; after a POST it may have happened. */
function unreadable(status: number, body: unknown, method: Call<unknown>['method']): VendorError {
  if (status === 404) return new VendorError('not-found', 'StowPoint does not have it', { status, body });
  if (status >= 400) return new VendorError('rejected', `StowPoint refused with ${status}`, { status, body });
  const message = `StowPoint answered ${status} with something that its contract does not know`;
  return new VendorError(method === 'POST' ? 'unclear' : 'garbage', message, { status, body });
}
