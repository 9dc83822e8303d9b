import { addQuantity, type CanonicalEvent, type Instant, type Quantity, subtractQuantity } from '#canonical';
import type { Command, CommandFailure, EditedCommand, ExceptionCase } from '#process-manager';
import type { PostedVariance, PostVariance } from './commands/post-variance.command.js';
import { ofKind } from './inventory-sync.cases.js';
import type { Counted, Plan, StockLane, Variance } from './inventory-sync.state.js';
import { movementId } from './movement-id.js';

// What a reconciliation found about the stock of one item at one place, and what comes of it. It holds up no movement: what
// the warehouse tells goes on reaching the book.

const CASE = 'variance';

type Event = CanonicalEvent<'inventory.variance'>;

export const beginLane = ({ location, sku }: { readonly location: string; readonly sku: string }): StockLane => ({
  kind: 'lane',
  warehouse: location,
  sku,
  queue: [],
});

const laneIn = ({ state }: Plan): StockLane => {
  if (state.kind !== 'lane') throw new Error('an inbound shipment has no variance');
  return state;
};

export function takeVariance(plan: Plan, event: Event): void {
  const { verdict, erp, wms, itemClass } = event.data;
  const { variance, queue } = laneIn(plan);
  // Its outcome comes first: the next run tells what stands then.
  if (variance?.state === 'posting') return;
  if (verdict === 'agreed') end(plan, 'Both books say the same again.');
  else if (verdict === 'units-differ') ask(plan, event);
  else if (queue.length > 0) plan.note('Movements came while the books were compared: the next run looks again.');
  else if (verdict === 'accepted') {
    const accepted = `A difference of ${said(subtractQuantity(wms, erp))} is accepted for items of class ${itemClass}.`;
    end(plan, accepted);
    plan.note(accepted);
  } else if (verdict !== undefined) differs(plan, event, subtractQuantity(wms, erp));
}

function differs(plan: Plan, event: Event, delta: Quantity): void {
  if (isKnown(plan, delta)) return;
  end(plan, `The books differ by ${said(delta)} now.`);
  post(plan, event, delta);
}

/** Somebody has the same difference in hand, or has said that it may stay. */
const isKnown = (plan: Plan, delta: Quantity): boolean => {
  const { variance, accepted } = laneIn(plan);
  return variance?.delta?.value === delta.value || accepted === delta.value;
};

function post(plan: Plan, event: Event, delta: Quantity): void {
  const { erp, wms, verdict, itemClass, asOf } = event.data;
  const id = movementId('mv', event.source, event.id);
  const needsApproval = verdict === 'above-tolerance';
  const read = asOf ?? event.receivedAt;
  const of = { id, erp, wms, delta, occurredAt: read, asOf: read } as const;
  const variance: Variance = { ...of, needsApproval, itemClass, state: 'posting' };
  setVariance(plan, variance);
  command(plan, variance);
  plan.note(`The shelf holds ${wms.value}, the book ${erp.value} ${erp.unit}.`);
}

/** Different units: nothing can be posted, and somebody has to mend one of the books. */
function ask(plan: Plan, { data: { erp, wms } }: Event): void {
  plan.open({
    ...WORDS,
    title: `${what(plan)} is kept in two units`,
    detail: `${wms.unit} on the shelf, ${erp.unit} in the book: one of the two is to be mended.`,
    actions: ['resolve', 'assign'],
    evidence: { erp, wms },
  });
}

function command(plan: Plan, variance: Variance, edited?: EditedCommand): void {
  plan.command({
    type: 'post-variance',
    // Both are asked; what the warehouse tells meanwhile must not wait in the ERP's queue for it.
    target: 'wms',
    payload: edited?.payload ?? payloadOf(plan, variance),
    ...(edited && { revises: edited.revises }),
  });
}

function payloadOf(plan: Plan, { id, delta, occurredAt, needsApproval, recount }: Variance): PostVariance {
  const { warehouse, sku } = laneIn(plan);
  const movement = { reference: id, reason: 'count', warehouse, occurredAt, items: [{ sku, delta }] } as const;
  return { movement, needsApproval, ...(recount && { recount }) };
}

const isVariance = ({ type }: Command): boolean => type === 'post-variance';

/** @returns false when the command is another one */
export function varianceDone(plan: Plan, done: Command, result: unknown): boolean {
  if (!isVariance(done)) return false;
  const { erp, documentNumber, asOf } = result as PostedVariance;
  const { warehouse: location, sku, variance } = laneIn(plan);
  if (!variance) return true;
  const { id: movement, delta } = variance;
  plan.emit({
    type: 'stock.posted',
    subject: `${location}/${sku}`,
    data: { movementId: movement, sku, location, delta, reason: 'count', erp, documentNumber },
  });
  const { counted } = laneIn(plan);
  end(plan, `The book says what the shelf holds: ${documentNumber}.`);
  const left = counted?.left.unit === delta.unit ? addQuantity(counted.left, delta) : delta;
  setCounted(plan, { asOf: asOf ?? asOfOf(variance), left, documentNumber });
  plan.note(`A difference of ${said(delta)} is posted as ${documentNumber}.`);
  return true;
}

/** @returns false when the command is another one */
export function varianceFailed(plan: Plan, asked: Command, failure: CommandFailure): boolean {
  if (!isVariance(asked)) return false;
  const { variance } = laneIn(plan);
  if (!variance) return true;
  if (failure.code === 'variance-changed') {
    end(plan, failure.message);
    plan.note(`${failure.message}: nothing is posted, the next run looks again.`);
    return true;
  }
  setVariance(plan, { ...variance, state: failure.code === 'gave-up' ? 'unclear' : 'in-case' });
  plan.open(caseOf(plan, variance, failure));
  return true;
}

function caseOf(plan: Plan, variance: Variance, failure: CommandFailure): ExceptionCase {
  const { erp, wms, delta, itemClass } = variance;
  const asks = failure.code === 'approval-required';
  const title = asks
    ? `${what(plan)}: the shelf holds ${wms.value}, the book ${erp.value} ${erp.unit}`
    : `The ERP does not post ${said(delta)} of ${what(plan)}: ${failure.code}`;
  return {
    ...WORDS,
    title,
    detail: asks ? `Above the tolerance of class ${itemClass}. Count; if it is so, have it posted.` : failure.message,
    actions: [...(asks ? [] : (['retry'] as const)), 'edit', 'resolve', 'skip', 'assign'],
    evidence: { erp, wms, difference: delta, itemClass, movementId: variance.id, failure },
  };
}

const WORDS = { ...ofKind(CASE), code: CASE };

/** A person's act on the case of a difference. @returns false when the case is another one */
export function actOnVariance(
  plan: Plan,
  { action, caseCode, payload, by }: { action: string; caseCode?: string; payload: unknown; by: string },
): boolean {
  if (caseCode !== CASE) return false;
  const { variance } = laneIn(plan);
  if (action === 'resolve') {
    end(plan, `Settled by hand by ${by}; the next run tells whether it is.`);
    if (variance) mayBeCounted(plan, variance);
  } else if (!variance || variance.state === 'posting') plan.note('The difference is no longer there.');
  else if (action === 'edit') edited(plan, variance, payload as EditedCommand, by);
  else if (action === 'retry') again(plan, variance, by);
  else if (action === 'skip') {
    end(plan, `Left as it is by ${by}: ${(payload as { reason: string }).reason}`);
    plan.update({ accepted: variance.delta.value } as Partial<StockLane>);
  }
  return true;
}

/** One person said who counted, or on which day it is posted, and another one approved it. */
function edited(plan: Plan, variance: Variance, edit: EditedCommand, by: string): void {
  const { movement, recount } = edit.payload as PostVariance;
  const { occurredAt } = movement;
  plan.close(CASE, `Posted as ${edit.proposedBy} proposed and ${by} approved it.`);
  const changed: Variance = { ...variance, occurredAt, state: 'posting', ...(recount && { recount }) };
  setVariance(plan, changed);
  command(plan, changed, edit);
}

function again(plan: Plan, variance: Variance, by: string): void {
  plan.close(CASE, `Tried again for ${by}.`);
  setVariance(plan, { ...variance, state: 'posting' });
  command(plan, variance);
}

/** Nothing of it is left to be done. */
function end(plan: Plan, resolution: string): void {
  plan.close(CASE, resolution);
  const { variance, accepted: _, ...rest } = laneIn(plan);
  plan.state = rest;
  if (variance?.state === 'unclear') mayBeCounted(plan, variance);
}

/** Whether the book has it nobody can say here: a person is asked about whatever is told of the time before. */
function mayBeCounted(plan: Plan, variance: Variance): void {
  setCounted(plan, { asOf: asOfOf(variance), left: { value: 0, unit: variance.delta.unit } });
}

const asOfOf = ({ asOf, occurredAt }: Variance): Instant => asOf ?? occurredAt;

const setCounted = (plan: Plan, counted: Counted): void => plan.update({ counted } as Partial<StockLane>);

const setVariance = (plan: Plan, variance: Variance): void => plan.update({ variance } as Partial<StockLane>);

const what = (plan: Plan): string => {
  const { sku, warehouse } = laneIn(plan);
  return `${sku} at ${warehouse}`;
};

const said = ({ value, unit }: Quantity): string => `${value > 0 ? '+' : ''}${value} ${unit}`;
