import { type CanonicalEvent, type EventName, isEvent } from '#canonical';
import {
  type Decision,
  DecisionDraft,
  type Input,
  type InstanceReference,
  type ProcessDefinition,
} from '#process-manager';
import { beginInbound, takeArrival, takeNotice, takeReceipt } from './inbound.js';
import { type InventorySyncState, isAtRest, type Plan, wordOf } from './inventory-sync.state.js';
import { beginLane, laneOf, takeAdjustment } from './lane.js';
import { actOnOverdue, isOverdue, keepClock } from './overdue.js';
import { actOnPosting, advance, commandDone, commandFailed } from './queue.js';

const CONSUMES = [
  'stock.adjusted',
  'inbound-shipment.notified',
  'inbound-shipment.arrived',
  'inbound-shipment.received',
] as const satisfies readonly EventName[];

/**
 * Two kinds of instance: the stock of one item at one place (`<GLN>/<sku>`), whose changes reach the ERP in the order in which
 * they were told, and an inbound shipment under its own id.
 */
export const inventorySync: ProcessDefinition<InventorySyncState> = {
  name: 'inventory-sync',
  version: 1,
  consumes: CONSUMES,
  correlate: (event) =>
    isEvent(event, 'stock.adjusted')
      ? laneOf(event.data)
      : ((event.data as { inboundShipmentId?: string }).inboundShipmentId ?? null),
  decide,
  status: wordOf,
  terminal: isAtRest,
  references,
};

function decide(state: InventorySyncState | null, input: Input): Decision<InventorySyncState> | null {
  if (!state && input.kind !== 'event') return null;
  const plan: Plan = new DecisionDraft(state ?? begin(input), input.now);
  if (input.kind === 'event') takeEvent(plan, input.event);
  else if (input.kind === 'outcome' && input.outcome.ok) commandDone(plan, input.command, input.outcome.result);
  else if (input.kind === 'outcome' && !input.outcome.ok) commandFailed(plan, input.command, input.outcome.failure);
  else if (input.kind === 'timer') isOverdue(plan);
  else if (input.kind === 'action') act(plan, input);
  advance(plan);
  keepClock(plan, state);
  return plan.decision();
}

function begin(input: Input): InventorySyncState {
  if (input.kind !== 'event') throw new Error('an instance begins with an event');
  return isEvent(input.event, 'stock.adjusted') ? beginLane(input.event) : beginInbound(input.event);
}

function takeEvent(plan: Plan, event: CanonicalEvent): void {
  if (isEvent(event, 'stock.adjusted')) takeAdjustment(plan, event);
  else if (isEvent(event, 'inbound-shipment.notified')) takeNotice(plan, event);
  else if (isEvent(event, 'inbound-shipment.arrived')) takeArrival(plan);
  else if (isEvent(event, 'inbound-shipment.received')) takeReceipt(plan, event);
}

function act(plan: Plan, input: Extract<Input, { kind: 'action' }>): void {
  const { action, caseCode = '', by } = input;
  if (actOnPosting(plan, input) || actOnOverdue(plan, action, caseCode, by)) return;
  if (action === 'resolve') plan.close(caseCode, `Resolved by ${by}.`);
}

function references(state: InventorySyncState): InstanceReference[] {
  return state.kind === 'lane'
    ? [{ kind: 'sku', key: state.sku, owner: state.warehouse }]
    : [{ kind: 'inbound-shipment', key: state.id, owner: state.warehouse }];
}
