import type { Quantity } from '#canonical';
import { toInboundShipment } from './inbound-shipments/inbound-shipment.mapper.js';
import type { InventorySyncState, StockLane } from './inventory-sync.state.js';

/** An instance as others read it: only what is named here leaves. */
export const toStock = (state: InventorySyncState): object =>
  state.kind === 'lane' ? toPlace(state) : { kind: state.kind, ...toInboundShipment(state) };

/** One item at one place: where its books differ, and what of its movements is not in the ERP yet. */
function toPlace({ kind, warehouse, sku, queue, variance }: StockLane): object {
  return {
    kind,
    warehouse,
    sku,
    unposted: queue.length,
    ...(variance && {
      variance: {
        movementId: variance.id,
        erp: amount(variance.erp),
        wms: amount(variance.wms),
        delta: amount(variance.delta),
        occurredAt: variance.occurredAt,
        ...(variance.asOf && { asOf: variance.asOf }),
        needsApproval: variance.needsApproval,
        state: variance.state,
      },
    }),
  };
}

const amount = ({ value, unit }: Quantity) => ({ value, unit });
