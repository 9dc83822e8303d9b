import { goodsThatLeft, mergeUnits, type Package, type PickedLine, parseSscc } from '#canonical';
import type { ReportedFact } from '../facts/facts.service.js';
import type { Confirmation, ConfirmedFulfilment, ToldLine, ToldUnit } from './confirmation.js';
import {
  countedOf,
  goneOf,
  invalid,
  isPicked,
  refuseExcess,
  refuseForeign,
  refuseUnknown,
  tooLate,
} from './confirmation.rules.js';
import { outstandingOf } from './part-shipments.js';
import { joined, pickedOf, total } from './picked-lines.js';

/** States in which nothing more can be confirmed. */
const ENDED = new Set(['cancelled', 'rejected']);

/**
 * A 3PL's confirmation to the canonical facts it means. Pure, and the same for every version of the API.
 * @throws ProblemError `conflict` when the fulfilment's state forbids it, `validation-failed` when it names what the
 * fulfilment does not have, or more than was asked for, picked or packed
 */
export function translateConfirmation(whole: ConfirmedFulfilment, told: Confirmation): ReportedFact[] {
  if (ENDED.has(whole.state)) throw tooLate(whole, 'nothing more can be confirmed');
  if (told.kind === 'returned') return [returned(whole, told.lines ?? [])];
  const fulfilment = outstandingOf(whole);
  const { id: fulfilmentId, orderId, warehouse } = fulfilment;
  const about = { subject: fulfilmentId, orderId } as const;
  switch (told.kind) {
    case 'accepted':
      return [{ ...about, type: 'fulfilment.accepted', data: { fulfilmentId, warehouse } }];
    case 'rejected':
      if (isPicked(fulfilment)) throw tooLate(fulfilment, 'it can no longer be rejected');
      return [{ ...about, type: 'fulfilment.rejected', data: { fulfilmentId, warehouse, reason: told.reason } }];
    case 'picked':
      return [picked(fulfilment, told)];
    case 'packed': {
      const lines = told.lines ?? told.units.flatMap((unit) => unit.lines);
      refuseForeign(fulfilment, lines);
      refuseExcess(fulfilment, lines, 'pack');
      const packages = told.units.map((unit) => packageOf(fulfilment, unit));
      const packed: ReportedFact = { ...about, type: 'fulfilment.packed', data: { fulfilmentId, packages } };
      const implied = told.lines && !isPicked(fulfilment) ? [picked(fulfilment, told)] : [];
      return [...implied, packed];
    }
    case 'loaded': {
      refuseUnknown(fulfilment, told.units);
      refuseForeign(
        fulfilment,
        told.units.flatMap((unit) => unit.lines),
      );
      const ssccs = told.units.map((unit) => packageOf(fulfilment, unit).sscc);
      return [{ ...about, type: 'pallet.loaded', data: { fulfilmentId, ssccs } }];
    }
    case 'shipped':
      return [{ ...about, type: 'fulfilment.shipped', data: { fulfilmentId, ...shipped(fulfilment, told) } }];
  }
}

/** Of all that left, in however many parts. */
function returned(fulfilment: ConfirmedFulfilment, lines: readonly ToldLine[]): ReportedFact {
  const { id: fulfilmentId, orderId } = fulfilment;
  if (goneOf(fulfilment).length === 0) throw tooLate(fulfilment, 'nothing of it has left that could come back');
  refuseForeign(fulfilment, lines);
  refuseExcess(fulfilment, lines, 'return');
  const data = { fulfilmentId, lines: confirmed(fulfilment, lines) };
  return { subject: fulfilmentId, orderId, type: 'fulfilment.returned', data };
}

function picked(
  fulfilment: ConfirmedFulfilment,
  told: { readonly lines?: readonly ToldLine[]; readonly reason?: string },
): ReportedFact {
  const about = { subject: fulfilment.id, orderId: fulfilment.orderId } as const;
  refuseForeign(fulfilment, told.lines ?? []);
  refuseExcess(fulfilment, told.lines ?? [], 'pick');
  const parts = told.lines && confirmed(fulfilment, told.lines);
  const lines: PickedLine[] = parts
    ? fulfilment.lines.flatMap((line) => {
        const own = parts.filter(({ lineId }) => lineId === line.lineId);
        return own.length > 0 ? own : [{ ...line, quantity: { ...line.quantity, value: 0 } }];
      })
    : fulfilment.lines.map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity }));
  const short = fulfilment.lines.some((line) => total(lines, line.lineId) < line.quantity.value);
  const fulfilmentId = fulfilment.id;
  if (!short) return { ...about, type: 'pick.confirmed', data: { fulfilmentId, lines } };
  if (isPicked(fulfilment)) throw tooLate(fulfilment, 'the pick can no longer fall short');
  return { ...about, type: 'pick.short', data: { fulfilmentId, lines, ...(told.reason && { reason: told.reason }) } };
}

/** What left, and in which units: as told, and where that is not told as packed or picked. */
function shipped(
  fulfilment: ConfirmedFulfilment,
  told: Extract<Confirmation, { kind: 'shipped' }>,
): { lines: PickedLine[]; packages?: Package[]; final?: false } {
  refuseUnknown(fulfilment, told.units);
  const held = told.units.flatMap((unit) => unit.lines);
  for (const lines of [told.lines ?? [], held]) {
    refuseForeign(fulfilment, lines);
    refuseExcess(fulfilment, lines, 'ship');
  }
  const packages = mergeUnits(
    fulfilment.packages,
    told.units.map((unit) => packageOf(fulfilment, unit)),
  );
  const left = goodsThatLeft(
    { counted: countedOf(fulfilment), packages: fulfilment.packages },
    { lines: confirmed(fulfilment, told.lines ?? []), packages },
  );
  return {
    lines: joined(left),
    ...(packages.length > 0 && { packages }),
    ...(told.final === false && { final: false }),
  };
}

function packageOf(fulfilment: ConfirmedFulfilment, unit: ToldUnit): Package {
  const { at, sscc, weightKg, dimensions, units } = unit;
  try {
    parseSscc(sscc);
  } catch (error) {
    throw invalid([{ pointer: at, code: 'check-digit', message: (error as Error).message }]);
  }
  return {
    sscc,
    ...(weightKg !== undefined && { weightKg }),
    ...(dimensions && { dimensions: { ...dimensions } }),
    lines: confirmed(fulfilment, unit.lines),
    ...(units && units.length > 0 && { units: units.map((inner) => packageOf(fulfilment, inner)) }),
  };
}

function confirmed(fulfilment: ConfirmedFulfilment, lines: readonly ToldLine[]): PickedLine[] {
  const skuOf = new Map(fulfilment.lines.map(({ lineId, sku }) => [lineId, sku]));
  return joined(lines.map((line) => pickedOf(line, skuOf.get(line.lineId) as string)));
}
