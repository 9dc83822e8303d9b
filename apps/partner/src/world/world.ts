import type { OrderToShipClient, ShipToSettleClient, WmsClient } from '#clients';

/**
 * What partner APIs read of the business, whichever world a partner's credentials show it: the enterprise's own, or its
 * sandbox. Nothing here knows who asks; that the resource is the partner's is the caller's to check.
 */
export interface World {
  readonly orders: Pick<
    OrderToShipClient,
    | 'listFulfilments'
    | 'readFulfilment'
    | 'listShipments'
    | 'readShipment'
    | 'listTenders'
    | 'readTender'
    | 'listOrders'
    | 'readOrder'
  >;
  readonly settlements: Pick<ShipToSettleClient, 'listFreightInvoices' | 'readFreightInvoice'>;
  readonly warehouses: Pick<WmsClient, 'listInventory'>;
}
