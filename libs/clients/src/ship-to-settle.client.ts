import type { ApiClient, Call } from './api.client.js';
import type { components, paths } from './generated/ship-to-settle.v1.js';
import type { PageQuery } from './page.js';
import { TypedApi } from './typed.api.js';

type Schemas = components['schemas'];
export type FreightInvoiceView = Schemas['FreightInvoiceDto'];
export type SettlementView = Schemas['SettlementDto'];

/** The ship-to-settle process API. */
export class ShipToSettleClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  listSettlements(query: PageQuery & { orderId?: string }, call?: Call) {
    return this.api.get('/ship-to-settle/v1/settlements', { query }, call);
  }

  readSettlement(id: string, call?: Call) {
    return this.api.get('/ship-to-settle/v1/settlements/{id}', { path: { id } }, call);
  }

  listFreightInvoices(query: PageQuery & { carrier?: string }, call?: Call) {
    return this.api.get('/ship-to-settle/v1/freight-invoices', { query }, call);
  }

  /** @param id `{carrier}:{invoiceNumber}` */
  readFreightInvoice(id: string, call?: Call) {
    return this.api.get('/ship-to-settle/v1/freight-invoices/{id}', { path: { id } }, call);
  }
}
