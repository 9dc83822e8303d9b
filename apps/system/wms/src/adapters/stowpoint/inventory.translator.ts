import { toInstant } from '#canonical';
import { Untranslatable } from '#platform/connections';
import type { InventoryItem } from '../../wms.port.js';
import { toQuantity } from './status.translator.js';
import type { InventoryLevel } from './stowpoint.wire.js';

/** `available` already is what nobody else has a claim on: on hand less allocated. */
export function toInventoryItem(level: InventoryLevel): InventoryItem {
  return {
    sku: level.sku,
    warehouseCode: level.warehouse,
    onHand: toQuantity(level.onHand, level.uom),
    free: toQuantity(level.available, level.uom),
    asOf: asOf(level),
  };
}

function asOf(level: InventoryLevel): string {
  try {
    return toInstant(level.asOf);
  } catch (cause) {
    throw new Untranslatable(`asOf of ${level.sku} in ${level.warehouse}`, { cause });
  }
}
