import {
  type FulfilmentLine,
  type Package,
  type PickedLine,
  parseSscc,
  type Quantity,
  quantity,
  toInstant,
} from '#canonical';
import { codeIn, readable, Untranslatable } from '#platform/connections';
import type { FulfilmentStatus } from '../../wms.port.js';
import { REC20_BY_UOM, STATE_BY_STATUS } from './stowpoint.codes.js';
import type { OrderLine, OrderPackage, ShipmentOrder } from './stowpoint.wire.js';
import type { GoodsReturn } from './webhook.wire.js';

/** @throws Untranslatable for a status or unit that is in no table, or an SSCC that is none */
export function toFulfilmentStatus(order: ShipmentOrder): FulfilmentStatus {
  const state = codeIn(STATE_BY_STATUS, order.status);
  if (!state) throw new Untranslatable(`status ${order.status}`);
  return {
    fulfilmentId: order.externalId,
    wmsReference: order.id,
    state,
    lines: toPickedLines(order.lines),
    packages: order.packages.map(toPackage),
    ...instantOf(order.updatedAt),
  };
}

/** What was picked; before picking has ended, what was ordered. Lots of one line become lines of the same id. */
export function toPickedLines(lines: readonly OrderLine[]): PickedLine[] {
  return lines.flatMap((line): PickedLine[] => {
    const common = { lineId: line.externalLineId, sku: line.sku, ...(line.gtin && { gtin: line.gtin }) };
    const picked = line.pickedQuantity ?? line.orderedQuantity;
    if (line.pickedQuantity === null) return [{ ...common, quantity: toQuantity(picked, line.uom) }];
    if (line.lots.length === 0)
      return [{ ...common, quantity: toQuantity(picked, line.uom), ...serialsOf(line, picked) }];
    const inLots = line.lots.reduce((sum, { quantity: part }) => sum + part, 0);
    const withoutLot = toQuantity(picked - inLots, line.uom).value;
    if (withoutLot < 0) throw new Untranslatable(`line ${line.externalLineId} has more in lots than was picked`);
    return [
      ...line.lots.map(({ lot, quantity: part, expiry, serials }) => ({
        ...{ ...common, quantity: toQuantity(part, line.uom), lot },
        ...(expiry && { expiry }),
        ...serialsOf({ serials }, part),
      })),
      ...(withoutLot > 0
        ? [
            {
              ...common,
              quantity: toQuantity(withoutLot, line.uom),
              ...serialsOf(line, withoutLot),
            },
          ]
        : []),
    ];
  });
}

/** What it was asked for, as it has it; a user there may have changed that. */
export const toAskedLines = (lines: readonly OrderLine[]): FulfilmentLine[] =>
  lines.map(({ externalLineId: lineId, sku, gtin, orderedQuantity, uom }) => ({
    lineId,
    sku,
    ...(gtin && { gtin }),
    quantity: toQuantity(orderedQuantity, uom),
  }));

export const toReturnedLines = (lines: GoodsReturn['lines']): PickedLine[] =>
  lines.map(({ externalLineId: lineId, sku, quantity: counted, uom, lot }) => ({
    ...{ lineId, sku, quantity: toQuantity(counted, uom) },
    ...(lot && { lot }),
  }));

export function isShort(order: ShipmentOrder): boolean {
  return order.lines.some((line) => line.pickedQuantity !== null && line.pickedQuantity < line.orderedQuantity);
}

export function toPackage({ sscc, weightKg, contents }: OrderPackage): Package {
  return {
    sscc: readable(() => parseSscc(sscc)),
    ...(typeof weightKg === 'number' && { weightKg }),
    lines: contents.map((content) => ({
      lineId: content.externalLineId,
      sku: content.sku,
      quantity: toQuantity(content.quantity, content.uom),
      ...(content.lot && { lot: content.lot }),
      ...(content.expiry && { expiry: content.expiry }),
      ...serialsOf(content, content.quantity),
    })),
  };
}

interface Serialized {
  readonly serials?: readonly string[] | undefined;
}

/** None where they are not one for each piece: nobody knows which of the pieces they name, and the goods are there all the same. */
const serialsOf = ({ serials }: Serialized, pieces: number): Serialized =>
  serials?.length && isOneEach(serials, pieces) ? { serials } : {};
const isOneEach = (serials: readonly string[], pieces: number): boolean =>
  serials.length === pieces && new Set(serials).size === pieces;

/** What of an order's serial numbers is left out, in words; undefined where nothing is. */
export function strangeSerials({ lines, packages }: ShipmentOrder): string | undefined {
  const told = [
    ...lines.flatMap(({ externalLineId, pickedQuantity, serials, lots }) => {
      const inLots = lots.reduce((sum, { quantity: part }) => sum + part, 0);
      return [
        { externalLineId, serials, quantity: (pickedQuantity ?? 0) - inLots },
        ...lots.map((lot) => ({ externalLineId, serials: lot.serials, quantity: lot.quantity })),
      ];
    }),
    ...packages.flatMap(({ contents }) => contents),
  ];
  const strange = told.filter(({ serials, quantity: pieces }) => serials?.length && !isOneEach(serials, pieces));
  const words = strange.map(
    ({ externalLineId, serials, quantity: pieces }) =>
      `line ${externalLineId} has ${new Set(serials).size} serial numbers for ${pieces} pieces`,
  );
  return words.length > 0 ? [...new Set(words)].join(', ') : undefined;
}

export function toQuantity(value: number, uom: string): Quantity {
  const unit = codeIn(REC20_BY_UOM, uom);
  if (!unit) throw new Untranslatable(`unit ${uom}`);
  return quantity(value, unit);
}

/** Absent rather than invented when the vendor's time does not tell its offset. */
function instantOf(time: string): { changedAt?: string } {
  try {
    return { changedAt: toInstant(time) };
  } catch {
    return {};
  }
}
