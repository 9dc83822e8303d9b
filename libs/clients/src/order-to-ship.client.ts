import type {
  Charge,
  FulfilmentLine,
  FulfilmentState,
  Instant,
  Order,
  OrderState,
  Package,
  PickedLine,
  Rate,
  ShipmentRequest,
  ShipmentState,
  ZonedInstant,
} from '#canonical';
import { type ApiClient, type Call, part } from './api.client.js';
import type { Page, PageQuery } from './page.js';

export interface OrderSummary {
  readonly id: string;
  readonly state: OrderState;
  readonly erp: string;
  readonly orderNumber: string;
  readonly customerId: string;
}

export interface FulfilmentView {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly state: FulfilmentState | 'planned';
  readonly warehouse: string;
  readonly partner?: string;
  readonly shipTo: Order['shipTo'];
  readonly lines: readonly FulfilmentLine[];
  /** What counts after picking; the lines asked for before. */
  readonly taken: readonly PickedLine[];
  readonly packages: readonly Package[];
  readonly requestedShipDate?: string;
  readonly deliveryNumber?: string;
}

export interface ShipmentView {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly fulfilmentId: string;
  readonly customerId: string;
  readonly state: ShipmentState;
  readonly carrier?: string;
  readonly pro?: string;
  readonly eta?: ZonedInstant;
  readonly delayed: boolean;
  readonly delayReason?: string;
  readonly deliveryAttempts: number;
  readonly signedBy?: string;
  /** Once it is at hand. */
  readonly proofOfDelivery?: {
    readonly signedBy?: string;
    readonly signedAt?: ZonedInstant;
    readonly receivedAt?: Instant;
  };
  readonly request: ShipmentRequest;
}

export interface TenderView {
  readonly id: string;
  readonly shipmentId: string;
  readonly orderId: string;
  readonly version: number;
  readonly carrier: string;
  readonly state: 'sending' | 'open' | 'accepted' | 'rejected' | 'expired';
  readonly respondBy: Instant;
  readonly service: string;
  readonly charges: readonly Charge[];
  readonly total: Rate['total'];
  readonly request: ShipmentRequest;
}

export interface OrderView extends OrderSummary {
  readonly order: Order;
  readonly holdReason?: string;
  readonly holdDetail?: string;
  readonly fulfilments: readonly FulfilmentView[];
  readonly shipments: readonly ShipmentView[];
  readonly invoiceNumbers: readonly string[];
}

/** The order-to-ship process API. */
export class OrderToShipClient {
  constructor(private readonly api: ApiClient) {}

  start(body: { erp: string; orderNumber: string } | { order: Order }, call: Call): Promise<OrderSummary> {
    return this.api.call({ method: 'POST', path: '/orders', body }, call);
  }

  listOrders(
    query: PageQuery & { orderNumber?: string; state?: string; customer?: string },
    call?: Call,
  ): Promise<Page<OrderSummary>> {
    return this.api.call({ method: 'GET', path: '/orders', query: { ...query } }, call);
  }

  readOrder(id: string, call?: Call): Promise<OrderView> {
    return this.api.call({ method: 'GET', path: `/orders/${part(id)}` }, call);
  }

  cancelOrder(id: string, body: { reason?: string }, call: Call): Promise<OrderSummary> {
    return this.api.call({ method: 'POST', path: `/orders/${part(id)}/cancel`, body }, call);
  }

  listFulfilments(query: PageQuery & { partner?: string; state?: string }, call?: Call): Promise<Page<FulfilmentView>> {
    return this.api.call({ method: 'GET', path: '/fulfilments', query: { ...query } }, call);
  }

  readFulfilment(id: string, call?: Call): Promise<FulfilmentView> {
    return this.api.call({ method: 'GET', path: `/fulfilments/${part(id)}` }, call);
  }

  listShipments(
    query: PageQuery & { carrier?: string; customer?: string; state?: string },
    call?: Call,
  ): Promise<Page<ShipmentView>> {
    return this.api.call({ method: 'GET', path: '/shipments', query: { ...query } }, call);
  }

  readShipment(id: string, call?: Call): Promise<ShipmentView> {
    return this.api.call({ method: 'GET', path: `/shipments/${part(id)}` }, call);
  }

  listTenders(query: PageQuery & { carrier?: string; state?: string }, call?: Call): Promise<Page<TenderView>> {
    return this.api.call({ method: 'GET', path: '/tenders', query: { ...query } }, call);
  }

  readTender(id: string, call?: Call): Promise<TenderView> {
    return this.api.call({ method: 'GET', path: `/tenders/${part(id)}` }, call);
  }
}
