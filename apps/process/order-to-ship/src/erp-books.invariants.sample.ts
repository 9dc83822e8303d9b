import type { FulfilmentLine } from '#canonical';
import { returnsOf } from './came-back.js';
import { perOrderLine } from './lines.js';
import type { OrderRun } from './order-to-ship.sample.js';
import { type Fulfilment, type OpenLine, type OrderToShipState, reached } from './order-to-ship.state.js';
import { receiptsOf } from './return-receipts.js';

/** Amounts by what they are of: of one line and item, in one unit. */
type Amounts = ReadonlyMap<string, number>;

/** Where the ERP's books and the order say other things. */
export function booksDiffer(run: OrderRun): string[] {
  return [...deliveriesDiffer(run), ...stockDiffers(run), ...announcedOtherwise(run)];
}

/** An order ends once all that left for good is on an invoice, unless nobody tells what an invoice bills, or a person said what of it; and whoever bills more is found out. */
export function endsUnbilled({ state, erp: { invoices }, everOpened }: OrderRun): string[] {
  const { phase } = state;
  if ((phase.name !== 'closing' && phase.name !== 'closed') || phase.settled) return [];
  if (invoices.length === 0) return ['closes without an invoice'];
  if (invoices.some(({ lines }) => !lines)) return [];
  const billed = sums(
    invoices.flatMap(({ lines = [] }) => lines.map(({ orderLineId: lineId, quantity }) => ({ lineId, quantity }))),
  );
  const back = returnsOf(state).flatMap((each) => receiptsOf(each).flatMap(({ lines }) => lines));
  const returned = sums(back);
  const left = sums(state.fulfilments.flatMap((each) => (each.stage === 'goods-issued' ? each.taken : [])));
  const isTooMuch = [...billed].some(([lineId, value]) => value > (left.get(lineId) ?? 0));
  return [
    ...[...left].flatMap(([lineId, value]) =>
      value - (returned.get(lineId) ?? 0) > (billed.get(lineId) ?? 0)
        ? [`closes, and line ${lineId} is not billed`]
        : [],
    ),
    ...(isTooMuch && !everOpened.includes('over-billed') ? ['more is billed than left, and nobody is told'] : []),
  ];
}

function sums(lines: readonly OpenLine[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { lineId, quantity: q } of lines) sum.set(lineId, (sum.get(lineId) ?? 0) + q.value);
  return sum;
}

/** What a fulfilment was asked for is on its delivery, until what was picked takes its place; what left is what was issued. */
function deliveriesDiffer({ state, erp }: OrderRun): string[] {
  return state.fulfilments.flatMap((fulfilment) => {
    const { fulfilmentId, stage, asked, taken } = fulfilment;
    if (stage === 'promised' || stage === 'cancelled') return [];
    const delivery = erp.deliveries.get(fulfilmentId);
    if (!delivery) return [`${fulfilmentId} is ${stage}, and the ERP has no delivery of it`];
    if (stage === 'goods-issued')
      return differing(`${fulfilmentId}: issued`, byLine(delivery.issued ?? []), byLine(perOrderLine(taken)));
    if (delivery.shortened) return [];
    return differing(`${fulfilmentId}: delivery`, byLine(delivery.lines), byLine(perOrderLine(asked)));
  });
}

/** Stock: what has left as the order knows it, less what came back and was posted. */
function stockDiffers({ state, erp }: OrderRun): string[] {
  const gone = new Map<string, number>();
  const add = ({ warehouse }: Fulfilment, lines: readonly FulfilmentLine[], sign: 1 | -1) => {
    for (const { sku, quantity: q } of lines) {
      const key = `${warehouse}/${sku} ${q.unit}`;
      gone.set(key, (gone.get(key) ?? 0) + sign * q.value);
    }
  };
  for (const fulfilment of state.fulfilments) {
    if (fulfilment.stage === 'goods-issued') add(fulfilment, fulfilment.taken, 1);
    const returns = returnsOf(state).filter((each) => each.fulfilmentId === fulfilment.fulfilmentId);
    for (const { receiptId, lines } of returns.flatMap(receiptsOf))
      if (erp.received.has(receiptId)) add(fulfilment, lines, -1);
  }
  return differing('gone from', erp.gone, gone);
}

/** Whoever lives on it hears of each goods issue once, and of what was issued. */
function announcedOtherwise(run: OrderRun): string[] {
  const issued = issuedIn(run.state);
  const told = run.eventsOf('goods.issued');
  const counts = told.length === issued.length ? [] : [`${issued.length} goods issues, ${told.length} announced`];
  const sum = (lists: readonly (readonly FulfilmentLine[])[]) => byLine(lists.flat());
  const lines = issued.map(({ taken }) => perOrderLine(taken));
  return [...counts, ...differing('announced', sum(told.map(({ data }) => data.lines)), sum(lines))];
}

const issuedIn = ({ fulfilments }: OrderToShipState): Fulfilment[] =>
  fulfilments.filter((each) => each.stage !== 'cancelled' && reached(each, 'goods-issued'));

function byLine(lines: readonly FulfilmentLine[]): Amounts {
  const amounts = new Map<string, number>();
  for (const { lineId, sku, quantity: q } of lines) {
    const key = `line ${lineId} ${sku} ${q.unit}`;
    amounts.set(key, (amounts.get(key) ?? 0) + q.value);
  }
  return amounts;
}

const differing = (what: string, there: Amounts, here: Amounts): string[] =>
  [...new Set([...there.keys(), ...here.keys()])]
    .filter((key) => (there.get(key) ?? 0) !== (here.get(key) ?? 0))
    .map((key) => `${what} ${key}: ${there.get(key) ?? 0} there, ${here.get(key) ?? 0} here`);
