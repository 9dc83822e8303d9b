export { ApiClient, type ApiRequest, type Call } from './api.client.js';
export { ClientsModule } from './clients.module.js';
export { contractClient } from './contract.client.js';
export { type Availability, type CustomerInvoice, ErpClient } from './erp.client.js';
export { type ClientView, IdentityClient } from './identity.client.js';
export { InventorySyncClient } from './inventory-sync.client.js';
export {
  type FulfilmentView,
  type OrderSummary,
  OrderToShipClient,
  type OrderView,
  type ShipmentView,
  type TenderView,
} from './order-to-ship.client.js';
export type { Page, PageQuery } from './page.js';
export { type FreightInvoiceView, type SettlementView, ShipToSettleClient } from './ship-to-settle.client.js';
export { type CarrierStatus, TmsClient } from './tms.client.js';
export { type InventoryItem, type WarehouseStatus, WmsClient } from './wms.client.js';
