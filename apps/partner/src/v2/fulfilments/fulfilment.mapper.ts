import type { FulfilmentView } from '#clients';
import { madeOnce } from '#platform/lasting';
import { total } from '../../fulfilments/picked-lines.js';
import { toFulfilment as toFulfilmentV1 } from '../../v1/fulfilments/fulfilment.mapper.js';
import { toHandlingUnit } from '../handling-unit.mapper.js';
import type { FulfilmentDto } from './fulfilment.dto.js';

/** What a 3PL sees of a fulfilment: as in v1, but with handling units instead of packages. */
export const toFulfilment = madeOnce((view: FulfilmentView): FulfilmentDto => {
  const { packages: _, lines, ...same } = toFulfilmentV1(view);
  const held = view.packages.flatMap((unit) => unit.lines);
  return {
    ...same,
    lines: lines.map((line) => ({
      ...line,
      ...(held.length > 0 && { packed: { value: total(held, line.lineId), unit: line.quantity.unit } }),
    })),
    handlingUnits: view.packages.map(toHandlingUnit),
  };
});
