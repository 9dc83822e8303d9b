import type { CustomerInvoice, PurchaseOrder } from '#canonical';
import type { FreightInvoiceView, FulfilmentView, InventoryItem, OrderView, ShipmentView, TenderView } from '#clients';
import type { Identified } from '../world/world.js';

/** Everything that a partner's sandbox holds, in the very form in which the live APIs tell it. */
export interface SandboxResources {
  readonly order: OrderView;
  readonly fulfilment: FulfilmentView;
  readonly shipment: ShipmentView;
  readonly tender: TenderView;
  readonly 'freight-invoice': FreightInvoiceView;
  readonly inventory: InventoryItem;
  readonly 'purchase-order': Identified<PurchaseOrder>;
  readonly 'customer-invoice': Identified<CustomerInvoice>;
}

export type SandboxKind = keyof SandboxResources;

/** One resource with its name; what is put under a name replaces what was there. */
export type SandboxResource = {
  [K in SandboxKind]: { readonly kind: K; readonly id: string; readonly body: SandboxResources[K] };
}[SandboxKind];

export const tenderId = (shipmentId: string, version: number): string => `${shipmentId}-T${version}`;
export const invoiceId = (carrier: string, invoiceNumber: string): string => `${carrier}:${invoiceNumber}`;
export const inventoryId = (location: string, sku: string): string => `${location}/${sku}`;
