import { type FulfilmentLine, type OrderLine, type Quantity, subtractQuantity } from '#canonical';
import type { AvailabilityAnswer } from './commands/order-to-ship.commands.js';
import { isShut } from './gate.js';
import { hold } from './hold.js';
import { ofKind } from './order-to-ship.cases.js';
import type { Fulfilment, OpenLine, OrderToShipState } from './order-to-ship.state.js';
import { type Plan, putFulfilment } from './plan.js';
import { factorOf, served, unconvertible } from './units.js';

export interface Placement {
  readonly warehouse: string;
  readonly lines: readonly FulfilmentLine[];
}

/** Asks the ERP what is free for everything that is still open. */
export function askAvailability(plan: Plan, avoid: readonly string[] = []): void {
  const { state } = plan;
  if (state.unwanted || isShut(state) || state.cancellation.state === 'requested') return;
  const already = state.check === 'none' ? [] : state.check.avoid;
  plan.timer('backorder', null);
  if (state.check !== 'none') {
    plan.update({ check: { avoid: [...new Set([...already, ...avoid])] } });
    return;
  }
  const skus = [...new Set(state.open.map(({ lineId }) => lineOf(state, lineId).sku))];
  const units = [...new Set(state.open.map(({ quantity: { unit } }) => unit))];
  plan.update({ check: { avoid } });
  plan.command({
    type: 'check-availability',
    target: state.order.source.system,
    payload: { erp: state.order.source.system, orderId: state.orderId, skus, customer: state.order.customer.id, units },
  });
}

/** Turns what is free into fulfilments, one per warehouse; what no warehouse can serve waits as a backorder. */
export function promise(plan: Plan, asked: readonly string[], answer: AvailabilityAnswer): void {
  const { check, phase } = plan.state;
  if (check === 'none' || (phase.name !== 'promising' && phase.name !== 'fulfilling')) return;
  plan.update({ check: 'none', routing: plan.state.routing ?? answer.routing });
  const { state } = plan;
  if (isShut(state) || state.cancellation.state === 'requested') return;
  const unknown = answer.unknown.filter((sku) => state.open.some(({ lineId }) => lineOf(state, lineId).sku === sku));
  if (unknown.length > 0 && phase.name === 'promising') {
    hold(plan, 'unknown-item', `The ERP does not know ${unknown.join(', ')}.`);
    return;
  }
  const strange = unconvertible(state.open, (lineId) => lineOf(state, lineId), answer);
  if (strange && phase.name === 'promising') {
    hold(plan, 'validation', strange);
    return;
  }
  plan.update({ phase: { name: 'fulfilling' } });
  const { placements, rest } = place(state, answer, check.avoid);
  plan.update({ open: rest });
  for (const placement of placements) startFulfilment(plan, placement);
  if (placements.length > 0) {
    plan.note(
      `Promised from ${placements.map(({ warehouse, lines }) => `${warehouse} (${lines.map(({ sku, quantity: { value, unit } }) => `${value} ${unit} ${sku}`).join(', ')})`).join(' and ')}.`,
    );
  }
  if (rest.length === 0) plan.close('backorder', 'Everything is promised.');
  // Came back from a warehouse while the question was under way.
  else if (rest.some(({ lineId }) => !asked.includes(lineOf(plan.state, lineId).sku)))
    askAvailability(plan, check.avoid);
  else backorder(plan, strange);
}

function startFulfilment(plan: Plan, { warehouse, lines }: Placement): void {
  const { state } = plan;
  const fulfilmentId = `${state.orderId}-F${state.fulfilments.length + 1}`;
  const route = state.routing?.warehouses.find(({ gln }) => gln === warehouse);
  if (!route) return;
  const fulfilment: Fulfilment = {
    stage: 'promised',
    fulfilmentId,
    warehouse,
    wms: route.wms,
    ...(route.partner && { partner: route.partner }),
    asked: lines,
    taken: lines,
  };
  putFulfilment(plan, fulfilment);
  requestDelivery(plan, fulfilment);
}

/** Asks the ERP for the delivery of a fulfilment, which reserves its stock there. */
export function requestDelivery(plan: Plan, { fulfilmentId, warehouse, taken }: Fulfilment): void {
  const { order, orderId } = plan.state;
  const erp = order.source.system;
  const { orderNumber } = order;
  plan.command({
    type: 'create-delivery',
    target: erp,
    payload: { erp, orderId, reference: fulfilmentId, orderNumber, warehouse, lines: taken },
  });
}

/** @param strange why some of it cannot be held against stock at all */
function backorder(plan: Plan, strange: string | null): void {
  const { state } = plan;
  const what = state.open.map(
    ({ lineId, quantity: { value, unit } }) => `${value} ${unit} ${lineOf(state, lineId).sku}`,
  );
  plan.open({
    code: 'backorder',
    title: `Order ${state.order.orderNumber}: ${what.join(', ')} on backorder`,
    detail: `${strange ?? 'No warehouse has it free.'} It is asked for again by itself.`,
    ...ofKind('backorder'),
    severity: strange ? 'high' : 'low',
    evidence: state.open,
  });
  plan.timer('backorder', state.routing?.backorderRecheckMs ?? 3_600_000);
  plan.note(strange ?? `Nothing is free for ${what.join(', ')}: backorder.`);
}

/**
 * One warehouse for everything where one can serve it, the preferred one first; else the fewest that cover most,
 * splitting a line where it must be. A warehouse that just ran short is not asked for the same again.
 */
export function place(
  state: OrderToShipState,
  answer: AvailabilityAnswer,
  avoid: readonly string[],
): { placements: Placement[]; rest: OpenLine[] } {
  const routes = (state.routing ?? answer.routing).warehouses.filter(({ gln }) => !avoid.includes(gln));
  const free = new Map<string, Quantity>();
  for (const { sku, warehouse, available } of answer.items) free.set(`${warehouse}/${sku}`, available);
  const serve = (gln: string, open: readonly OpenLine[]) => {
    const left = new Map(free);
    const lines: FulfilmentLine[] = [];
    for (const { lineId, quantity: wanted } of open) {
      const line = lineOf(state, lineId);
      const key = `${gln}/${line.sku}`;
      const stock = left.get(key);
      const given = stock && served(wanted, stock, factorOf(line, stock.unit, answer));
      if (!given) continue;
      lines.push({ lineId, sku: line.sku, ...(line.gtin && { gtin: line.gtin }), quantity: given.quantity });
      left.set(key, given.left);
    }
    return lines;
  };

  const placements: Placement[] = [];
  let rest: readonly OpenLine[] = state.open;
  const candidates = routes.map(({ gln }) => gln);
  while (rest.length > 0 && candidates.length > 0) {
    const offers = candidates.map((gln) => ({ gln, lines: serve(gln, rest) }));
    const best = offers.reduce((a, b) => (coverage(b.lines, rest) > coverage(a.lines, rest) ? b : a));
    if (best.lines.length === 0) break;
    placements.push({ warehouse: best.gln, lines: best.lines });
    candidates.splice(candidates.indexOf(best.gln), 1);
    rest = rest.flatMap((open) => {
      const given = best.lines.find(({ lineId }) => lineId === open.lineId);
      if (!given) return [open];
      const left = subtractQuantity(open.quantity, given.quantity);
      return left.value > 0 ? [{ lineId: open.lineId, quantity: left }] : [];
    });
  }
  return { placements, rest: [...rest] };
}

/** How much of the open lines an offer covers, each line counting the same whatever its unit. */
function coverage(lines: readonly FulfilmentLine[], open: readonly OpenLine[]): number {
  return lines.reduce((sum, { lineId, quantity: { value } }) => {
    const wanted = open.find((line) => line.lineId === lineId)?.quantity.value ?? 0;
    return sum + (wanted > 0 ? value / wanted : 0);
  }, 0);
}

export function lineOf(state: OrderToShipState, lineId: string): OrderLine {
  const line = state.order.lines.find((each) => each.lineId === lineId);
  if (!line) throw new Error(`line ${lineId} is not part of ${state.orderId}`);
  return line;
}
