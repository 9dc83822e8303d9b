import type { CustomerInvoice, Instant, PurchaseOrder, Quantity } from '#canonical';
import type { FulfilmentView, OrderToShipClient, Page, PageQuery, ShipmentView, ShipToSettleClient } from '#clients';

interface ShipmentQuery extends PageQuery {
  readonly carrier?: string;
  readonly customer?: string;
  readonly state?: ShipmentView['state'];
}

export interface Available {
  readonly free: Quantity;
  /** Of the oldest figure in it; absent where nobody knows the item. */
  readonly asOf?: Instant;
  /** Older than it should be: a system does not answer. */
  readonly stale: boolean;
}

/** With the id that partners know it by. */
export type Identified<T> = T & { readonly id: string };

/**
 * What partner APIs read of the business, whichever world a partner's credentials show it: the enterprise's own, or its
 * sandbox. Nothing here knows who asks; that the resource is the partner's is the caller's to check.
 */
export interface World {
  readonly orders: Pick<
    OrderToShipClient,
    'readFulfilment' | 'readShipment' | 'listTenders' | 'readTender' | 'listOrders' | 'readOrder'
  > & {
    /** Of a warehouse, by its GLN. */
    listFulfilments(query: PageQuery & { readonly warehouse: string }): Promise<Page<FulfilmentView>>;
    /** Of a carrier, or of a customer. */
    listShipments(query: ShipmentQuery): Promise<Page<ShipmentView>>;
  };
  readonly settlements: Pick<ShipToSettleClient, 'listFreightInvoices' | 'readFreightInvoice'>;
  readonly stock: {
    /** What is free of an item over all warehouses. */
    readAvailability(query: { readonly sku: string }): Promise<Available>;
  };
  /** Orders to suppliers. */
  readonly purchasing: {
    /** By the ERP's supplier number; whatever their status. */
    list(query: PageQuery & { supplier: string; limit: number }): Promise<Page<Identified<PurchaseOrder>>>;
    /** Undefined when there is none. */
    read(id: string): Promise<Identified<PurchaseOrder> | undefined>;
  };
  /** What customers were billed. */
  readonly billing: {
    /** By the ERP's customer number. */
    list(query: PageQuery & { customer: string; limit: number }): Promise<Page<Identified<CustomerInvoice>>>;
    /** Undefined when there is none. */
    read(id: string): Promise<Identified<CustomerInvoice> | undefined>;
  };
}
