import type { ExceptionCase } from '#process-manager';
import { ofKind } from './order-to-ship.cases.js';
import {
  carriedTo,
  type Fulfilment,
  type OrderToShipState,
  reached,
  type Shipment,
  shipmentOf,
} from './order-to-ship.state.js';
import { askedAs } from './parts.js';
import { type Plan, putShipment } from './plan.js';

const HOUR = 3_600_000;
/** How long a warehouse may keep a fulfilment at one stage, and a carrier a shipment, before somebody asks. */
const WAREHOUSE_SILENT_MS = 24 * HOUR;
const CARRIER_SILENT_MS = 72 * HOUR;

interface Waited {
  readonly id: string;
  readonly stage: string;
  readonly silentMs: number;
  readonly exception: Omit<ExceptionCase, 'code' | 'dueInMs' | 'severity' | 'actions'>;
}

/**
 * Nothing waits for a word from outside without a clock. One timer per part: when it fires and the part stands where it
 * stood, a case opens; a part that moved on is given the same time again.
 */
export function watchSilence(plan: Plan, before: OrderToShipState): void {
  const { state } = plan;
  const { fulfilments, shipments, phase } = before;
  if (state.fulfilments === fulfilments && state.shipments === shipments && state.phase === phase) return;
  const was = new Map(waitedFor(before).map((waited) => [waited.id, waited]));
  for (const waited of waitedFor(state)) {
    const { id, stage } = waited;
    const known = was.get(id);
    was.delete(id);
    if (!known) arm(plan, waited);
    else if (known.stage !== stage) plan.close(timerOf(id), `${id} is ${stage} now.`);
  }
  for (const id of was.keys()) {
    plan.timer(timerOf(id), null);
    plan.close(timerOf(id), `${id} has moved on.`);
  }
}

/** The timer of a part has come, and it stands where it stood. */
export function stillSilent(plan: Plan, { id, stage }: { readonly id: string; readonly stage: string }): void {
  const waited = waitedFor(plan.state).find((each) => each.id === id);
  if (!waited) return;
  if (waited.stage === stage && !askTms(plan, id, stage)) nobodyTold(plan, { id, stage });
  arm(plan, waited);
}

/** What a carrier told may have been lost: its TMS is asked before a person is. */
function askTms(plan: Plan, id: string, stage: string): boolean {
  const { shipments, routing, orderId } = plan.state;
  const shipment = shipments.find(({ shipmentId }) => shipmentId === id);
  if (!routing || !shipment || shipment.asked) return false;
  const { tms } = routing;
  putShipment(plan, { ...shipment, asked: true });
  plan.command({ type: 'read-shipment', target: tms, payload: { tms, orderId, shipmentId: id, stage } });
  plan.note(`${id} is still ${stage}: its TMS is asked.`);
  return true;
}

export function answered(plan: Plan, shipmentId: string): void {
  const { asked: _, ...shipment } = shipmentOf(plan.state, shipmentId);
  putShipment(plan, shipment as Shipment);
}

/** It stands where it stood: a person asks. */
export function nobodyTold(plan: Plan, { id, stage }: { readonly id: string; readonly stage: string }): void {
  const waited = waitedFor(plan.state).find((each) => each.id === id);
  if (waited?.stage !== stage) return;
  plan.open({
    ...ofKind('silent'),
    ...waited.exception,
    code: timerOf(id),
  });
  plan.note(`${id} is still ${stage}: nobody told anything of it.`);
}

export const isSilenceTimer = (name: string): boolean => name.startsWith('silent:');
const timerOf = (id: string): string => `silent:${id}`;

function arm(plan: Plan, { id, stage, silentMs }: Waited): void {
  plan.timer(timerOf(id), silentMs, { id, stage });
}

function waitedFor(state: OrderToShipState): Waited[] {
  const { fulfilments, shipments, routing } = state;
  return [
    ...fulfilments.filter((each) => isAwaited(state, each)).map(ofWarehouse),
    ...shipments.filter((each) => isAwaited(state, each)).map((each) => ofCarrier(each, routing?.tms)),
  ];
}

/** Whether whoever has a part owes a word of it. */
export const isAwaited = ({ phase }: Pick<OrderToShipState, 'phase'>, part: Fulfilment | Shipment): boolean =>
  phase.name === 'fulfilling' && ('shipmentId' in part ? isUnderWay(part) : isAtWarehouse(part));

const isAtWarehouse = (fulfilment: Fulfilment): boolean =>
  reached(fulfilment, 'released') && !reached(fulfilment, 'shipped');

const isUnderWay = (shipment: Shipment): boolean =>
  carriedTo(shipment, 'picked-up') && !carriedTo(shipment, 'pod-received') && !shipment.returned;

/** One system that tells nothing is one cause, of the case about its feed as well. */
const silenceOf = (system: string): string => `${system}:silent`;

function ofWarehouse(fulfilment: Fulfilment): Waited {
  const { fulfilmentId, stage, warehouse, wms } = fulfilment;
  return {
    id: fulfilmentId,
    stage,
    silentMs: WAREHOUSE_SILENT_MS,
    exception: {
      cause: silenceOf(wms),
      title: `Warehouse ${warehouse} is silent about ${askedAs(fulfilment)}`,
      detail: `It is ${stage} and nothing was told since.`,
      owner: 'warehouse-desk',
    },
  };
}

function ofCarrier(shipment: Shipment, tms?: string): Waited {
  const { shipmentId, stage } = shipment;
  const carrier = 'carrier' in shipment ? shipment.carrier : 'The carrier';
  return {
    id: shipmentId,
    stage,
    silentMs: CARRIER_SILENT_MS,
    exception: {
      ...(tms && { cause: silenceOf(tms) }),
      title:
        stage === 'delivered'
          ? `${carrier} owes the proof of delivery of ${shipmentId}`
          : `${carrier} is silent about ${shipmentId}`,
      detail: `It is ${stage} and nothing was told since.`,
      owner: 'transport-desk',
    },
  };
}
