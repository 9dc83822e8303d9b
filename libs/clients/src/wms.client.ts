import type { FulfilmentRequest } from '#canonical';
import type { ApiClient, Call } from './api.client.js';
import type { components, paths } from './generated/wms.v1.js';
import { TypedApi } from './typed.api.js';

type Schemas = components['schemas'];
export type InventoryItem = Schemas['InventoryItemDto'];
export type WarehouseStatus = Schemas['FulfilmentStatusDto'];

/** The WMS system API. `wms` is always the connection id. */
export class WmsClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  listSystems(call?: Call) {
    return this.api.get('/wms/v1/systems', {}, call);
  }

  listAdapters(call?: Call) {
    return this.api.get('/wms/v1/adapters', {}, call);
  }

  listInventory(query: { sku?: string; location?: string; cursor?: string; limit?: number }, call?: Call) {
    return this.api.get('/wms/v1/inventory', { query }, call);
  }

  releaseFulfilment(wms: string, body: FulfilmentRequest, call: Call) {
    return this.api.post('/wms/v1/systems/{wms}/fulfilments', { path: { wms }, body }, call);
  }

  readFulfilment(wms: string, fulfilmentId: string, call?: Call) {
    return this.api.get('/wms/v1/systems/{wms}/fulfilments/{fulfilmentId}', { path: { wms, fulfilmentId } }, call);
  }

  cancelFulfilment(wms: string, fulfilmentId: string, call: Call) {
    const path = { wms, fulfilmentId };
    return this.api.post('/wms/v1/systems/{wms}/fulfilments/{fulfilmentId}/cancel', { path }, call);
  }
}
