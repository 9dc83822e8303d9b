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
import { blocksOf, isWaived } from './blocking.js';
import { returnsOf } from './came-back.js';
import type { ReleaseFulfilment, TenderShipment } from './commands/order-to-ship.commands.js';
import { isShut } from './gate.js';
import { isUntouched } from './intake.js';
import { withoutLines } from './lines.js';
import type { OrderRun } from './order-to-ship.sample.js';
import { type OpenLine, type OrderToShipState, reached } from './order-to-ship.state.js';
import { fulfilmentWord, shipmentWord, statusOf } from './order-to-ship.status.js';
import { receiptsOf } from './return-receipts.js';
import { shortfallsOf } from './shortfall.js';

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

/** A shipment is where its own carrier says that it is. */
export function movedByAnother({ input, before, after }: Step<OrderToShipState>): string[] {
  const { carrier } = (input.kind === 'event' ? input.event.data : {}) as { carrier?: string };
  if (carrier !== 'EVIL' || !before || !after) return [];
  return after.shipments
    .filter((each) => !before.shipments.includes(each))
    .map(({ shipmentId }) => `${shipmentId} moves`);
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
