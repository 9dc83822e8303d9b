import type { CrossReference } from '#canonical';
import type { InventorySyncState } from './inventory-sync.state.js';

/** What supplier and ERP call an inbound shipment. What the ERP calls a movement is told when it is posted. */
export function crossReferences(state: InventorySyncState): CrossReference[] {
  if (state.kind === 'lane') return [];
  const { id: entity, supplier, shipmentNumber, documents } = state;
  return [
    ...(shipmentNumber
      ? [{ system: supplier, kind: 'advance-ship-notice', value: shipmentNumber, entity } as const]
      : []),
    ...documents.flatMap(({ movementId, erp, documentNumber }): CrossReference[] =>
      erp && movementId.startsWith('rc-')
        ? [{ system: erp, kind: 'goods-receipt', value: documentNumber, entity }]
        : [],
    ),
  ];
}
