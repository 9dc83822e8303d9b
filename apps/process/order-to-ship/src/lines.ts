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

export interface Reconciled {
  /** What counts: as told, never more than was asked for and in the unit asked for. */
  readonly taken: readonly PickedLine[];
  /** What was asked for and did not come. */
  readonly missing: readonly OpenLine[];
  /** Lines of which more was told than asked for, or that were never asked for. */
  readonly excess: readonly string[];
  /** Lines told in a unit that cannot be held against the one asked for: nothing may be concluded from them. */
  readonly foreignUnits: readonly string[];
}

/** What a warehouse says it took, held against what it still owed. Nothing is lost and nothing is counted twice. */
export function reconcile(owed: readonly FulfilmentLine[], told: readonly PickedLine[]): Reconciled {
  const taken: PickedLine[] = [];
  const missing: OpenLine[] = [];
  const foreignUnits: string[] = [];
  const excess = told.filter(({ lineId }) => !owed.some((line) => line.lineId === lineId)).map(({ lineId }) => lineId);
  for (const [lineId, owing] of sumByLine(owed)) {
    let room = owing;
    for (const part of told.filter((line) => line.lineId === lineId)) {
      const amount = [part.quantity, part.quantity.base].find((each) => each?.unit === owing.unit);
      if (!amount) {
        foreignUnits.push(lineId);
        continue;
      }
      const counted = amount.value <= room.value ? plain(amount) : room;
      if (amount.value > room.value) excess.push(lineId);
      if (counted.value <= 0) continue;
      const asked = owed.filter((line) => line.lineId === lineId) as [PickedLine, ...PickedLine[]];
      taken.push({ ...countedOf(asked, part, counted.value === amount.value), quantity: counted });
      room = subtractQuantity(room, counted);
    }
    if (room.value > 0) missing.push({ lineId, quantity: room });
  }
  return { taken, missing, excess: [...new Set(excess)], foreignUnits };
}

/**
 * The line with what tells these goods from others of their kind: as told now, or as told before where that was of one
 * lot. Serial numbers of which only some count name nothing that counts.
 */
function countedOf([asked, ...others]: [PickedLine, ...PickedLine[]], part: PickedLine, whole: boolean): PickedLine {
  const { lot, serials: _, expiry, ...line } = asked;
  const before = others.length === 0 ? { ...(lot && { lot }), ...(expiry && { expiry }) } : {};
  return {
    ...line,
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

/** One entry per order line, as the ERP's documents know them: lots joined. */
export function perOrderLine(lines: readonly PickedLine[]): FulfilmentLine[] {
  return [...sumByLine(lines)].map(([lineId, amount]) => {
    const {
      lot: _,
      serials: __,
      expiry: ___,
      ...line
    } = lines.find((candidate) => candidate.lineId === lineId) as PickedLine;
    return { ...line, quantity: amount };
  });
}
