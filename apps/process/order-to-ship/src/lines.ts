import {
  addQuantity,
  type FulfilmentLine,
  type PickedLine,
  type Quantity,
  quantity,
  subtractQuantity,
} from '#canonical';
import type { OpenLine } from './order-to-ship.state.js';

/** Sum per order line: a line picked from two lots arrives as two entries. */
function sumByLine(lines: readonly OpenLine[]): Map<string, Quantity> {
  const sums = new Map<string, Quantity>();
  for (const { lineId, quantity: amount } of lines) {
    const sum = sums.get(lineId);
    sums.set(lineId, sum ? addQuantity(sum, amount) : plain(amount));
  }
  return sums;
}

/** Without `base`: a part of a quantity no longer has the base amount of the whole. */
const plain = ({ value, unit }: Quantity): Quantity => quantity(value, unit);

/** What may differ from what is owed, by line and in its unit. */
export interface Terms {
  /** How much more than is owed may still be taken. */
  readonly extra: ReadonlyMap<string, number>;
  /** How much of what is owed goes beyond what was asked for: it may be missing. */
  readonly beyond: ReadonlyMap<string, number>;
  /** Whether another item may come for the one that was ordered. */
  readonly substitutes: boolean;
}

const STRICT: Terms = { extra: new Map(), beyond: new Map(), substitutes: false };

export interface Reconciled {
  /** What counts: as told, never more than may be taken and in the unit asked for. */
  readonly taken: readonly PickedLine[];
  /** What was asked for and did not come. */
  readonly missing: readonly OpenLine[];
  /** How much of `taken` goes beyond what was asked for. */
  readonly beyond: readonly OpenLine[];
  /** Lines of which more was told than may be taken, or that were never asked for. */
  readonly excess: readonly string[];
  /** Lines told in a unit that cannot be held against the one asked for: nothing may be concluded from them. */
  readonly foreignUnits: readonly string[];
  /** Goods of another item than may come for the line. */
  readonly foreignItems: readonly PickedLine[];
}

/**
 * What a warehouse says it took, held against what it still owed. Nothing is lost and nothing is counted twice. A line of
 * which it tells zero is one that it does not tell: some list every line that they were asked for.
 */
export function reconcile(owed: readonly PickedLine[], said: readonly PickedLine[], terms: Terms = STRICT): Reconciled {
  const told = said.filter(({ quantity: { value } }) => value > 0);
  const taken: PickedLine[] = [];
  const missing: OpenLine[] = [];
  const beyond: OpenLine[] = [];
  const foreignUnits: string[] = [];
  const foreignItems: PickedLine[] = [];
  const excess = told.filter(({ lineId }) => !owed.some((line) => line.lineId === lineId)).map(({ lineId }) => lineId);
  for (const [lineId, owing] of sumByLine(owed)) {
    const due = quantity(owing.value - (terms.beyond.get(lineId) ?? 0), owing.unit);
    let room = quantity(owing.value + (terms.extra.get(lineId) ?? 0), owing.unit);
    let sum = quantity(0, owing.unit);
    const asked = owed.filter((line) => line.lineId === lineId) as [PickedLine, ...PickedLine[]];
    for (const part of told.filter((line) => line.lineId === lineId)) {
      const amount = [part.quantity, part.quantity.base].find((each) => each?.unit === owing.unit);
      if (!amount) {
        foreignUnits.push(lineId);
        continue;
      }
      if (!terms.substitutes && !asked.some((line) => isOf(line, part.sku))) {
        foreignItems.push(part);
        continue;
      }
      const counted = amount.value <= room.value ? plain(amount) : room;
      if (amount.value > room.value) excess.push(lineId);
      if (counted.value <= 0) continue;
      taken.push({ ...countedOf(asked, part, counted.value === amount.value), quantity: counted });
      room = subtractQuantity(room, counted);
      sum = addQuantity(sum, counted);
    }
    if (sum.value < due.value) missing.push({ lineId, quantity: subtractQuantity(due, sum) });
    if (sum.value > due.value) beyond.push({ lineId, quantity: subtractQuantity(sum, due) });
  }
  return { taken, missing, beyond, excess: [...new Set(excess)], foreignUnits, foreignItems };
}

/** The ordered item, or one that came for it before. */
const isOf = ({ sku, substituteFor }: PickedLine, told: string): boolean => told === sku || told === substituteFor;

/**
 * The line with what tells these goods from others of their kind: as told now, or as told before where that was of one
 * lot. Serial numbers of which only some count name nothing that counts. Of another item than ordered both are kept.
 */
function countedOf([asked, ...others]: [PickedLine, ...PickedLine[]], part: PickedLine, whole: boolean): PickedLine {
  const { lineId, lot, expiry, gtin, quantity: q } = asked;
  const ordered = asked.substituteFor ?? asked.sku;
  const before = others.length === 0 ? { ...(lot && { lot }), ...(expiry && { expiry }) } : {};
  return {
    lineId,
    sku: part.sku,
    ...(part.sku !== ordered && { substituteFor: ordered }),
    ...(part.sku === asked.sku ? gtin && { gtin } : part.gtin && { gtin: part.gtin }),
    quantity: q,
    ...before,
    ...(part.lot && { lot: part.lot }),
    ...(part.serials && whole && { serials: part.serials }),
    ...(part.expiry && { expiry: part.expiry }),
  };
}

/** Lines of which more was told than counts, in words: what was told, and what counts. */
export function excessOf(
  excess: readonly string[],
  [told, toldWord]: readonly [readonly PickedLine[], string],
  [counts, countsWord]: readonly [readonly FulfilmentLine[], string],
): string {
  return excess
    .map((line) => `Line ${line}: ${amountOf(told, line)} ${toldWord}, ${amountOf(counts, line)} ${countsWord}.`)
    .join(' ');
}

function amountOf(lines: readonly FulfilmentLine[], lineId: string): string {
  const byUnit = new Map<string, number>();
  for (const { quantity: q } of lines.filter((line) => line.lineId === lineId))
    byUnit.set(q.unit, quantity((byUnit.get(q.unit) ?? 0) + q.value, q.unit).value);
  return [...byUnit].map(([unit, value]) => `${value} ${unit}`).join(' and ') || 'nothing';
}

/** Two lists of parts as one, summed per line. */
export function joinLines(a: readonly OpenLine[], b: readonly OpenLine[]): OpenLine[] {
  return [...sumByLine([...a, ...b])]
    .filter(([, amount]) => amount.value > 0)
    .map(([lineId, amount]) => ({ lineId, quantity: amount }));
}

/** Some parts less others, per line; nothing is less than nothing. */
export function withoutLines(a: readonly OpenLine[], b: readonly OpenLine[]): OpenLine[] {
  const less = sumByLine(b);
  return [...sumByLine(a)].flatMap(([lineId, amount]) => {
    const value = amount.value - (less.get(lineId)?.value ?? 0);
    return value > 0 ? [{ lineId, quantity: quantity(value, amount.unit) }] : [];
  });
}

/** One entry per order line and item, as the ERP's documents know them: lots joined. */
export function perOrderLine(lines: readonly PickedLine[]): FulfilmentLine[] {
  const items = [...new Set(lines.map(({ lineId, sku }) => JSON.stringify([lineId, sku])))];
  return items.flatMap((item) => {
    const of = lines.filter(({ lineId, sku }) => JSON.stringify([lineId, sku]) === item);
    const { lot: _, serials: __, expiry: ___, ...line } = of[0] as PickedLine;
    return [...sumByLine(of).values()].map((amount) => ({ ...line, quantity: amount }));
  });
}
