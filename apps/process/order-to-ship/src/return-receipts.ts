import { type FulfilmentLine, quantity } from '#canonical';
import { perOrderLine } from './lines.js';
import type { Return, ReturnReceipt } from './returns.state.js';

export const receiptsOf = ({ receipts }: Return): readonly ReturnReceipt[] => receipts ?? [];

const isSame = (a: FulfilmentLine, b: FulfilmentLine): boolean =>
  a.lineId === b.lineId && a.sku === b.sku && a.quantity.unit === b.quantity.unit;

/** Some goods less others of the same line and item; nothing is less than nothing. */
export const withoutGoods = (goods: readonly FulfilmentLine[], less: readonly FulfilmentLine[]): FulfilmentLine[] =>
  perOrderLine(goods).flatMap((line) => {
    const value = less
      .filter((each) => isSame(each, line))
      .reduce((sum, each) => sum - each.quantity.value, line.quantity.value);
    return value > 0 ? [{ ...line, quantity: quantity(value, line.quantity.unit) }] : [];
  });

/** What of some goods is among others. */
export const among = (goods: readonly FulfilmentLine[], others: readonly FulfilmentLine[]): FulfilmentLine[] =>
  withoutGoods(goods, withoutGoods(goods, others));

/** What is still to come: what was to come back less what was counted, per order line and item. */
export function awaitedOf(back: Return | undefined): FulfilmentLine[] {
  if (!back || !isLive(back) || back.restGivenUp) return [];
  return withoutGoods(
    back.lines,
    receiptsOf(back).flatMap(({ lines }) => lines),
  );
}

export const isLive = ({ state }: Return): boolean => state === 'expected' || state === 'brought-back';

type Told = Readonly<Record<string, unknown>>;

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a person says was counted, as lines of what is awaited.
 * @param told `all`, or lines with `lineId`, `quantity` and, where several items came for the line, `sku`
 * @returns what is wrong with it, where it cannot be taken
 */
export function countedOf(back: Return, told: unknown): readonly FulfilmentLine[] | string {
  const awaited = awaitedOf(back);
  if (told === 'all') return awaited.length > 0 ? awaited : 'nothing is awaited any more';
  if (!Array.isArray(told) || told.length === 0) return 'it names no lines';
  const lines: FulfilmentLine[] = [];
  for (const each of told as unknown[]) {
    const line = lineOf(withoutGoods(awaited, lines), each);
    if (typeof line === 'string') return line;
    lines.push(line);
  }
  return perOrderLine(lines);
}

function lineOf(awaited: readonly FulfilmentLine[], told: unknown): FulfilmentLine | string {
  const { lineId, sku, quantity: amount } = isTold(told) ? told : {};
  const [line, other] = awaited.filter((each) => each.lineId === lineId && (sku === undefined || each.sku === sku));
  if (!line) return `line ${String(lineId)} is not awaited`;
  if (other) return `of line ${line.lineId} several items are awaited: name the sku`;
  const { value, unit } = isTold(amount) ? amount : {};
  if (typeof value !== 'number' || !(value > 0) || unit !== line.quantity.unit)
    return `line ${line.lineId} needs a quantity in ${line.quantity.unit}`;
  if (value > line.quantity.value) return `of line ${line.lineId} only ${line.quantity.value} ${unit} are awaited`;
  return { ...line, quantity: quantity(value, unit) };
}
