import type { Package, PickedLine } from '../entities/fulfilment.js';

/** Units with those within them. */
export const everyUnit = <U extends { readonly units?: readonly U[] }>(units: readonly U[]): U[] =>
  units.flatMap((unit) => [unit, ...everyUnit(unit.units ?? [])]);

/** Units as they are told now, with what was told of them when they were packed: by its SSCC alone a unit loses nothing. */
export function mergeUnits(packed: readonly Package[], told: readonly Package[]): Package[] {
  const known = new Map(everyUnit(packed).map((unit) => [unit.sscc, unit]));
  return told.map((unit) => merged(unit, known.get(unit.sscc)));
}

function merged(told: Package, packed?: Package): Package {
  if (!packed) return told;
  const { lines, units: _, ...named } = told;
  if (lines.length === 0) return { ...packed, ...named };
  const { units: __, ...before } = packed;
  return { ...before, ...told };
}

/** What the units hold; undefined where there are none, or one of them does not tell what is in it. */
export const contentsOf = (packages: readonly Package[]): readonly PickedLine[] | undefined =>
  packages.length > 0 && packages.every(({ lines }) => lines.length > 0)
    ? packages.flatMap(({ lines }) => lines)
    : undefined;

/**
 * What left a warehouse: the lines that it tells; without them what lies in the units that it names, or in all that it
 * packed; and where nobody told what is in them, all that counts. A line may come in several parts.
 * @param known what counts by then: what was picked, or what was asked for while nothing was
 */
export function goodsThatLeft(
  known: { readonly counted: readonly PickedLine[]; readonly packages: readonly Package[] },
  told: { readonly lines: readonly PickedLine[]; readonly packages?: readonly Package[] },
): readonly PickedLine[] {
  if (told.lines.length > 0) return told.lines;
  const units = told.packages?.length ? mergeUnits(known.packages, told.packages) : known.packages;
  return contentsOf(units) ?? known.counted;
}
