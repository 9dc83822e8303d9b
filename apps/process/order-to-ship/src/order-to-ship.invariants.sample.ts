import { isDeepStrictEqual } from 'node:util';
import {
  FULFILMENT_LIFE,
  type Life,
  mayFollow,
  mayReach,
  ORDER_LIFE,
  type RequestedLine,
  SHIPMENT_LIFE,
} from '#canonical';
import type { Issued, Step } from '../../../../test/support/process.driver.js';
import { blocksOf, GATE, isWaived } from './blocking.js';
import { returnsOf } from './came-back.js';
import type { ReleaseFulfilment, TenderShipment } from './commands/order-to-ship.commands.js';
import { isShut } from './gate.js';
import { isUntouched } from './intake.js';
import { withoutLines } from './lines.js';
import type { OrderRun } from './order-to-ship.sample.js';
import {
  type Fulfilment,
  type OpenLine,
  type OrderToShipState,
  type Return,
  reached,
  type Shipment,
} from './order-to-ship.state.js';
import { fulfilmentWord, shipmentWord, statusOf } from './order-to-ship.status.js';
import { askedAs, isWaiting, partAtWarehouse } from './parts.js';
import { awaitedOf, isLive, receiptsOf } from './return-receipts.js';
import { returnCode, returnOf } from './returns.js';
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

/** What of an order tells what it waits for. */
export type WaitingOrder = Pick<OrderRun, 'state' | 'cases' | 'openCases' | 'timers' | 'outstanding'>;

/** Everything that is not over waits for a command, a timer or a case: nothing waits without a clock. */
export function stuckWithoutClock(run: WaitingOrder): string[] {
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
    must(
      has(['check-availability'], orderId) || run.timers.has('backorder') || isShut(run.state),
      'open quantities that nobody asks for',
    );
  if (cancellation.state === 'requested')
    for (const id of cancellation.waitingFor)
      must(
        has(['cancel-fulfilment'], askedAs(fulfilments.find((each) => each.fulfilmentId === id) as Fulfilment)),
        `nobody asks ${id} to cancel`,
      );
  must(isShut(run.state) === run.openCases.has(GATE), 'nobody decides on what the ERP blocks');
  for (const { fulfilmentId } of shortfallsOf(run.state))
    must(run.openCases.has(shortfallCode(fulfilmentId)), `nobody decides on what ${fulfilmentId} lacks`);
  for (const back of returnsOf(run.state)) must(returnHasClock(back, run, has), `${back.returnId} is nobody's`);
  for (const each of fulfilments) wrong.push(...fulfilmentWithoutClock(each, run, has));
  for (const each of shipments) wrong.push(...shipmentWithoutClock(each, run, has));
  return wrong;
}

/** Somebody counts what is awaited; what is counted is being posted, once the ERP knows of it. */
function returnHasClock(back: Return, run: WaitingOrder, has: Has): boolean {
  if (!isLive(back)) return true;
  if (awaitedOf(back).length > 0) return run.openCases.has(returnCode(back.returnId));
  const goods = run.state.fulfilments.find(({ fulfilmentId }) => fulfilmentId === back.fulfilmentId);
  if (!back.returnNumber) return goods?.stage === 'shipped' || has(['announce-return'], back.returnId);
  const unposted = receiptsOf(back).filter(({ documentNumber }) => !documentNumber);
  return unposted.length > 0 && unposted.every(({ receiptId }) => has(['receive-return'], receiptId));
}

/** Whoever has to handle goods that the order calls dangerous is told which they are. */
export function shippedSilently({ state: { order }, issued }: OrderRun): string[] {
  const dangerous = order.lines.filter((each) => each.dangerous || each.hazmat || each.hazardClass);
  const told = (lines: readonly RequestedLine[], lineId: string) =>
    lines.filter((each) => each.lineId === lineId).every(({ hazmat }) => hazmat);
  return issued.flatMap(({ type, payload }) => {
    const { request, tender } = payload as Partial<ReleaseFulfilment & TenderShipment>;
    const lines =
      type === 'release-fulfilment' ? request?.lines : type === 'tender-shipment' ? tender?.commodities : [];
    return dangerous.flatMap(({ lineId }) =>
      told(lines ?? [], lineId) ? [] : [`${type} is silent on line ${lineId}`],
    );
  });
}

/** Nothing of what its customer or its ERP has stopped is on its way to be promised or sent. */
export function goesOnAnyway(state: OrderToShipState): string[] {
  const unwanted = state.unwanted && state.open.length > 0 ? ['a cancelled order waits to be promised'] : [];
  const { gate } = state;
  const goesOn = gate?.state !== 'shut' && blocksOf(state).some((why) => !isWaived(gate, why));
  return goesOn ? [...unwanted, 'the ERP blocks the order, and it goes on'] : unwanted;
}

/** While the gate is shut nothing is promised, and no carrier is asked for goods that are here. */
export function passedTheGate({ before, after }: Step<OrderToShipState>): string[] {
  if (!before || !after || !isShut(before) || !isShut(after)) return [];
  const promised = after.fulfilments.filter(
    ({ fulfilmentId, continues }) =>
      !continues && !before.fulfilments.some((each) => each.fulfilmentId === fulfilmentId),
  );
  const tendered = after.shipments.filter(({ shipmentId, fulfilmentId, tenders }) => {
    const was = before.shipments.find((each) => each.shipmentId === shipmentId)?.tenders.length ?? 0;
    const goods = after.fulfilments.find((each) => each.fulfilmentId === fulfilmentId);
    return tenders.length > was && goods && !reached(goods, 'shipped');
  });
  return [
    ...promised.map(({ fulfilmentId }) => `${fulfilmentId} is promised while the gate is shut`),
    ...tendered.map(({ shipmentId }) => `${shipmentId} is tendered while the gate is shut`),
  ];
}

/** No more comes back than left, whoever counts it. */
export function returnedTooMuch(state: OrderToShipState): string[] {
  return state.fulfilments.flatMap(({ fulfilmentId, taken }) => {
    const returns = returnsOf(state).filter((back) => back.fulfilmentId === fulfilmentId);
    const came = returns.flatMap((back) => receiptsOf(back).flatMap(({ lines }) => lines));
    return withoutLines(came, taken).map(({ lineId }) => `${fulfilmentId}: more of line ${lineId} came than left`);
  });
}

/** What moves goods or makes a document in the ERP goes well once, also where persons ask for it again. */
export function doneTwice(run: OrderRun): string[] {
  const names = run.issued
    .filter(({ type, outcome }) => outcome === 'done' && DONE_ONCE.includes(type))
    .map((command) => `${command.type} ${partOf(command)}`);
  return names.filter((name, i) => names.indexOf(name) !== i);
}
const DONE_ONCE = ['create-delivery', 'post-goods-issue', 'announce-return', 'receive-return'];

type Has = (types: readonly string[], part: string) => boolean;

function fulfilmentWithoutClock(fulfilment: Fulfilment, run: WaitingOrder, has: Has): string[] {
  const { fulfilmentId: id, stage } = fulfilment;
  const packedAlone =
    'packages' in fulfilment &&
    run.state.cancellation.state !== 'requested' &&
    !(isShut(run.state) && !reached(fulfilment, 'shipped')) &&
    !(isUndecided(run.state, id) && !reached(fulfilment, 'shipped')) &&
    !run.state.shipments.some(({ fulfilmentId }) => fulfilmentId === id);
  if (packedAlone) return [`${id} is ${stage} without a shipment`];
  const waits =
    stage === 'promised'
      ? has(['create-delivery'], id)
      : stage === 'delivery-created'
        ? has(['release-fulfilment'], id) || isKeptBack(run, id)
        : stage === 'shipped'
          ? has(['post-goods-issue'], id)
          : reached(fulfilment, 'goods-issued') || run.timers.has(`silent:${id}`);
  return waits ? [] : [`${id} is ${stage} without a clock`];
}

/** The case of the gate is its clock. */
const isKeptBack = ({ state: { gate } }: WaitingOrder, id: string): boolean =>
  gate?.state === 'shut' && gate.keptBack.includes(id);

function shipmentWithoutClock(shipment: Shipment, run: WaitingOrder, has: Has): string[] {
  const { shipmentId: id, stage, fulfilmentId, returned } = shipment;
  if (returned || returnOf(run.state, fulfilmentId)?.state === 'received') return [];
  const goods = run.state.fulfilments.find((each) => each.fulfilmentId === fulfilmentId) as Fulfilment;
  const waits: Record<Shipment['stage'], () => boolean> = {
    planned: () => has(['rate-shipment'], id) || isKeptBack(run, id),
    rejected: () =>
      isKeptBack(run, id) ||
      goods.stage === 'cancelled' ||
      run.openCases.has(`no-carrier:${id}`) ||
      has(['rate-shipment'], id),
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
const ONCE = [
  'create-delivery',
  'release-fulfilment',
  'tender-shipment',
  'delete-delivery',
  'post-goods-issue',
  'close-order',
  'announce-return',
];
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

/** What of an order nobody but its owner changes once it is promised, by what it is of: a person by an edit, and the ERP what stays its own. */
function promised({ order, fulfilments, shipments }: OrderToShipState): Map<string, unknown> {
  const { source, orderNumber, customer, currency, shipTo, requestedShipDate, shortPickRule } = order;
  return new Map<string, unknown>([
    ['order', { source, orderNumber, customer, currency, shipTo, requestedShipDate, shortPickRule }],
    ['lines', order.lines.map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity }))],
    ...fulfilments.map(({ fulfilmentId, warehouse, asked }) => [fulfilmentId, [warehouse, asked]] as const),
    ...shipments.flatMap(({ shipmentId, tenders }) =>
      tenders.map(({ version, rate }) => [`${shipmentId}-T${version}`, rate] as const),
    ),
  ]);
}

/** Whatever others tell, the owner's word stands: facts add to what is promised, and never change it. */
export function overwritten({ input, before, after }: Step<OrderToShipState>): string[] {
  if (input.kind !== 'event' || !before || !after || isUntouched(before)) return [];
  const { type, source } = input.event;
  const is = promised(after);
  return [...promised(before)]
    .filter(([what, was]) => !isDeepStrictEqual(was, is.get(what)))
    .map(([what]) => `${type} of ${source} changed ${what}`);
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
