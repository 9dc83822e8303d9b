import type { OrderToShipClient, Page, PageQuery, ShipmentView, ShipToSettleClient, WmsClient } from '#clients';

interface ShipmentQuery extends PageQuery {
  readonly carrier?: string;
  readonly customer?: string;
  readonly state?: ShipmentView['state'];
}

/**
 * What partner APIs read of the business, whichever world a partner's credentials show it: the enterprise's own, or its
 * sandbox. Nothing here knows who asks; that the resource is the partner's is the caller's to check.
 */
export interface World {
  readonly orders: Pick<
    OrderToShipClient,
    'listFulfilments' | 'readFulfilment' | 'readShipment' | 'listTenders' | 'readTender' | 'listOrders' | 'readOrder'
  > & {
    /** Of a carrier, or of a customer. */
    listShipments(query: ShipmentQuery): Promise<Page<ShipmentView>>;
  };
  readonly settlements: Pick<ShipToSettleClient, 'listFreightInvoices' | 'readFreightInvoice'>;
  readonly warehouses: Pick<WmsClient, 'listInventory'>;
}
