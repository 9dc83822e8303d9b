import type { ApiClient, Call } from './api.client.js';
import type { paths } from './generated/inventory-sync.v1.js';
import { TypedApi } from './typed.api.js';

/** The inventory-sync process API. */
export class InventorySyncClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  /** What is free by both books, with its age; without a location over all places. */
  readAvailability(query: { readonly sku: string; readonly location?: string }, call?: Call) {
    return this.api.get('/inventory-sync/v1/availability', { query }, call);
  }
}
