import { materialOf } from './company.table.js';
import { type Body, decimal, decimalIn } from './odata.values.js';
import { SapRefusal } from './sap.refusal.js';

/** Every material's base unit: what is stored, promised and issued is counted in it. */
export const BASE_UNIT = 'EA';

/** A quantity as a caller wrote it: whole pieces, one or more, or whole units of another kind. */
export function piecesIn(body: Body, property: string): number {
  const pieces = Number(decimalIn(body, property));
  if (!Number.isInteger(pieces))
    throw new SapRefusal(400, 'BM/302', `${pieces} EA: the unit has no decimal places`, property);
  if (pieces <= 0) throw new SapRefusal(400, 'VL/364', 'A delivery quantity must be greater than zero', property);
  return pieces;
}

/** Pieces in one of a unit of the material. @throws SapRefusal for a unit that it does not have */
export function piecesPer(material: string, unit: string): number {
  const pieces = unit === BASE_UNIT ? 1 : materialOf(material).units?.[unit];
  if (pieces === undefined)
    throw new SapRefusal(400, 'M3/070', `No conversion of ${unit} into EA for material ${material}`);
  return pieces;
}

/** What a document's item is told in. Absent: in pieces. */
interface Told {
  readonly material: string;
  readonly unit?: string;
}

export const unitOf = ({ unit = BASE_UNIT }: Told): string => unit;

/** Pieces of an item as it tells them, in its own unit. */
export const told = (item: Told, pieces: number): string => decimal(pieces / piecesPer(item.material, unitOf(item)));
