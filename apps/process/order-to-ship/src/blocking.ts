import { decisionForm } from './by-hand.js';
import { requestCancel, tooLateToCancel } from './cancelling.js';
import { releaseToWarehouse } from './fulfilment.js';
import { ofKind } from './order-to-ship.cases.js';
import { type OrderToShipState, reached } from './order-to-ship.state.js';
import type { Plan } from './plan.js';
import { askAvailability } from './promise.js';
import { askRates, maySeekCarrier, planShipment } from './shipment.js';
import { shortfallsOf } from './shortfall.js';
import type { Gate } from './stopping.state.js';

/** What the order desk may say of goods that the ERP blocks after their promise; `cancel`: nothing more of the order is to leave. */
export const GATE_DECISIONS = ['ship', 'cancel'] as const;
const DECISIONS_AS_TOLD = GATE_DECISIONS.map((each) => `{"decision": "${each}"}`).join(' or ');

export const GATE = 'held-at-gate';

/**
 * Called after every input. What was promised stays promised (ADR 43), and yet nothing leaves to a customer whom the ERP
 * blocks: what is here yet waits at the gate until the ERP or a person lets it go.
 */
export function watchGate(plan: Plan): void {
  const blocks = blocksOf(plan.state);
  const { gate } = plan.state;
  if (blocks.length === 0) {
    if (gate) letAllGo(plan, gate, 'Nothing of it is blocked any more.');
    return;
  }
  // What is lifted and comes again is another block.
  if (gate?.state === 'waived' && gate.whys?.some((each) => !blocks.includes(each)))
    plan.update({ gate: { ...gate, whys: gate.whys.filter((each) => blocks.includes(each)) } });
  const why = blocks.filter((each) => !isWaived(gate, each)).join(' and ');
  if (why && (gate?.state !== 'shut' || gate.why !== why)) shut(plan, why, gate?.state === 'shut' ? gate.keptBack : []);
}

/** A person said that it is to go all the same; before it was written down why it was blocked, whatever blocks it. */
export const isWaived = (gate: Gate | undefined, why: string): boolean =>
  gate?.state === 'waived' && (!gate.whys || gate.whys.includes(why));

/** Something of it has not left. */
const mayStay = (state: OrderToShipState): boolean =>
  state.open.length > 0 ||
  shortfallsOf(state).length > 0 ||
  state.fulfilments.some((each) => !reached(each, 'shipped'));

/** Why the ERP blocks what it had released; nothing where it does not, or everything has left. */
export function blocksOf(state: OrderToShipState): string[] {
  const { phase, drifts = [] } = state;
  if (phase.name !== 'fulfilling' || !mayStay(state)) return [];
  return drifts.flatMap(({ entityType, field, writerValue, closedAt }) => {
    if (entityType !== 'order' || closedAt) return [];
    if (field === 'credit' && writerValue === 'blocked') return ['it blocks the credit of the customer'];
    if (field === 'deliveryBlock' && typeof writerValue === 'string') return [`it blocks delivery: ${writerValue}`];
    return [];
  });
}

function shut(plan: Plan, why: string, keptBack: readonly string[]): void {
  plan.update({ gate: { state: 'shut', why, keptBack } });
  const { order, fulfilments } = plan.state;
  const inHand = fulfilments
    .filter((each) => reached(each, 'released') && !reached(each, 'shipped'))
    .map(({ fulfilmentId, warehouse, stage }) => `${fulfilmentId} (${stage}, ${warehouse})`);
  const ask = inHand.length > 0 ? ` Ask the warehouse to wait with ${inHand.join(', ')}.` : '';
  plan.open({
    code: GATE,
    cause: GATE,
    title: `Order ${order.orderNumber} is blocked in the ERP after its promise`,
    detail: `The ERP says that ${why}. Nothing more is promised, released or given to a carrier until it says otherwise, or resolve with ${DECISIONS_AS_TOLD}.${ask}`,
    ...ofKind('held-at-gate'),
    resolveWith: decisionForm(GATE_DECISIONS),
    evidence: { why, fulfilments: inHand },
  });
  plan.note(`Held at the gate: ${why}.`);
}

/** A person lets the goods go although the ERP blocks them, or ends the order. */
export function decideBlock(plan: Plan, told: unknown, by: string): void {
  const { gate } = plan.state;
  const decision = GATE_DECISIONS.find((each) => each === told);
  if (!decision || gate?.state !== 'shut') {
    plan.refuse(`${by} must say ${DECISIONS_AS_TOLD}: the case stays open.`, '/result/decision');
    return;
  }
  const tooLate = decision === 'cancel' ? tooLateToCancel(plan.state) : null;
  if (tooLate) {
    plan.refuse(
      `Nothing of the order can be cancelled: ${tooLate}. It stays held until ${by} says ship or the ERP lifts the block.`,
    );
    return;
  }
  plan.note(`${by} decided on the goods that the ERP blocks: ${decision}.`);
  if (decision === 'cancel') {
    requestCancel(plan, `decided by ${by} after the ERP had blocked it`);
    return;
  }
  letAllGo(plan, gate, `${by} decided: ship.`);
  plan.update({ gate: { state: 'waived', whys: blocksOf(plan.state) } });
}

function letAllGo(plan: Plan, gate: Gate, resolution: string): void {
  const { gate: _, ...state } = plan.state;
  plan.state = state;
  if (gate.state === 'waived') return;
  plan.close(GATE, resolution);
  if (state.phase.name !== 'fulfilling') return;
  plan.note(`The gate is open. ${resolution}`);
  for (const fulfilment of state.fulfilments) {
    if (gate.keptBack.includes(fulfilment.fulfilmentId)) releaseToWarehouse(plan, fulfilment);
    if ('packages' in fulfilment) planShipment(plan, fulfilment);
  }
  for (const shipment of state.shipments)
    if (gate.keptBack.includes(shipment.shipmentId) && maySeekCarrier(plan, shipment)) askRates(plan, shipment.request);
  if (state.open.length > 0) askAvailability(plan);
}
