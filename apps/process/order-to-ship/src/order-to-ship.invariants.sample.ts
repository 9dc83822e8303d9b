import { FULFILMENT_LIFE, type Life, mayFollow, mayReach, ORDER_LIFE, SHIPMENT_LIFE } from '#canonical';
import type { Issued, Step } from '../../../../test/support/process.driver.js';
import type { OrderRun } from './order-to-ship.sample.js';
import {
  type Fulfilment,
  type OpenLine,
  type OrderToShipState,
  reached,
  type Shipment,
} from './order-to-ship.state.js';
import { fulfilmentWord, shipmentWord, statusOf } from './order-to-ship.status.js';
import { askedAs, isWaiting, partAtWarehouse } from './parts.js';
import { returnCode, returnOf, returnsOf } from './returns.js';
import { isUndecided, shortfallCode, shortfallsOf } from './shortfall.js';

/** What must hold of an order after every input, whatever came in which order. Each answers with what is wrong. */

/** Ordered = on fulfilments + open + given up + still to be decided on, per line, from the first promise on. */
export function quantitiesLost(state: OrderToShipState): string[] {
  const { phase, order, fulfilments, open, cancelled } = state;
  if (phase.name === 'received' || phase.name === 'held') return [];
  const undecided = shortfallsOf(state).flatMap(({ lines }) => lines);
  const parts = [...fulfilments.flatMap(({ taken }) => taken), ...open, ...cancelled, ...undecided];
  return order.lines.flatMap(({ lineId, quantity: { value } }) => {
    const sumOf = (lines: readonly OpenLine[]) =>
      lines.filter((part) => part.lineId === lineId).reduce((sum, { quantity: q }) => sum + q.value, 0);
    const found = sumOf(parts) - sumOf(fulfilments.flatMap(({ beyond = [] }) => beyond));
    return found === value ? [] : [`line ${lineId}: ordered ${value}, accounted for ${found}`];
  });
}

/** Everything that is not over waits for a command, a timer or a case: nothing waits without a clock. */
export function stuckWithoutClock(run: OrderRun): string[] {
  const { phase, fulfilments, shipments, open, cancellation, order, orderId } = run.state;
  const has = (types: readonly string[], part: string) =>
    types.some(
      (type) =>
        run.openCases.has(`command-failed:${type}:${part}`) ||
        run.outstanding.some((command) => command.type === type && partOf(command) === part),
    );
  const wrong: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what);
  };
  for (const { data } of run.state.early ?? [])
    must(isWaiting(partAtWarehouse(run.state, (data as { fulfilmentId: string }).fulfilmentId)), 'a word is forgotten');
  const over = phase.name === 'closed' || phase.name === 'cancelled';
  for (const { code } of run.state.stuck) must(run.openCases.has(code), `${code} is kept, but its case is closed`);
  if (over) {
    must(run.timers.size === 0, `over, but timers are set: ${[...run.timers.keys()].join(', ')}`);
    return wrong;
  }
  if (phase.name === 'received') must(run.timers.has('unreleased'), 'received without a clock');
  if (phase.name === 'held')
    must(
      run.cases.some((code) => /^held:|^unknown-item$/.test(code)),
      'held without a case',
    );
  if (phase.name === 'promising') must(has(['check-availability'], orderId), 'promising, but nobody is asked');
  if (phase.name === 'invoicing')
    must(
      has(['find-invoice'], order.orderNumber) || has(['find-invoice'], orderId) || run.timers.has('find-invoice'),
      'invoicing',
    );
  if (phase.name === 'closing')
    must(has(['close-order'], order.orderNumber) || has(['close-order'], orderId), 'closing');
  if (phase.name !== 'fulfilling') return wrong;
  if (open.length > 0 && cancellation.state !== 'requested')
    must(has(['check-availability'], orderId) || run.timers.has('backorder'), 'open quantities that nobody asks for');
  if (cancellation.state === 'requested')
    for (const id of cancellation.waitingFor)
      must(
        has(['cancel-fulfilment'], askedAs(fulfilments.find((each) => each.fulfilmentId === id) as Fulfilment)),
        `nobody asks ${id} to cancel`,
      );
  for (const { fulfilmentId } of shortfallsOf(run.state))
    must(run.openCases.has(shortfallCode(fulfilmentId)), `nobody decides on what ${fulfilmentId} lacks`);
  for (const { returnId, state } of returnsOf(run.state))
    must(/^(received|called-off)$/.test(state) || run.openCases.has(returnCode(returnId)), `${returnId} is nobody's`);
  for (const each of fulfilments) wrong.push(...fulfilmentWithoutClock(each, run, has));
  for (const each of shipments) wrong.push(...shipmentWithoutClock(each, run, has));
  return wrong;
}

type Has = (types: readonly string[], part: string) => boolean;

function fulfilmentWithoutClock(fulfilment: Fulfilment, run: OrderRun, has: Has): string[] {
  const { fulfilmentId: id, stage } = fulfilment;
  const packedAlone =
    'packages' in fulfilment &&
    run.state.cancellation.state !== 'requested' &&
    !(isUndecided(run.state, id) && !reached(fulfilment, 'shipped')) &&
    !run.state.shipments.some(({ fulfilmentId }) => fulfilmentId === id);
  if (packedAlone) return [`${id} is ${stage} without a shipment`];
  const waits =
    stage === 'promised'
      ? has(['create-delivery'], id)
      : stage === 'delivery-created'
        ? has(['release-fulfilment'], id)
        : stage === 'shipped'
          ? has(['post-goods-issue'], id)
          : reached(fulfilment, 'goods-issued') || run.timers.has(`silent:${id}`);
  return waits ? [] : [`${id} is ${stage} without a clock`];
}

function shipmentWithoutClock(shipment: Shipment, run: OrderRun, has: Has): string[] {
  const { shipmentId: id, stage, fulfilmentId, returned } = shipment;
  if (returned || returnOf(run.state, fulfilmentId)?.state === 'received') return [];
  const goods = run.state.fulfilments.find((each) => each.fulfilmentId === fulfilmentId) as Fulfilment;
  const waits: Record<Shipment['stage'], () => boolean> = {
    planned: () => has(['rate-shipment'], id),
    rejected: () => goods.stage === 'cancelled' || run.openCases.has(`no-carrier:${id}`) || has(['rate-shipment'], id),
    tendered: () => run.timers.has(`tender:${id}`),
    accepted: () => !reached(goods, 'shipped'),
    'picked-up': () => run.timers.has(`silent:${id}`),
    'in-transit': () => run.timers.has(`silent:${id}`),
    arrived: () => run.timers.has(`silent:${id}`),
    delivered: () => run.timers.has(`silent:${id}`),
    'pod-received': () => true,
  };
  return waits[stage]() ? [] : [`${id} is ${stage} without a clock`];
}

/** What a command is about, so that two of one meaning can be told. */
export function partOf({ type, payload }: Issued): string {
  const p = payload as Record<string, string> & { request?: Record<string, string>; tender?: Record<string, string> };
  switch (type) {
    case 'release-fulfilment':
      return p.request?.['fulfilmentId'] ?? '';
    case 'rate-shipment':
      return p.request?.['shipmentId'] ?? '';
    case 'tender-shipment':
      return `${p.tender?.['shipmentId']}-T${p.tender?.['version']}`;
    case 'cancel-fulfilment':
      return p['fulfilmentId'] ?? '';
    default:
      return p['reference'] ?? p['shipmentId'] ?? p['orderId'] ?? '';
  }
}

/** Commands with an effect that the process issued by itself, and that must happen once per part. */
const ONCE = ['create-delivery', 'release-fulfilment', 'tender-shipment', 'post-goods-issue', 'close-order'];
/** Questions and requests that may come again, but not while the one before is unanswered. */
const ONE_AT_A_TIME = ['cancel-fulfilment', 'rate-shipment', 'find-invoice', 'read-shipment'];

export function issuedTwice(run: OrderRun): string[] {
  const own = run.issued.filter(({ byPerson }) => !byPerson);
  const names = [
    ...own.filter(({ type }) => ONCE.includes(type)),
    ...own.filter(({ type, outcome }) => ONE_AT_A_TIME.includes(type) && outcome === undefined),
  ].map((command) => `${command.type} ${partOf(command)}`);
  return names.filter((name, i) => names.indexOf(name) !== i);
}

/** Steps that a life does not know. A fact about a part may imply those before it; the order itself never skips. */
export function illegalSteps({ before, after }: Step<OrderToShipState>): string[] {
  if (!after) return [];
  const wrong: string[] = [];
  const check = <S extends string>(life: Life<S>, id: string, from: S | null, to: S | null, may: typeof mayFollow) => {
    if (to && !may(life, from ?? life.initial, to)) wrong.push(`${life.entity} ${id}: ${from} → ${to}`);
  };
  if (before) check(ORDER_LIFE, after.orderId, statusOf(before), statusOf(after), mayFollow);
  for (const to of after.fulfilments) {
    const from = before?.fulfilments.find(({ fulfilmentId }) => fulfilmentId === to.fulfilmentId);
    check(FULFILMENT_LIFE, to.fulfilmentId, from ? fulfilmentWord(from) : null, fulfilmentWord(to), mayReach);
  }
  for (const to of after.shipments) {
    const from = before?.shipments.find(({ shipmentId }) => shipmentId === to.shipmentId);
    check(SHIPMENT_LIFE, to.shipmentId, from ? shipmentWord(from) : null, shipmentWord(to), mayReach);
  }
  return wrong;
}
