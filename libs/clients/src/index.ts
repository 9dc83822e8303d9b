export { ApiClient, type ApiRequest, type Call, type Tokens } from './api.client.js';
export { CallersClients, ClientsModule, ProcessClients } from './clients.module.js';
export { type ContractName, contractClient } from './contract.client.js';
export { type Availability, type CustomerInvoice, ErpClient } from './erp.client.js';
export { type ClientView, IdentityClient, type PersonView } from './identity.client.js';
export { InventorySyncClient } from './inventory-sync.client.js';
export {
  type FulfilmentView,
  type OrderSummary,
  OrderToShipClient,
  type OrderView,
  type ShipmentView,
  type TenderView,
} from './order-to-ship.client.js';
export { type Page, type PageQuery, pagesOf } from './page.js';
export { type AuditEntryView, type AuditFilter, PartnerAdminClient } from './partner-admin.client.js';
export {
  CASE_ACTS,
  type CaseActName,
  type ChangedCase,
  type ChangedInstance,
  type Changes,
  type ExceptionDetail,
  PROCESS_NAMES,
  ProcessClient,
  type ProcessName,
  type Queue,
  type Reconciliation,
  type TimelineEntry,
} from './process.client.js';
export { type FreightInvoiceView, type SettlementView, ShipToSettleClient } from './ship-to-settle.client.js';
export { type CarrierStatus, TmsClient } from './tms.client.js';
export { type InventoryItem, type WarehouseStatus, WmsClient } from './wms.client.js';
