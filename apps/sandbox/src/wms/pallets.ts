import { makeSscc } from '#canonical';
import type { FloorLine, FloorPackage } from './floor.book.js';
import { perUnit } from './stock.js';
import { COMPANY_PREFIX, PALLET, weightOf } from './warehouse.table.js';

/** Fills pallets line by line; every one has an SSCC of its own and weighs what is on it. */
export function packPallets(lines: readonly FloorLine[], nextSerial: () => number): FloorPackage[] {
  const pallets: FloorPackage['contents'][number][][] = [];
  let room = 0;
  for (const { externalLineId, sku, uom, pickedQuantity, lots } of lines) {
    let left = pickedQuantity ?? 0;
    const { lot, expiry } = lots[0] ?? {};
    const serials = [...(lots[0]?.serials ?? [])];
    const per = perUnit({ sku, uom });
    while (left > 0) {
      if (room < per) {
        pallets.push([]);
        room = PALLET.pieces;
      }
      const quantity = Math.min(left, Math.floor(room / per));
      pallets.at(-1)?.push({
        ...{ externalLineId, sku, quantity, uom },
        ...(lot !== undefined && { lot }),
        ...(expiry !== undefined && { expiry }),
        ...(serials.length > 0 && { serials: serials.splice(0, quantity) }),
      });
      left -= quantity;
      room -= quantity * per;
    }
  }
  return pallets.map((contents) => ({
    sscc: makeSscc(3, COMPANY_PREFIX, BigInt(nextSerial())),
    weightKg: grams(
      PALLET.tareKg + contents.reduce((sum, { quantity, ...of }) => sum + weightOf(of.sku) * quantity * perUnit(of), 0),
    ),
    contents,
  }));
}

const grams = (kg: number): number => Math.round(kg * 1000) / 1000;
