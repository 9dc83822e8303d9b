import type { Quantity } from '#canonical';
import { ProblemError } from '#platform/errors';
import type { InstanceView } from '#process-manager';
import { type InboundShipment, type InventorySyncState, inboundWord } from '../inventory-sync.state.js';
import { tellerOf } from '../receipt.js';
import type { InboundShipmentDto } from './inbound-shipment.dto.js';

/** State as the API shows it: only what is named here leaves. */
export function toInboundShipment(shipment: InboundShipment): InboundShipmentDto {
  const { id, supplier, warehouse, expectedAt, lines, documents, queue, held } = shipment;
  return {
    id,
    supplier,
    warehouse,
    state: inboundWord(shipment),
    expectedAt,
    lines: lines.map(({ purchaseOrderId, lineId, sku, notified, received, damaged }) => ({
      purchaseOrderId,
      lineId,
      sku,
      notified: amount(notified),
      received: amount(received),
      damaged: amount(damaged),
    })),
    documents: documents.map(({ movementId, erp, documentNumber }) => ({ movementId, erp, documentNumber })),
    outstanding: queue.map((posting) => ({
      movementId: posting.id,
      state: posting.state,
      deltas: posting.items.map(({ delta }) => amount(delta)),
    })),
    ...(held && {
      heldReceipts: held.map(({ why, receipt }) => {
        return { why, source: tellerOf(receipt), warehouse: receipt.data.warehouse, receivedAt: receipt.receivedAt };
      }),
    }),
  };
}

export const inboundOf = ({ state }: InstanceView<InventorySyncState>): InboundShipment | null =>
  state.kind === 'inbound-shipment' ? state : null;

/** @throws ProblemError `not-found` where there is no such inbound shipment */
export function shipmentIn(view: InstanceView<InventorySyncState> | null, id: string): InstanceView<InboundShipment> {
  const state = view && inboundOf(view);
  if (!view || !state) throw new ProblemError('not-found', `There is no inbound shipment ${id}`);
  return { ...view, state };
}

const amount = ({ value, unit }: Quantity) => ({ value, unit });
