import { type Package, type PickedLine, parseSscc } from '#canonical';
import { type PointerError, ProblemError } from '#platform/errors';
import type { ReportedFact } from '../facts/facts.service.js';
import type { Confirmation, ToldLine, ToldUnit } from './confirmation.js';
import { joined, pickedOf, total } from './picked-lines.js';

/** What a confirmation is held against: the fulfilment as the process knows it. */
export interface ConfirmedFulfilment {
  readonly id: string;
  readonly orderId: string;
  readonly warehouse: string;
  readonly state: string;
  readonly lines: readonly { lineId: string; sku: string; quantity: { value: number; unit: string } }[];
}

/** States in which nothing more can be confirmed. */
const ENDED = new Set(['cancelled', 'rejected']);
/** States after which the pick is decided. */
const PICKED = new Set(['picked', 'short', 'packed', 'loaded', 'shipped', 'goods-issued']);

/**
 * A 3PL's confirmation to the canonical facts it means. Pure, and the same for every version of the API.
 * @throws ProblemError `conflict` when the fulfilment's state forbids it, `validation-failed` when it names what the
 * fulfilment does not have, or more than was asked for
 */
export function translateConfirmation(fulfilment: ConfirmedFulfilment, told: Confirmation): ReportedFact[] {
  if (ENDED.has(fulfilment.state)) throw tooLate(fulfilment, 'nothing more can be confirmed');
  const { id: fulfilmentId, orderId, warehouse } = fulfilment;
  const about = { subject: fulfilmentId, orderId } as const;
  switch (told.kind) {
    case 'accepted':
      return [{ ...about, type: 'fulfilment.accepted', data: { fulfilmentId, warehouse } }];
    case 'rejected':
      if (PICKED.has(fulfilment.state)) throw tooLate(fulfilment, 'it can no longer be rejected');
      return [{ ...about, type: 'fulfilment.rejected', data: { fulfilmentId, warehouse, reason: told.reason } }];
    case 'picked':
      return [picked(fulfilment, told)];
    case 'packed': {
      const packed = {
        ...about,
        type: 'fulfilment.packed',
        data: { fulfilmentId, packages: packages(fulfilment, told) },
      };
      const implied = told.lines && !PICKED.has(fulfilment.state) ? [picked(fulfilment, told)] : [];
      return [...implied, packed as ReportedFact];
    }
    case 'loaded': {
      const ssccs = packages(fulfilment, told).map(({ sscc }) => sscc);
      return [{ ...about, type: 'pallet.loaded', data: { fulfilmentId, ssccs } }];
    }
    case 'shipped': {
      const handlingUnits = packages(fulfilment, told);
      const lines = told.lines ? confirmed(fulfilment, told.lines) : [];
      const data = { fulfilmentId, lines, ...(handlingUnits.length > 0 && { packages: handlingUnits }) };
      return [{ ...about, type: 'fulfilment.shipped', data }];
    }
  }
}

function picked(
  fulfilment: ConfirmedFulfilment,
  told: { readonly lines?: readonly ToldLine[]; readonly reason?: string },
): ReportedFact {
  const about = { subject: fulfilment.id, orderId: fulfilment.orderId } as const;
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
  if (PICKED.has(fulfilment.state)) throw tooLate(fulfilment, 'the pick can no longer fall short');
  return { ...about, type: 'pick.short', data: { fulfilmentId, lines, ...(told.reason && { reason: told.reason }) } };
}

/** The handling units told. Goods told beside them are checked first: they speak for all units together. */
function packages(
  fulfilment: ConfirmedFulfilment,
  told: { readonly units: readonly ToldUnit[]; readonly lines?: readonly ToldLine[] },
): Package[] {
  if (told.lines) refuseForeign(fulfilment, told.lines);
  return told.units.map((unit) => packageOf(fulfilment, unit));
}

function packageOf(fulfilment: ConfirmedFulfilment, unit: ToldUnit): Package {
  const { at, sscc, weightKg, dimensions, units } = unit;
  try {
    parseSscc(sscc);
  } catch (error) {
    throw invalid([{ pointer: `${at}/sscc`, code: 'check-digit', message: (error as Error).message }]);
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
  refuseForeign(fulfilment, lines);
  const skuOf = new Map(fulfilment.lines.map(({ lineId, sku }) => [lineId, sku]));
  return joined(lines.map((line) => pickedOf(line, skuOf.get(line.lineId) as string)));
}

/** Every line told is known to the fulfilment, none is more than asked for (tolerances belong to the process). */
function refuseForeign(fulfilment: ConfirmedFulfilment, lines: readonly ToldLine[]): void {
  const foreign = lines.flatMap((line) => foreignTo(fulfilment, line));
  if (foreign.length > 0) throw invalid(foreign);
  const excess = fulfilment.lines.flatMap(({ lineId, quantity }): PointerError[] => {
    const told = total(lines, lineId);
    if (told <= quantity.value) return [];
    const pointer = `${lines.find((line) => line.lineId === lineId)?.at}/quantity/value`;
    const message = `${told} of line ${lineId}, but ${quantity.value} were asked for`;
    return [{ pointer, code: 'more-than-asked', message }];
  });
  if (excess.length > 0) throw invalid(excess);
}

function foreignTo(fulfilment: ConfirmedFulfilment, { at, lineId, sku, quantity }: ToldLine): PointerError[] {
  const asked = fulfilment.lines.find((line) => line.lineId === lineId);
  if (!asked) return [{ pointer: `${at}/lineId`, code: 'unknown-line', message: `no line ${lineId} here` }];
  if (sku !== undefined && sku !== asked.sku)
    return [{ pointer: `${at}/sku`, code: 'other-item', message: `line ${lineId} is ${asked.sku}` }];
  if (quantity.unit === asked.quantity.unit) return [];
  const message = `line ${lineId} is in ${asked.quantity.unit}`;
  return [{ pointer: `${at}/quantity/unit`, code: 'other-unit', message }];
}

const tooLate = ({ id, state }: ConfirmedFulfilment, what: string): ProblemError =>
  new ProblemError('conflict', `Fulfilment ${id} is ${state}: ${what}.`);

const invalid = (errors: PointerError[]): ProblemError =>
  new ProblemError('validation-failed', 'The confirmation does not fit the fulfilment.', { errors });
