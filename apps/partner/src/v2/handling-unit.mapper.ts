import type { Package, PickedLine } from '#canonical';
import { without } from '../fulfilments/picked-lines.js';
import type { ContentDto, HandlingUnitDto, InnerUnitDto } from './handling-unit.dto.js';

/** A canonical package as v2 shows it: each piece of goods once, in the innermost unit that holds it. */
export function toHandlingUnit(unit: Package): HandlingUnitDto {
  return { ...toInnerUnit(unit), ...(unit.units?.length && { units: unit.units.map(toInnerUnit) }) };
}

function toInnerUnit({ sscc, weightKg, dimensions, lines, units }: Package): InnerUnitDto {
  const within = units?.flatMap((inner) => inner.lines) ?? [];
  const contents = without(lines, within).map(toContent);
  return {
    sscc,
    ...(weightKg !== undefined && { weightKg }),
    ...(dimensions && { dimensions: { ...dimensions } }),
    ...(contents.length > 0 && { contents }),
  };
}

const toContent = ({ lineId, sku, substituteFor, quantity, lot, serials, expiry }: PickedLine): ContentDto => ({
  lineId,
  sku,
  ...(substituteFor && { substituteFor }),
  quantity: { value: quantity.value, unit: quantity.unit },
  ...(lot && { lot }),
  ...(serials && { serials: [...serials] }),
  ...(expiry && { expiry }),
});
