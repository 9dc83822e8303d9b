import type { ApiClient, Call } from './api.client.js';
import type { components, paths } from './generated/order-to-ship.v1.js';
import type { PageQuery } from './page.js';
import { TypedApi } from './typed.api.js';

type Schemas = components['schemas'];
export type OrderSummary = Schemas['OrderSummaryDto'];
export type OrderView = Schemas['OrderDto'];
export type FulfilmentView = Schemas['FulfilmentDto'];
export type ShipmentView = Schemas['ShipmentDto'];
export type TenderView = Schemas['TenderDto'];
/** A query's states are the contract's words; whoever passes on somebody else's text has checked it. */
type StateOf<T extends { readonly state: string }> = T['state'];

/** The order-to-ship process API. */
export class OrderToShipClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  start(body: Schemas['StartOrderDto'], call: Call) {
    return this.api.post('/order-to-ship/v1/orders', { body }, call);
  }

  listOrders(
    query: PageQuery & { orderNumber?: string; state?: StateOf<OrderSummary>; customer?: string },
    call?: Call,
  ) {
    return this.api.get('/order-to-ship/v1/orders', { query }, call);
  }

  readOrder(id: string, call?: Call) {
    return this.api.get('/order-to-ship/v1/orders/{id}', { path: { id } }, call);
  }

  cancelOrder(id: string, body: Schemas['CancelOrderDto'], call: Call) {
    return this.api.post('/order-to-ship/v1/orders/{id}/cancel', { path: { id }, body }, call);
  }

  listFulfilments(query: PageQuery & { partner?: string; state?: StateOf<FulfilmentView> }, call?: Call) {
    return this.api.get('/order-to-ship/v1/fulfilments', { query }, call);
  }

  readFulfilment(id: string, call?: Call) {
    return this.api.get('/order-to-ship/v1/fulfilments/{id}', { path: { id } }, call);
  }

  listShipments(query: PageQuery & { carrier?: string; state?: StateOf<ShipmentView> }, call?: Call) {
    return this.api.get('/order-to-ship/v1/shipments', { query }, call);
  }

  readShipment(id: string, call?: Call) {
    return this.api.get('/order-to-ship/v1/shipments/{id}', { path: { id } }, call);
  }

  listTenders(query: PageQuery & { carrier?: string; state?: StateOf<TenderView> }, call?: Call) {
    return this.api.get('/order-to-ship/v1/tenders', { query }, call);
  }

  readTender(id: string, call?: Call) {
    return this.api.get('/order-to-ship/v1/tenders/{id}', { path: { id } }, call);
  }
}
