import type { FulfilmentRequest, Instant, Package, PickedLine, Quantity } from '#canonical';
import { type ApiClient, type Call, part } from './api.client.js';

export interface InventoryItem {
  readonly sku: string;
  /** GLN. */
  readonly location: string;
  /** On hand. */
  readonly quantity: Quantity;
  readonly free: Quantity;
  readonly asOf: Instant;
  readonly system: string;
}

export interface WarehouseStatus {
  readonly fulfilmentId: string;
  readonly wmsReference: string;
  readonly state: string;
  readonly lines: readonly PickedLine[];
  readonly packages: readonly Package[];
  readonly changedAt?: Instant;
}

/** The WMS system API. `wms` is always the connection id. */
export class WmsClient {
  constructor(private readonly api: ApiClient) {}

  listInventory(
    query: { sku?: string; location?: string; cursor?: string; limit?: number },
    call?: Call,
  ): Promise<{ items: readonly InventoryItem[]; nextCursor: string | null }> {
    return this.api.call({ method: 'GET', path: '/inventory', query }, call);
  }

  releaseFulfilment(
    wms: string,
    body: FulfilmentRequest,
    call: Call,
  ): Promise<{ fulfilmentId: string; wmsReference: string }> {
    return this.api.call({ method: 'POST', path: `/systems/${part(wms)}/fulfilments`, body }, call);
  }

  readFulfilment(wms: string, fulfilmentId: string, call?: Call): Promise<WarehouseStatus> {
    return this.api.call({ method: 'GET', path: `/systems/${part(wms)}/fulfilments/${part(fulfilmentId)}` }, call);
  }

  cancelFulfilment(
    wms: string,
    fulfilmentId: string,
    call: Call,
  ): Promise<{ outcome: 'cancelled' | 'rejected'; reason?: string }> {
    return this.api.call(
      { method: 'POST', path: `/systems/${part(wms)}/fulfilments/${part(fulfilmentId)}/cancel`, body: {} },
      call,
    );
  }
}
