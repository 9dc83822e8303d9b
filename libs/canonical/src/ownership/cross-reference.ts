import type { SystemKind } from './ownership.js';

/** What there are numbers of. */
export const REFERENCED_ENTITIES = [
  'order',
  'fulfilment',
  'shipment',
  'settlement',
  'freight-invoice',
  'inbound-shipment',
  'stock-movement',
  'purchase-order',
] as const;
export type ReferencedEntity = (typeof REFERENCED_ENTITIES)[number];

/** Kinds of number that systems give to what they hold of ours: of what, and who gives them. Where a system keeps our own id there is nothing to look up. */
export const REFERENCE_KINDS = {
  'order-number': { of: 'order', by: 'erp' },
  'customer-invoice': { of: 'order', by: 'erp' },
  delivery: { of: 'fulfilment', by: 'erp' },
  'goods-issue': { of: 'fulfilment', by: 'erp' },
  'return-receipt': { of: 'fulfilment', by: 'erp' },
  'warehouse-order': { of: 'fulfilment', by: 'wms' },
  tender: { of: 'shipment', by: 'tms' },
  pro: { of: 'shipment', by: 'carrier' },
  accrual: { of: 'settlement', by: 'erp' },
  'accrual-reversal': { of: 'settlement', by: 'erp' },
  'carrier-invoice': { of: 'freight-invoice', by: 'carrier' },
  'supplier-invoice': { of: 'freight-invoice', by: 'erp' },
  'supplier-invoice-reference': { of: 'freight-invoice', by: 'crossdock' },
  'advance-ship-notice': { of: 'inbound-shipment', by: 'supplier' },
  'goods-receipt': { of: 'inbound-shipment', by: 'erp' },
  'goods-movement': { of: 'stock-movement', by: 'erp' },
  'purchase-order-number': { of: 'purchase-order', by: 'erp' },
} as const satisfies Record<string, { readonly of: ReferencedEntity; readonly by: SystemKind }>;
export type ReferenceKind = keyof typeof REFERENCE_KINDS;

/** A name that a system has for a thing of ours. Once given it stays: a number that was deleted still names what it named. */
export interface CrossReference {
  /** Connection id, partner id or SCAC: where the number is known. */
  readonly system: string;
  readonly kind: ReferenceKind;
  readonly value: string;
  /** Our id of it. */
  readonly entity: string;
}

/** Whether two say the same. */
export const referenceKey = ({ system, kind, value, entity }: CrossReference): string =>
  JSON.stringify([system, kind, value, entity]);
