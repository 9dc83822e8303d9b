import { type CanonicalEvent, type Drift, type EventName, INBOUND_SHIPMENT_LIFE, isEvent } from '#canonical';
import {
  type Decision,
  DecisionDraft,
  type Input,
  type InstanceReference,
  type ProcessDefinition,
} from '#process-manager';
import { crossReferences } from './cross-references.js';
import { actOnReceipt, takeReceipt } from './held-receipts.js';
import { beginInbound, takeArrival, takeNotice } from './inbound.js';
import { CASES } from './inventory-sync.cases.js';
import { type InventorySyncState, isAtRest, type Plan, wordOf } from './inventory-sync.state.js';
import { laneOf, takeAdjustment } from './lane.js';
import { advanceUncounted } from './late.js';
import { actOnOverdue, isOverdue, keepClock } from './overdue.js';
import { actOnPosting, causeFound, commandDone, commandFailed } from './queue.js';
import { actOnVariance, beginLane, takeVariance, varianceDone, varianceFailed } from './variance.js';

const CONSUMES = [
  'stock.adjusted',
  'inventory.variance',
  'inbound-shipment.notified',
  'inbound-shipment.arrived',
  'inbound-shipment.received',
] as const satisfies readonly EventName[];

const EMITS = [
  'stock.posted',
  'stock.set-aside',
  'inbound-shipment.received',
  'inbound-shipment.given-up',
] as const satisfies readonly EventName[];

const NONE: readonly Drift[] = [];

/**
 * Two kinds of instance: the stock of one item at one place (`<GLN>/<sku>`), whose changes reach the ERP in the order in which
 * they were told, and an inbound shipment under its own id.
 */
export const inventorySync: ProcessDefinition<InventorySyncState> = {
  name: 'inventory-sync',
  version: 6,
  consumes: CONSUMES,
  emits: EMITS,
  entities: [
    'purchase-order',
    'purchase-order-line',
    'inbound-notice',
    'inbound-unit',
    'inbound-line',
    'stock-movement',
    'stock-movement-item',
  ],
  lives: [INBOUND_SHIPMENT_LIFE],
  cases: CASES,
  correlate: (event) =>
    isEvent(event, 'stock.adjusted') || isEvent(event, 'inventory.variance')
      ? laneOf(event.data)
      : ((event.data as { inboundShipmentId?: string }).inboundShipmentId ?? null),
  decide,
  status: wordOf,
  terminal: isAtRest,
  references,
  crossReferences,
  drifts: ({ drifts = NONE }) => drifts,
  dueBy,
};

/** What happened on a shelf is to be in the book within a day: what is promised of it meanwhile is promised of another stock. */
const IN_THE_BOOK_MS = 24 * 3_600_000;

/** By the age of what waits, oldest first. */
function dueBy(state: InventorySyncState): string | undefined {
  const { occurredAt } = state.queue[0] ?? (state.kind === 'lane' ? state.variance : undefined) ?? {};
  return occurredAt && new Date(Date.parse(occurredAt) + IN_THE_BOOK_MS).toISOString();
}

function decide(state: InventorySyncState | null, input: Input): Decision<InventorySyncState> | null {
  if (!state && input.kind !== 'event') return null;
  const plan: Plan = new DecisionDraft(state ?? begin(input), input.now);
  if (input.kind === 'event') takeEvent(plan, input.event);
  else if (input.kind === 'outcome') takeOutcome(plan, input);
  else if (input.kind === 'timer') isOverdue(plan);
  else if (input.kind === 'action') act(plan, input);
  advanceUncounted(plan);
  keepClock(plan, state);
  return plan.decision();
}

function begin(input: Input): InventorySyncState {
  if (input.kind !== 'event') throw new Error('an instance begins with an event');
  const { event } = input;
  return isEvent(event, 'stock.adjusted') || isEvent(event, 'inventory.variance')
    ? beginLane(event.data)
    : beginInbound(event);
}

function takeOutcome(plan: Plan, { command, outcome }: Extract<Input, { kind: 'outcome' }>): void {
  if (outcome.ok)
    varianceDone(plan, command, outcome.result) ||
      causeFound(plan, command, outcome.result) ||
      commandDone(plan, command, outcome.result);
  else varianceFailed(plan, command, outcome.failure) || commandFailed(plan, command, outcome.failure);
}

function takeEvent(plan: Plan, event: CanonicalEvent): void {
  if (isEvent(event, 'stock.adjusted')) takeAdjustment(plan, event);
  else if (isEvent(event, 'inventory.variance')) takeVariance(plan, event);
  else if (isEvent(event, 'inbound-shipment.notified')) takeNotice(plan, event);
  else if (isEvent(event, 'inbound-shipment.arrived')) takeArrival(plan, event);
  else if (isEvent(event, 'inbound-shipment.received')) takeReceipt(plan, event);
}

function act(plan: Plan, input: Extract<Input, { kind: 'action' }>): void {
  const { action, caseCode = '', by } = input;
  if (actOnPosting(plan, input) || actOnReceipt(plan, input) || actOnVariance(plan, input)) return;
  if (actOnOverdue(plan, action, caseCode, by)) return;
  if (action === 'resolve') plan.close(caseCode, `Resolved by ${by}.`);
}

function references(state: InventorySyncState): InstanceReference[] {
  return state.kind === 'lane'
    ? [{ kind: 'sku', key: state.sku, owner: state.warehouse }]
    : [{ kind: 'inbound-shipment', key: state.id, owner: state.warehouse }];
}
