import { type PlacedGoods, unlikelySerials } from '#canonical';
import type { PointerError } from '#platform/errors';
import type { GoodsDto, UnitDto } from './handling-unit.dto.js';

/** Goods with what they are of: a line, of a purchase order where there are several. */
export type Content = GoodsDto & { readonly lineId: string; readonly purchaseOrderId?: string };
type InnerUnit = UnitDto & { readonly contents?: readonly Content[] };
type OuterUnit = InnerUnit & { readonly units?: readonly InnerUnit[] };

type PlacedUnit = readonly [at: string, unit: OuterUnit];

/** Kilograms by which scales may differ. */
const SCALE_TOLERANCE_KG = 0.5;

/** What handling units show to be wrong by themselves, each with its place. */
export function brokenUnits(units: readonly OuterUnit[], at: string): PointerError[] {
  const placed = units.flatMap((unit, index): PlacedUnit[] => {
    const own = `${at}/${index}`;
    return [[own, unit], ...(unit.units ?? []).map((inner, place): PlacedUnit => [`${own}/units/${place}`, inner])];
  });
  const contents = placed.flatMap(([own, unit]) => contentsOf(unit.contents, `${own}/contents`));
  return [
    ...twice(placed),
    ...placed.flatMap(empty),
    ...placed.flatMap(lighterThanItsUnits),
    ...unlikelySerials(contents),
  ];
}

export const contentsOf = (contents: readonly Content[] | undefined, at: string): PlacedGoods[] =>
  (contents ?? []).map((content, index) => [`${at}/${index}`, content]);

function twice(units: readonly PlacedUnit[]): PointerError[] {
  const seen = new Set<string>();
  return units.flatMap(([at, { sscc }]) => {
    if (!seen.has(sscc)) {
      seen.add(sscc);
      return [];
    }
    return [{ pointer: `${at}/sscc`, code: 'told-twice', message: `${sscc} names another unit already` }];
  });
}

const empty = ([at, { contents, units }]: PlacedUnit): PointerError[] =>
  contents || units ? [] : [{ pointer: `${at}/contents`, code: 'required', message: 'the unit holds nothing' }];

function lighterThanItsUnits([at, { weightKg, units = [] }]: PlacedUnit): PointerError[] {
  const within = units.reduce((sum, unit) => sum + (unit.weightKg ?? 0), 0);
  if (weightKg === undefined || weightKg + SCALE_TOLERANCE_KG >= within) return [];
  const message = `${weightKg} kg gross, but the units on it weigh ${within} kg`;
  return [{ pointer: `${at}/weightKg`, code: 'lighter-than-its-units', message }];
}
