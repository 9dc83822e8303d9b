import { GATE } from './blocking.js';
import { needsNoCarrier, returnsOf } from './came-back.js';
import { isShut } from './gate.js';
import { partOf } from './order-to-ship.invariants.sample.js';
import type { OrderRun } from './order-to-ship.sample.js';
import { carriedTo, type Fulfilment, reached, type Shipment } from './order-to-ship.state.js';
import { askedAs, isWaiting, partAtWarehouse } from './parts.js';
import { awaitedOf, isLive, receiptsOf } from './return-receipts.js';
import { returnCode, returnOf } from './returns.js';
import type { Return } from './returns.state.js';
import { isUndecided, shortfallCode, shortfallsOf } from './shortfall.js';

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
  if (!carriedTo(shipment, 'tendered') && needsNoCarrier(run.state, goods)) return [];
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
