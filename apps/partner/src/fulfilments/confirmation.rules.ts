import { contentsOf, everyUnit, type FulfilmentLine, type PickedLine } from '#canonical';
import { type PointerError, ProblemError } from '#platform/errors';
import type { AskedLine, ConfirmedFulfilment, ToldLine, ToldUnit } from './confirmation.js';
import { total } from './picked-lines.js';

/** States after which the pick is decided. */
const PICKED = new Set(['picked', 'short', 'packed', 'loaded', 'shipped', 'goods-issued']);

export const isPicked = ({ state }: ConfirmedFulfilment): boolean => PICKED.has(state);

/** What counts by now: what was picked, or what was asked for while nothing was. */
export const countedOf = (fulfilment: ConfirmedFulfilment): readonly PickedLine[] =>
  isPicked(fulfilment) && fulfilment.taken.length > 0
    ? fulfilment.taken.filter(({ quantity }) => quantity.value > 0)
    : fulfilment.lines;

/** What left, all at once or in parts. */
export const goneOf = ({ state, taken, partShipments = [] }: ConfirmedFulfilment): readonly PickedLine[] =>
  state === 'goods-issued' ? taken : partShipments.flatMap(({ lines }) => lines);

/** Every line told is one of the fulfilment's, of its item and in its unit. */
export function refuseForeign(fulfilment: ConfirmedFulfilment, lines: readonly ToldLine[]): void {
  const foreign = lines.flatMap((line) => foreignTo(fulfilment, line));
  if (foreign.length > 0) throw invalid(foreign);
}

function foreignTo(fulfilment: ConfirmedFulfilment, told: ToldLine): PointerError[] {
  const { at, lineId, quantity } = told;
  const asked = fulfilment.lines.find((line) => line.lineId === lineId);
  if (!asked) return [{ pointer: `${at}/lineId`, code: 'unknown-line', message: `no line ${lineId} here` }];
  const other = otherItem(told, asked);
  if (other) return [{ ...other, pointer: `${at}/${other.pointer}` }];
  if (quantity.unit === asked.quantity.unit) return [];
  const message = `line ${lineId} is in ${asked.quantity.unit}`;
  return [{ pointer: `${at}/quantity/unit`, code: 'other-unit', message }];
}

/** Another item is told as what it is: for which it comes, and only where the customer takes one. */
function otherItem({ lineId, sku, substituteFor }: ToldLine, asked: AskedLine): PointerError | null {
  const message = `line ${lineId} is ${asked.sku}`;
  if (substituteFor === undefined)
    return sku === undefined || sku === asked.sku ? null : { pointer: 'sku', code: 'other-item', message };
  if (substituteFor !== asked.sku) return { pointer: 'substituteFor', code: 'other-item', message };
  if (sku === undefined) return { pointer: 'sku', code: 'required', message: 'a substitute is named' };
  if (sku === asked.sku || asked.mayBeSubstituted) return null;
  return { pointer: 'substituteFor', code: 'no-substitutes', message: `nothing else may come for line ${lineId}` };
}

/** What the goods told can at most be a part of, in the words of the refusal. */
interface Limit {
  readonly goods: readonly PickedLine[];
  readonly was: 'asked for' | 'picked' | 'packed' | 'shipped';
  readonly code: string;
  /** By line, how much more is still taken. */
  readonly tolerance?: ReadonlyMap<string, number>;
}

/**
 * Nothing is packed that was not picked, and nothing leaves that was not packed, as far as that was told (tolerances
 * belong to the process).
 * @param step that the goods are told of
 */
export function refuseExcess(fulfilment: ConfirmedFulfilment, lines: readonly ToldLine[], step: Step): void {
  const limit = limitOf(fulfilment, step);
  const excess = fulfilment.lines.flatMap(({ lineId }): PointerError[] => {
    const told = lines.filter((line) => line.lineId === lineId);
    const first = told[0];
    const beyond = first && (beyondLine(limit, lineId, told) ?? beyondLot(limit, lineId, told));
    return beyond ? [{ pointer: `${first.at}/quantity/value`, code: limit.code, message: beyond }] : [];
  });
  if (excess.length > 0) throw invalid(excess);
}

type Step = 'pick' | 'pack' | 'ship' | 'return';

function limitOf(fulfilment: ConfirmedFulfilment, step: Step): Limit {
  if (step === 'return') return { goods: goneOf(fulfilment), was: 'shipped', code: 'more-than-shipped' };
  const packed = step === 'ship' ? contentsOf(fulfilment.packages) : undefined;
  if (packed && inUnitsAsked(fulfilment, packed)) return { goods: packed, was: 'packed', code: 'more-than-packed' };
  const picked = countedOf(fulfilment);
  return step !== 'pick' && isPicked(fulfilment) && inUnitsAsked(fulfilment, picked)
    ? { goods: picked, was: 'picked', code: 'more-than-picked' }
    : { goods: fulfilment.lines, was: 'asked for', code: 'more-than-asked', tolerance: tolerancesOf(fulfilment) };
}

const tolerancesOf = ({ lines }: ConfirmedFulfilment): ReadonlyMap<string, number> =>
  new Map(lines.map(({ lineId, tolerance }) => [lineId, tolerance?.value ?? 0]));

/** A warehouse's own system may tell other units than were asked for: nothing is held against these here. */
const inUnitsAsked = ({ lines }: ConfirmedFulfilment, goods: readonly FulfilmentLine[]): boolean =>
  goods.every(({ lineId, quantity }) =>
    lines.some((line) => line.lineId === lineId && line.quantity.unit === quantity.unit),
  );

function beyondLine({ goods, was, tolerance }: Limit, lineId: string, told: readonly ToldLine[]): string | undefined {
  const [sum, most] = [total(told, lineId), total(goods, lineId) + (tolerance?.get(lineId) ?? 0)];
  return sum > most ? `${sum} of line ${lineId}, but ${most} were ${was}` : undefined;
}

/** Goods whose lot nobody told may be of any. */
function beyondLot({ goods, was, tolerance }: Limit, lineId: string, told: readonly ToldLine[]): string | undefined {
  for (const lot of new Set(told.flatMap((line) => line.lot ?? []))) {
    const sum = total(
      told.filter((line) => line.lot === lot),
      lineId,
    );
    const of = goods.filter((line) => line.lot === lot || line.lot === undefined);
    const most = total(of, lineId) + (tolerance?.get(lineId) ?? 0);
    if (sum > most) return `${sum} of lot ${lot} of line ${lineId}, but ${most} were ${was}`;
  }
  return undefined;
}

/** Units are loaded and shipped as they were packed, once that was told. */
export function refuseUnknown({ packages, id }: ConfirmedFulfilment, units: readonly ToldUnit[]): void {
  if (packages.length === 0) return;
  const packed = new Set(everyUnit(packages).map(({ sscc }) => sscc));
  const unknown = everyUnit(units)
    .filter(({ sscc }) => !packed.has(sscc))
    .map(({ at, sscc }) => ({ pointer: at, code: 'unknown-unit', message: `no unit ${sscc} was packed for ${id}` }));
  if (unknown.length > 0) throw invalid(unknown);
}

export const tooLate = ({ id, state }: ConfirmedFulfilment, what: string): ProblemError =>
  new ProblemError('conflict', `Fulfilment ${id} is ${state}: ${what}.`);

export const invalid = (errors: PointerError[]): ProblemError =>
  new ProblemError('validation-failed', 'The confirmation does not fit the fulfilment.', { errors });
